import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type EffectScope, effectScope, nextTick, ref } from 'vue'
import { Api, type Request } from '../testing/api'
import { usePart } from './part'

const LENGTH = 150_000
const SIZE = 60_000
/** A text of 150,000 characters in parts of 60,000; another document is short. */
function text({ path, query }: Request): { json: unknown } {
  if (path.startsWith('/documents/short')) return { json: { start: 0, end: 3, length: 3, text: '北京市' } }
  const start = Math.floor(Math.min(Number(query['at']), LENGTH - 1) / SIZE) * SIZE
  const end = Math.min(start + SIZE, LENGTH)
  return { json: { start, end, length: LENGTH, text: '字'.repeat(end - start) } }
}

let scope: EffectScope
let api: Api
const id = ref('long')
const at = ref<number | null>(0)
const open = () => scope.run(() => usePart(() => id.value, () => at.value)) as ReturnType<typeof usePart>

beforeEach(async () => {
  vi.stubGlobal('window', globalThis)
  scope = effectScope()
  id.value = 'long'
  at.value = 0
  api = await Api.begin(text)
})
afterEach(async () => {
  scope.stop()
  await api.end()
})

describe('usePart', () => {
  it('reads the part that an offset lies in, counted as the document counts', async () => {
    at.value = 70_000
    const part = open()
    expect(part.text.value).toBeNull()
    await vi.waitFor(() => expect(part.text.value?.offset).toBe(60_000))
    expect(part.text.value?.end).toBe(120_000)
    expect(api.asked.map(({ path, query }) => [path, query])).toEqual([['/documents/long/text', { at: '70000', size: '60000' }]])
  })
  it('stays where an offset lies in it, and goes on at its end', async () => {
    const part = open()
    await vi.waitFor(() => expect(part.text.value?.end).toBe(60_000))
    at.value = 59_999
    await nextTick()
    expect(api.asked).toHaveLength(1)
    at.value = 60_000
    await vi.waitFor(() => expect(part.text.value?.offset).toBe(60_000))
    at.value = 59_999
    await vi.waitFor(() => expect(part.text.value?.offset).toBe(0))
    expect(api.asked).toHaveLength(3)
  })
  it('stays in the last part for what lies behind its end', async () => {
    at.value = 149_999
    const part = open()
    await vi.waitFor(() => expect(part.text.value?.end).toBe(150_000))
    at.value = 400_000
    await nextTick()
    expect(api.asked).toHaveLength(1)
  })
  it('asks for nothing as long as nobody says where', async () => {
    at.value = null
    const part = open()
    await nextTick()
    expect([part.text.value, api.asked]).toEqual([null, []])
  })
  it('begins anew with another document at the same place', async () => {
    const part = open()
    await vi.waitFor(() => expect(part.text.value?.length).toBe(60_000))
    id.value = 'short'
    await vi.waitFor(() => expect(part.text.value?.text).toBe('北京市'))
  })
})
