import { afterEach, describe, expect, it } from 'vitest'
import { ApiError } from '../api/client'
import { locale } from '../i18n'
import { workingOut } from '../state/working'
import { attributesOf, linksOf, renderPage, wordsOf } from '../testing/page'
import ActiveFilters from './ActiveFilters.vue'
import DataState from './DataState.vue'
import FacetList from './FacetList.vue'
import MoreRows from './MoreRows.vue'
import RegionMap from './RegionMap.vue'
import SortedHead from './SortedHead.vue'
import YearBars from './YearBars.vue'

afterEach(() => {
  locale.value = 'zh'
  workingOut.value = 0
})
const inEnglish = async (component: object, props: Record<string, unknown>): Promise<string> => {
  locale.value = 'en'
  return wordsOf(await renderPage(component, props))
}

describe('DataState', () => {
  const state = { asking: false, error: null, empty: false }
  it('is not there where there is data, even while more is asked for', async () => {
    expect([await inEnglish(DataState, state), await inEnglish(DataState, { ...state, asking: true })]).toEqual(['', ''])
  })
  it('tells what is on its way, and what takes minutes', async () => {
    expect(await inEnglish(DataState, { ...state, asking: true, empty: true })).toBe('Loading…')
    workingOut.value = 1
    expect(await inEnglish(DataState, { ...state, asking: true, empty: true })).toContain('can take minutes')
  })
  it('tells that there is none, and offers to clear filters only where there are some', async () => {
    const words = await inEnglish(DataState, { ...state, empty: true })
    expect([words.includes('No record matches'), words.includes('Clear')]).toEqual([true, false])
    expect(await inEnglish(DataState, { ...state, empty: true, clearable: true })).toContain('Clear all filters')
    expect(await inEnglish(DataState, { ...state, empty: true, emptyTitle: 'No target', emptyHint: 'Read some' })).toBe('No target Read some')
  })
  it.each([
    ['server', 'The server reports: out of memory'],
    ['refused', 'Refused: out of memory'],
    ['offline', 'does not answer'],
    ['notFound', 'nothing under this address'],
  ] as const)('tells why it cannot be read where the API is %s, whatever else is so', async (kind, expected) => {
    const words = await inEnglish(DataState, { asking: true, empty: true, error: new ApiError(kind, 'out of memory') })
    expect(words).toContain(expected)
    expect(words).toContain('Try again')
  })
})

describe('FacetList', () => {
  const facets = Array.from({ length: 14 }, (_, at) => ({ key: `k${at}`, count: 14 - at, name: `名${at}`, english: null }))
  const shown = (html: string): string[] => [...html.matchAll(/class="name">(.*?)</g)].map((match) => match[1] as string)
  const draw = (props: object) => renderPage(FacetList, { name: 'place', label: 'Place', facets, chosen: undefined, ...props })

  it('shows the first six, and says that there are more', async () => {
    const html = await draw({})
    expect([shown(html).length, html.includes('class="more"')]).toEqual([6, true])
    expect((await draw({ facets: facets.slice(0, 6) })).includes('class="more"')).toBe(false)
  })
  it('shows the chosen one first, where it is not among them', async () => {
    expect(shown(await draw({ chosen: 'k9' }))).toEqual(['名9', '名0', '名1', '名2', '名3', '名4', '名5'])
    expect(shown(await draw({ chosen: 'k3' }))).toHaveLength(6)
  })
  it('marks the chosen one alone as pressed', async () => {
    expect(attributesOf(await draw({ chosen: 'k1' }), 'aria-pressed').map(String)).toEqual(['false', 'true', 'false', 'false', 'false', 'false'])
  })
  it('draws each as long as its share of the greatest', async () => {
    expect(attributesOf(await draw({ facets: facets.slice(0, 8) }), 'width').map(Number)[1]).toBeCloseTo((100 * 13) / 14)
  })
  it('can be looked through only where it is long', async () => {
    expect([(await draw({})).includes('type="search"'), (await draw({ facets: facets.slice(0, 12) })).includes('type="search"')]).toEqual([true, false])
  })
  it('is not there where there is nothing to choose and nothing chosen', async () => {
    expect(await draw({ facets: [] })).toBe('')
    expect(await draw({ facets: [], chosen: 'k1' })).not.toBe('')
  })
  it('names words of a vocabulary in the language of the reader', async () => {
    locale.value = 'en'
    const html = await draw({ facets: [{ key: 'completed', count: 1, name: null, english: null }], vocabulary: 'status' })
    expect(shown(html).map((word) => word.toLowerCase())).toEqual(['completed'])
  })
})

