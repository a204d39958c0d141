import { afterEach, describe, expect, it } from 'vitest'
import type { ClaimRecord, SeriesGroup } from '../api/types'
import { locale } from '../i18n'
import { attributesOf, linksOf, renderPage, wordsOf } from '../testing/page'
import { makeClaim, makeLine, makePoint, source } from '../testing/records'
import ConfidenceMark from './ConfidenceMark.vue'
import ConflictSides from './ConflictSides.vue'
import FigureTags from './FigureTags.vue'
import FigureValue from './FigureValue.vue'
import IndicatorTable from './IndicatorTable.vue'
import LeadingList from './LeadingList.vue'

afterEach(() => {
  locale.value = 'zh'
})
const read = async (component: object, props: Record<string, unknown>): Promise<string> => wordsOf(await renderPage(component, props))

describe('FigureValue', () => {
  it.each([
    ['a plain figure', {}, '3000家', '3000家'],
    ['one that is about right', { op: '~' }, '约 3000家', '≈ 3000家'],
    ['one that is exceeded', { op: '>' }, '超 3000家', 'over 3000家'],
    ['one whose number says itself that it is exceeded', { op: '>', number: '3000多家' }, '3000多家', 'over 3000多家'],
    ['one with 余', { op: '>', number: '3000余家' }, '3000余家', 'over 3000余家'],
    ['a range', { op: 'range', number: '1—1.5小时', value2: '1.5' }, '1—1.5小时', '1—1.5小时'],
  ] as const)('writes %s with its sign', async (_, parts, chinese, english) => {
    expect(await read(FigureValue, { claim: makeClaim(parts as Partial<ClaimRecord>) })).toBe(chinese)
    locale.value = 'en'
    expect(await read(FigureValue, { claim: makeClaim(parts as Partial<ClaimRecord>) })).toBe(english)
  })
  it.each([
    ['up', '↑'],
    ['down', '↓'],
  ] as const)('shows that it went %s to the eye, and says so to who hears the page', async (direction, arrow) => {
    const html = await renderPage(FigureValue, { claim: makeClaim({ direction, kind: 'growth' }) })
    expect(html).toContain(`<span aria-hidden="true">${arrow}</span>`)
    expect(attributesOf(html, 'title')).toHaveLength(1)
  })
})

describe('FigureTags', () => {
  it.each([
    ['a reported level', {}, ''],
    ['a growth', { kind: 'growth' }, 'growth'],
    ['a target', { modality: 'target' }, 'target'],
    ['a planned share', { kind: 'share', modality: 'plan' }, 'share plan'],
  ] as const)('tell what %s is', async (_, parts, expected) => {
    locale.value = 'en'
    expect((await read(FigureTags, { claim: makeClaim(parts) })).toLowerCase()).toBe(expected)
  })
})

describe('ConfidenceMark', () => {
  it.each([
    [1, '100%', false],
    [0.5, '50%', false],
    [0.499, '50%', true],
    [0.804, '80%', false],
    [0, '0%', true],
  ])('of %d is written as %s', async (value, written, low) => {
    const html = await renderPage(ConfidenceMark, { value })
    expect([wordsOf(html), /class="[^"]*\blow\b/.test(html)]).toEqual([written, low])
    expect(attributesOf(html, 'width')).toContain(String(40 * value))
  })
})

describe('ConflictSides', () => {
  const sides = [
    { claim: makeClaim({ id: 'r1', number: '500.0亿元' }), authority: 'press' },
    { claim: makeClaim({ id: 'r2', number: '650.0亿元' }), authority: 'primary' },
  ]
  it('lead each to its sentence', async () => {
    expect(linksOf(await renderPage(ConflictSides, { sides }))).toEqual(['/documents/d1#r1', '/documents/d1#r2'])
  })
  it('mark the one that is doubted and what it should be, and the one that confirms', async () => {
    const html = await renderPage(ConflictSides, { sides, suspect: 'r2', suggestion: '560.0亿元', confirming: 'r1' })
    const [first = '', second = ''] = html.split('<li').slice(1)
    expect([first.includes('doubted'), second.includes('doubted')]).toEqual([false, true])
    expect([second.includes('560.0亿元'), /class="[^"]*\bsuspect\b/.test(second)]).toEqual([true, true])
  })
  it('mark none where nobody is doubted', async () => {
    expect(await renderPage(ConflictSides, { sides, suspect: null })).not.toMatch(/doubted|\bsuspect\b/)
  })
})

