import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PlaceRow } from '../api/types'
import { Api, type Reply } from '../testing/api'

const row = (key: string, name: string, english: string | null): PlaceRow => ({ key, code: /^\d/.test(key) ? key : null, name, english, count: 1, documents: 1 })
const ROWS = [row('110000', '北京市', 'Beijing'), row('131000', '廊坊市', 'Langfang'), row('北三县', '北三县', 'northern three counties'), row('无名镇', '无名镇', null)]

let api: Api
/** The gazetteer of a page that has just been opened, in a language, before an API that answers so. */
async function open(language: 'zh' | 'en', answer: () => Reply) {
  vi.resetModules()
  api = await Api.begin(answer)
  const { locale } = await import('../i18n')
  locale.value = language
  return import('./gazetteer')
}
const answered = (times: number): Promise<void> => vi.waitFor(() => expect(api.asked).toHaveLength(times))

beforeEach(() => vi.stubGlobal('window', globalThis))
afterEach(() => api.end())

describe('placeName', () => {
  it('is the name of the text in Chinese, and asks nobody', async () => {
    const { placeName } = await open('zh', () => ({ json: { items: ROWS, total: 4 } }))
    expect(placeName({ name: '北京', code: '110000' })).toBe('北京')
    expect(api.asked).toEqual([])
  })
  it.each([
    ['by its code, whatever the text calls it', { name: '首都', code: '110000' }, 'Beijing'],
    ['by its name where it has no code', { name: '廊坊市', code: null }, 'Langfang'],
    ['by its name within a province', { name: '河北省廊坊市', code: null }, 'Langfang'],
    ['with a capital letter', { name: '北三县', code: null }, 'Northern three counties'],
    ['as the text has it where no English is known', { name: '无名镇', code: null }, '无名镇'],
    ['as the text has it where nothing is known', { name: '某村', code: '990000' }, '某村'],
  ])('in English is told %s', async (_, place, expected) => {
    const { placeName } = await open('en', () => ({ json: { items: ROWS, total: 4 } }))
    placeName(place)
    await vi.waitFor(() => expect(placeName({ name: '', code: '110000' })).toBe('Beijing'))
    expect(placeName(place)).toBe(expected)
  })
  it('is asked for once, with every place at a time', async () => {
    const { placeNames } = await open('en', () => ({ json: { items: ROWS, total: 4 } }))
    const both = [
      { name: '北京', code: '110000' },
      { name: '廊坊', code: '131000' },
    ]
    expect(placeNames(both)).toBe('北京, 廊坊')
    await vi.waitFor(() => expect(placeNames(both)).toBe('Beijing, Langfang'))
    expect(api.asked.map(({ path, query }) => [path, query])).toEqual([['/places', { limit: '5000' }]])
  })
  it('stays Chinese where nobody answers', async () => {
    const { placeName } = await open('en', () => ({ status: 503, json: { error: 'ledger', detail: 'no ledger' } }))
    expect(placeName({ name: '北京市', code: '110000' })).toBe('北京市')
    await answered(1)
    expect(placeName({ name: '北京市', code: '110000' })).toBe('北京市')
    expect(api.asked).toHaveLength(1)
  })
})

describe('lists of places', () => {
  it('join names and codes that come apart, the last without a code', async () => {
    const { namesOf } = await open('zh', () => ({ json: {} }))
    expect(namesOf(['北京市', '某村'], ['110000'])).toBe('北京市、某村')
  })
  it('name a party of a network as its records do, or by its code', async () => {
    const { tieName } = await open('zh', () => ({ json: {} }))
    const network = { domain: null, until: null, nodes: [{ name: '110000', label: '北京', degree: 1, strength: 1, point: null }], edges: [], left_out: 0, years: [] }
    expect([tieName(network, '110000'), tieName(network, '130000'), tieName(null, '110000')]).toEqual(['北京', '130000', '110000'])
  })
})
