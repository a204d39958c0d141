import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepStorage } from '../testing/storage'

beforeEach(() => {
  vi.resetModules()
  keepStorage()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('followVisits', () => {
  const seen = '2026-03-01T08:00:00.000Z'
  const before = '2026-02-01T08:00:00.000Z'
  it.each([
    ['the first', null, '2026-03-01T08:00:00.000Z', null],
    ['one that goes on', { before, seen }, '2026-03-01T08:59:59.000Z', before],
    ['one after an hour to the second, which goes on', { before, seen }, '2026-03-01T09:00:00.000Z', before],
    ['one after more than an hour', { before, seen }, '2026-03-01T09:00:00.001Z', seen],
    ['a second one that goes on', { seen }, '2026-03-01T08:10:00.000Z', null],
    ['one on a clock that was set back', { before, seen }, '2026-03-01T07:00:00.000Z', before],
  ])('a visit is %s', async (_, kept, now, expected) => {
    const { followVisits } = await import('./visit')
    expect(followVisits(kept && JSON.stringify(kept), new Date(now))).toEqual({ before: expected, seen: now })
  })
  it.each(['no JSON', 'null', '7', '"2026"', '{"seen":"last week"}', '[]'])('takes %s, which it never wrote, for the first', async (kept) => {
    const { followVisits } = await import('./visit')
    expect(followVisits(kept, new Date(seen))).toEqual({ before: null, seen })
  })
})

describe('lastVisit', () => {
  it('is the end of the visit before, and the page remembers that it is seen now', async () => {
    vi.useFakeTimers({ now: new Date('2026-03-02T08:00:00Z') })
    const storage = keepStorage({ 'lantu.visited': '{"before":null,"seen":"2026-03-01T08:00:00.000Z"}' })
    const { lastVisit } = await import('./visit')
    expect(lastVisit).toBe('2026-03-01T08:00:00.000Z')
    expect(JSON.parse(storage.get('lantu.visited') ?? '')).toEqual({ before: '2026-03-01T08:00:00.000Z', seen: '2026-03-02T08:00:00.000Z' })
  })
})
