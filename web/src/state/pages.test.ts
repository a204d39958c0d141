import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type EffectScope, effectScope, ref } from 'vue'
import { Api, type Request } from '../testing/api'
import { PAGE, type Pages, usePages } from './pages'

interface Answer {
  items: number[]
  total: number
  next: string | null
}

const TOTAL = 120
/** A list of 120 numbers, of which a cursor gives the next fifty. */
function list({ query }: Request): { status?: number; json: unknown } {
  const from = Number(query['cursor'] ?? 0)
  if (query['cursor'] === 'stale') return { status: 409, json: { error: 'refused', detail: 'start again' } }
  const items = Array.from({ length: Math.min(PAGE, TOTAL - from) }, (_, at) => from + at)
  return { json: { items, total: TOTAL, next: from + PAGE < TOTAL ? String(from + PAGE) : null } }
}

let scope: EffectScope
let api: Api
const place = ref('a')
const open = (): Pages<number, Answer> => scope.run(() => usePages<number, Answer>('/claims', () => ({ place: place.value }))) as Pages<number, Answer>

beforeEach(() => {
  vi.stubGlobal('window', globalThis)
  scope = effectScope()
  place.value = 'a'
})
afterEach(async () => {
  scope.stop()
  await api.end()
})

describe('usePages', () => {
  it('shows a first page and how many rows a next one would bring', async () => {
    api = await Api.begin(list)
    const pages = open()
    expect([pages.rows.value, pages.total.value, pages.more.value]).toEqual([[], null, 0])
    await vi.waitFor(() => expect(pages.rows.value).toHaveLength(50))
    expect([pages.total.value, pages.more.value]).toEqual([120, 50])
    expect(api.asked[0]?.query).toEqual({ place: 'a', limit: '50' })
  })
  it('adds page to page up to the end, each row once', async () => {
    api = await Api.begin(list)
    const pages = open()
    await vi.waitFor(() => expect(pages.more.value).toBe(50))
    await pages.loadMore()
    expect([pages.rows.value.length, pages.more.value]).toEqual([100, 20])
    await pages.loadMore()
    expect(pages.rows.value).toEqual(Array.from({ length: TOTAL }, (_, at) => at))
    expect(pages.more.value).toBe(0)
    await pages.loadMore()
    expect(api.asked).toHaveLength(3)
    expect(api.asked[2]?.query).toEqual({ place: 'a', limit: '50', cursor: '100' })
  })
  it('asks once for a page however often it is asked to', async () => {
    api = await Api.begin(list)
    const pages = open()
    await vi.waitFor(() => expect(pages.more.value).toBe(50))
    await Promise.all([pages.loadMore(), pages.loadMore(), pages.loadMore()])
    expect(pages.rows.value).toHaveLength(100)
    expect(api.asked).toHaveLength(2)
  })
  it('begins anew when its filters change, and adds nothing of the list before', async () => {
    api = await Api.begin(list)
    const pages = open()
    await vi.waitFor(() => expect(pages.more.value).toBe(50))
    await pages.loadMore()
    place.value = 'b'
    await vi.waitFor(() => expect(pages.rows.value).toHaveLength(50))
    expect(api.asked.at(-1)?.query).toEqual({ place: 'b', limit: '50' })
  })
  it('begins anew where the ledger was read since its first page', async () => {
    api = await Api.begin((request) => {
      const { json } = list(request) as { json: Answer }
      return request.query['cursor'] === undefined ? { json: { ...json, next: 'stale' } } : list(request)
    })
    const pages = open()
    await vi.waitFor(() => expect(pages.more.value).toBe(50))
    await pages.loadMore()
    await vi.waitFor(() => expect(api.asked).toHaveLength(3))
    expect(api.asked.map(({ query }) => query['cursor'])).toEqual([undefined, 'stale', undefined])
    await vi.waitFor(() => expect(pages.asking.value).toBe(false))
    expect([pages.rows.value.length, pages.error.value]).toEqual([50, null])
  })
  it('has no rows where the list is refused', async () => {
    api = await Api.begin(() => ({ status: 422, json: { error: 'invalid', detail: 'since: no year' } }))
    const pages = open()
    await vi.waitFor(() => expect(pages.error.value?.detail).toBe('since: no year'))
    expect([pages.rows.value, pages.total.value, pages.more.value]).toEqual([[], null, 0])
  })
})