describe('SortedHead', () => {
  const columns = [{ key: 'period', orders: ['newest', 'oldest'] }, { key: 'value', orders: ['value', 'value descending'] }, { key: 'quote' }]
  it.each([
    ['newest', ['descending', 'none']],
    ['oldest', ['ascending', 'none']],
    ['value', ['none', 'ascending']],
    ['value descending', ['none', 'descending']],
    ['text', ['none', 'none']],
  ])('says of %s which column it sorts by and how, and nothing of one that cannot sort', async (order, expected) => {
    expect(attributesOf(await renderPage(SortedHead, { columns, order }), 'aria-sort')).toEqual(expected)
  })
})

describe('YearBars', () => {
  const year = (n: number, reported: number, target = 0, plan = 0) => ({ year: n, reported, target, plan })
  const labels = async (years: object[]) => attributesOf(await renderPage(YearBars, { years }), 'title')

  it('has a bar for every year from the first to the last of which somebody speaks', async () => {
    expect(await labels([year(2020, 3, 1, 1), year(2023, 2), year(2024, 0)])).toEqual(['2020: 5', '2021: 0', '2022: 0', '2023: 2'])
  })
  it('shows the last 36 years at most', async () => {
    const shown = await labels([year(1900, 1), year(2030, 1)])
    expect([shown.length, shown[0], shown.at(-1)]).toEqual([36, '1995: 0', '2030: 1'])
  })
  it('draws targets and plans above what is reported, all within the height', async () => {
    const html = await renderPage(YearBars, { years: [year(2020, 3, 2, 1), year(2021, 1)] })
    const bars = [...html.matchAll(/class="(reported|target)"[^>]*y="([\d.]+)" height="([\d.]+)"/g)].map((match) => [match[1], Number(match[2]), Number(match[3])])
    expect(bars).toEqual([['reported', 36, 36], ['target', 0, 36], ['reported', 60, 12], ['target', 60, 0]])
  })
  it('leads to the figures of the year', async () => {
    expect(linksOf(await renderPage(YearBars, { years: [year(2020, 1)] }))).toEqual(['/claims?since=2020&until=2020'])
  })
  it('has no bar where nobody speaks of a year', async () => {
    expect(await labels([year(2020, 0)])).toEqual([])
  })
})

describe('RegionMap', () => {
  const area = (code: string, ...more: string[]) => ({ code, codes: [code, ...more], name: code, english: null, point: [0, 0], rings: [[[0, 0], [1, 0], [0, 1]]], note: null })
  const outlining = { level: 'prefecture', box: [0, 0, 1, 1], areas: [area('a', 'a2'), area('b'), area('c')], sources: [] }
  const classes = async (props: object) => attributesOf(await renderPage(RegionMap, { outlining, label: 'map', ...props }), 'class').filter((name) => name.startsWith('area')).map((name) => name.trim())

  it('draws each place in its step, also by the second of its codes, and hatches what has none', async () => {
    expect(await classes({ steps: { a2: 3, b: 0 } })).toEqual(['area s3', 'area s0', 'area none'])
  })
  it('draws marks in the place of steps, and a plain map bare', async () => {
    expect((await classes({ marks: { a: 'near' } })).map((name) => name.replace(/\s+/g, ' '))).toEqual(['area near', 'area none', 'area none'])
    expect(await classes({ plain: true })).toEqual(['area bare', 'area bare', 'area bare'])
  })
})

describe('what goes with a list', () => {
  it('says how many rows are shown, and leads to more only where there are some', async () => {
    expect(await inEnglish(MoreRows, { shown: 50, total: 1234, more: 50 })).toBe('50 of 1,234 shown Show 50 more')
    expect(await inEnglish(MoreRows, { shown: 3, total: 3, more: 0 })).toBe('3 of 3 shown')
    expect(await inEnglish(MoreRows, { shown: 50, total: 51, more: 1 })).toContain('Show 1 more')
  })
  it('names each condition in force on the button that takes it off', async () => {
    locale.value = 'en'
    const html = await renderPage(ActiveFilters, { filters: [{ name: 'place', label: 'Place', value: 'Beijing' }] })
    expect(attributesOf(html, 'aria-label')).toEqual(['Remove filter: Place Beijing'])
    expect(await renderPage(ActiveFilters, { filters: [] })).toBe('')
  })
})