describe('IndicatorTable', () => {
  const table = (parts: object, group: Partial<SeriesGroup> = {}) =>
    renderPage(IndicatorTable, { group: { kind: 'level', unit: '元', lines: [makeLine(parts)], ...group } })
  const point = (claim: Partial<ClaimRecord>, low: string | null, high: string | null, more = {}) => makePoint({ claim: makeClaim(claim), low, high, ...more })

  it.each([
    ['half the written step of a rounded figure', {}, '2995', '3005', '±5'],
    ['in the scale of large numbers', { value: '18350000' }, '18345000', '18355000', '±5,000'],
    ['as a part', {}, '1/3', '2/3', '±0.166667'],
    ['nothing where a side is open', { op: '>' }, '3000', null, ''],
    ['nothing of a range, which has both ends', { op: 'range', value2: '4000' }, '2500', '4500', ''],
    ['nothing where nothing is rounded', {}, '3000', '3000', ''],
  ] as const)('tells %s as the margin', async (_, claim, low, high, margin) => {
    const words = wordsOf(await table({ points: [point(claim as Partial<ClaimRecord>, low, high)] }))
    expect(/±[\d.,]+万?/.exec(words)?.[0] ?? '').toBe(margin)
  })
  it('leads from a disputed figure to its conflict', async () => {
    const html = await table({ points: [point({}, null, null, { conflicts: ['c1', 'c2'] })] })
    expect(linksOf(html)).toEqual(['/documents/d1#r1', '/conflicts/c1'])
    expect(html).toContain('<tr class="disputed">')
  })
  it.each([
    ['zh', '1亿 – 2.5亿元'],
    ['en', '100 million – 250 million 元'],
  ] as const)('writes an implied value in %s with its unit', async (language, written) => {
    locale.value = language
    const implied = [{ time: { start: '2021', end: '2021' }, low: 1e8, high: 2.5e8, estimate: null, disputed: false, rests_on: [{ claim: makeClaim({ id: 'r7' }), authority: 'press' }] }]
    const html = await table({ implied })
    expect(wordsOf(html)).toContain(written)
    expect(linksOf(html)).toEqual(['/documents/d1#r7'])
  })
  it('has a heading only where there are lines to tell apart', async () => {
    const headings = async (lines: object[]) => [...(await table({}, { lines: lines.map(makeLine) })).matchAll(/<h3>(.*?)<\/h3>/g)].map((match) => match[1])
    locale.value = 'en'
    expect(await headings([{}])).toEqual([])
    expect(await headings([{ stage: '到位' }])).toEqual(['到位'])
    expect((await headings([{}, { stage: '到位' }])).at(1)).toBe('到位')
  })
})

describe('LeadingList', () => {
  const row = { indicator: { key: 'firms_moved', id: 'firms_moved', name: '疏解企业', english: 'firms moved', part: null, count: 3, documents: 2 }, latest: makeClaim(), sentence: '', sentence_start: 0 }

  it('leads from the name to the series at the place, and from the figure to its sentence', async () => {
    expect(linksOf(await renderPage(LeadingList, { rows: [row], place: '110000' }))).toEqual(['/indicators/firms_moved?place=110000', '/documents/d1#r1'])
    expect(linksOf(await renderPage(LeadingList, { rows: [row] }))[0]).toBe('/indicators/firms_moved')
  })
  it('says of which place the figure is where the list is of none', async () => {
    expect(await read(LeadingList, { rows: [row], told: true })).toContain('北京市 · 2022年')
    expect(await read(LeadingList, { rows: [{ ...row, latest: makeClaim({ places: [], document: source }) }], told: true })).toContain('— · 2022年')
  })
  it('says how often an indicator is told only where it is told more than once', async () => {
    const times = async (count: number) => (await renderPage(LeadingList, { rows: [{ ...row, indicator: { ...row.indicator, count } }] })).includes('times')
    expect([await times(1), await times(2)]).toEqual([false, true])
  })
})
