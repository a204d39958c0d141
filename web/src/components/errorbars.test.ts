import { describe, expect, it } from 'vitest'
import type { SeriesGroup, SeriesLine, SeriesPoint } from '../api/types'
import { drawLines, lineName, spanYears } from './errorbars'

const point = (claim: object, low: string | null, high: string | null): SeriesPoint =>
  ({ claim: { kind: 'level', direction: null, ...claim }, authority: 'press', low, high, conflicts: [], suspect: false }) as unknown as SeriesPoint
const year = (n: string) => ({ start: n, end: n })
const bare = {
  narrowed: null,
  together: null,
  flow: null,
  labels: { release: null, base_year: null, prices: null, scope: null },
  stage: null,
  net: null,
  points: [],
  implied: [],
}
const group = (line: object): SeriesGroup => ({ kind: 'level', unit: '%', lines: [{ ...bare, ...line } as unknown as SeriesLine] })

describe('drawLines', () => {
  it('turns what falls upside down, its bounds too, and leaves an open bound open', () => {
    const fall = point({ kind: 'growth', direction: 'down', value: '15', time: year('2021') }, '14.5', '15.5')
    const over = point({ value: '3', time: year('2020') }, '3', null)
    const [line] = drawLines(group({ points: [fall, over] })).lines
    expect(line?.points.map(({ x, y, low, high }) => [x, y, low, high])).toEqual([
      [2020, 3, 3, null],
      [2021, -15, -15.5, -14.5],
    ])
  })
  it('counts figures without a date, and drops lines that have nothing to draw', () => {
    const drawn = drawLines(group({ points: [point({ value: '3', time: { start: null, end: null } }, null, null)] }))
    expect(drawn).toEqual({ lines: [], undated: 1 })
  })
  it('draws implied values, and gives the axis half a year on each side', () => {
    const { lines } = drawLines(group({ implied: [{ time: year('2019'), low: 1, high: 2, estimate: 1.5, disputed: false, rests_on: [] }] }))
    expect(lines[0]?.bands.map(({ x, low, high }) => [x, low, high])).toEqual([[2019, 1, 2]])
    expect(spanYears(lines)).toEqual([2018.5, 2019.5])
  })
})

describe('lineName', () => {
  const said = { t: (key: string) => key, term: (vocabulary: string, value: string) => `${vocabulary}.${value}` }
  it('says what tells a line from others, and nothing where nothing does', () => {
    expect(lineName(bare as unknown as SeriesLine, said)).toBe('')
    const labels = { release: '2024', base_year: null, prices: 'constant', scope: null }
    expect(lineName({ ...bare, labels, net: true } as unknown as SeriesLine, said)).toBe('field.release 2024 · prices.constant · net.true')
  })
})
