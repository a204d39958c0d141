import { describe, expect, it } from 'vitest'
import type { ImpliedBand, SeriesGroup, SeriesLine } from '../api/types'
import { makeClaim, makeLine, makePoint } from '../testing/records'
import { drawLines, lineName, spanYears, yearsAround } from './errorbars'
import { chooseSeries } from './series'

const group = (...lines: SeriesLine[]): SeriesGroup => ({ kind: 'level', unit: '%', lines })
const band = (end: string | null, low: number, high: number): ImpliedBand => ({ time: { start: end, end }, low, high, estimate: null, disputed: false, rests_on: [] })
const at = (end: string, value = '3', more = {}) => makePoint({ claim: makeClaim({ value, time: { start: end, end }, ...more }) })

describe('drawLines', () => {
  it.each([
    ['a growth downwards', { kind: 'growth', direction: 'down' }, [-15, -15.5, -14.5]],
    ['a change downwards', { kind: 'change', direction: 'down' }, [-15, -15.5, -14.5]],
    ['a growth upwards', { kind: 'growth', direction: 'up' }, [15, 14.5, 15.5]],
    ['a level that fell to it', { kind: 'level', direction: 'down' }, [15, 14.5, 15.5]],
    ['a share that fell to it', { kind: 'share', direction: 'down' }, [15, 14.5, 15.5]],
  ] as const)('draws %s with its bounds on its side of zero', (_, claim, expected) => {
    const point = makePoint({ claim: makeClaim({ ...claim, value: '15' }), low: '14.5', high: '15.5' })
    const drawn = drawLines(group(makeLine({ points: [point] }))).lines[0]?.points[0]
    expect([drawn?.y, drawn?.low, drawn?.high]).toEqual(expected)
  })
  it('leaves the other side open where a fall is of more than so much', () => {
    const claim = makeClaim({ kind: 'growth', direction: 'down', op: '>', value: '15' })
    const drawn = drawLines(group(makeLine({ points: [makePoint({ claim, low: '15', high: null })] }))).lines[0]?.points[0]
    expect([drawn?.low, drawn?.high]).toEqual([null, -15])
  })
  it('puts points in the order of time, bounds as parts too', () => {
    const points = [at('2022-06', '1/4'), at('2020'), at('2022-05')]
    const [line] = drawLines(group(makeLine({ points: points.map((point) => ({ ...point, low: '1/3', high: null })) }))).lines
    expect(line?.points.map(({ point, y }) => [point.claim.time.end, y])).toEqual([['2020', 3], ['2022-05', 3], ['2022-06', 0.25]])
    expect(line?.points[0]?.low).toBeCloseTo(1 / 3, 12)
  })
  it('counts as undated what has no day and what has no number, over all lines', () => {
    const undated = makePoint({ claim: makeClaim({ time: { start: null, end: null } }) })
    const wordy = makePoint({ claim: makeClaim({ value: '约三成' }) })
    const { lines, undated: left } = drawLines(group(makeLine({ points: [undated, at('2020')] }), makeLine({ points: [wordy] })))
    expect([lines.length, left]).toEqual([1, 2])
  })
  it('keeps a line of implied values alone, without those that have no time', () => {
    const { lines, undated } = drawLines(group(makeLine({ implied: [band('2019', 1, 2), band(null, 3, 4)] })))
    expect([lines[0]?.points, lines[0]?.bands.map(({ x, low, high }) => [x, low, high]), undated]).toEqual([[], [[2019, 1, 2]], 0])
  })
})

describe('the years of an axis', () => {
  it.each([
    ['one year', [2020], [2019.5, 2020.5]],
    ['two years', [2013, 2022], [2012.5, 2022.5]],
    ['a month inside a year', [2020.54], [2019.5, 2021.5]],
    ['marks in any order', [2022, 2013, 2018.5], [2012.5, 2022.5]],
  ])('stand half a year off %s', (_, years, expected) => {
    expect(yearsAround(years.map((x) => ({ x })))).toEqual(expected)
  })
  it('hold figures and implied values of every line', () => {
    const { lines } = drawLines(group(makeLine({ points: [at('2016')] }), makeLine({ implied: [band('2024', 1, 2)] })))
    expect(spanYears(lines)).toEqual([2015.5, 2024.5])
  })
})

describe('lineName', () => {
  const said = { t: (key: string) => key, term: (vocabulary: string, value: string) => `${vocabulary}.${value}` }
  it('says all that keeps a line apart, the narrowest first', () => {
    const line = makeLine({
      narrowed: '其中技术合同',
      together: '北京市、河北省',
      flow: '北京市 → 河北省',
      labels: { release: '2024 某局', base_year: '2013', prices: 'current', scope: '规模以上' },
      stage: '到位',
      net: false,
    })
    expect(lineName(line, said).split(' · ')).toEqual([
      '其中技术合同',
      '北京市、河北省',
      '北京市 → 河北省',
      'field.release 2024 某局',
      'field.base_year 2013',
      'prices.current',
      '规模以上',
      '到位',
      'net.false',
    ])
  })
  it('says nothing of words that are empty', () => {
    expect(lineName(makeLine({ narrowed: '', flow: '' }), said)).toBe('')
  })
})

describe('chooseSeries', () => {
  it('takes the group with most figures, the first of those that have as many', () => {
    const claims = [makeClaim({ unit: '家' }), makeClaim({ unit: '人' }), makeClaim({ unit: '人' }), makeClaim({ unit: '元' }), makeClaim({ unit: '元' })]
    expect(chooseSeries(claims)).toMatchObject({ unit: '人', kind: 'level', left: 3 })
  })
  it.each(['growth', 'change'] as const)('puts a fall of a %s below zero, a rise above', (kind) => {
    const claims = (['down', 'up'] as const).map((direction) => makeClaim({ kind, direction, value: '4' }))
    expect(chooseSeries(claims)?.points.map((point) => point.y)).toEqual([-4, 4])
  })
  it('leaves a level above zero, whatever it did', () => {
    expect(chooseSeries([makeClaim({ direction: 'down' })])?.points[0]?.y).toBe(3000)
  })
  it('does not count as left out what nothing could draw', () => {
    const claims = [makeClaim(), makeClaim({ time: { start: null, end: null } }), makeClaim({ value: '约三成' })]
    expect(chooseSeries(claims)?.left).toBe(0)
  })
  it('keeps kinds of one unit apart', () => {
    expect(chooseSeries([makeClaim({ kind: 'level' }), makeClaim({ kind: 'cumulative' })])).toMatchObject({ kind: 'level', left: 1 })
  })
  it('has no series without a figure', () => {
    expect(chooseSeries([])).toBeNull()
  })
})
