import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { effectScope } from 'vue'
import type { Outlining } from '../api/types'
import { Api } from '../testing/api'
import { liesIn, useCities } from './outlines'

test.each([
  ['a place is in its own outline', '130100', ['130100'], true],
  ['a county lies in its city', '130131', ['130100'], true],
  ['a county lies in its province', '130131', ['130000'], true],
  ['a city lies in its province', '130100', ['130000'], true],
  ['a city lies in no county of its own', '130100', ['130131'], false],
  ['a county lies in no other city', '130231', ['130100'], false],
  ['a province lies in no other', '110000', ['130000'], false],
  ['one of several codes is enough', '120101', ['110000', '120000'], true],
  ["a pack's own code lies in nothing but itself", 'JJJ-XIONGAN', ['130000', 'JJJ'], false],
  ["a pack's own code is in its own outline", 'JJJ-XIONGAN', ['JJJ-XIONGAN'], true],
  ['nothing lies in no outline', '130100', [], false],
])('%s', (_, code, codes, expected) => {
  expect(liesIn(code, codes)).toBe(expected)
})

describe('useCities', () => {
  const area = (code: string, ...more: string[]) => ({ code, codes: [code, ...more], name: code, english: null, point: [0, 0], rings: [], note: null })
  const outlining = (level: 'prefecture' | 'province', box: number[], areas: Outlining['areas']): Outlining => ({ level, box, areas, sources: [level] })
  const cities = outlining('prefecture', [114, 37, 119, 42], [area('130100'), area('130600', 'JJJ-XIONGAN')])
  const provinces = outlining('province', [113, 36, 120, 43], [area('110000'), area('130000'), area('120000')])

  afterEach(() => vi.unstubAllGlobals())

  it('draws the parts of a province that has parts, and whole the provinces that are cities', async () => {
    vi.stubGlobal('window', globalThis)
    const api = await Api.begin(({ query }) => ({ json: query['level'] === 'prefecture' ? cities : provinces }))
    const scope = effectScope()
    const found = scope.run(useCities)
    expect(found?.value).toBeNull()
    await vi.waitFor(() => expect(found?.value).not.toBeNull())
    expect(found?.value?.areas.map((one) => one.code)).toEqual(['130100', '130600', '110000', '120000'])
    expect(found?.value?.box).toEqual([113, 36, 120, 43])
    scope.stop()
    await api.end()
  })
})
