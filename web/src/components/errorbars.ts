import type { SeriesGroup, SeriesLine, SeriesPoint } from '../api/types'
import { plotYear } from '../format/time'
import { plotValue } from '../format/value'

/** A figure where it is drawn; a bound that is open is null. */
export interface Drawn {
  point: SeriesPoint
  x: number
  y: number
  low: number | null
  high: number | null
}
/** A value that no sentence states, where it is drawn. */
export interface Band {
  band: SeriesLine['implied'][number]
  x: number
  low: number
  high: number
}
export interface DrawnLine {
  line: SeriesLine
  points: Drawn[]
  bands: Band[]
}

const plotBound = (bound: string | null): number | null => (bound === null ? null : plotValue(bound))

/** What falls is drawn below zero: a growth of 15% downwards lies between −15.5 and −14.5. */
function placePoint(point: SeriesPoint): Drawn | null {
  const { claim } = point
  const x = plotYear(claim.time)
  const y = plotValue(claim.value)
  if (x === null || y === null) return null
  const low = plotBound(point.low)
  const high = plotBound(point.high)
  const falls = claim.direction === 'down' && (claim.kind === 'growth' || claim.kind === 'change')
  const turn = (value: number | null): number | null => (value === null ? null : -value)
  return falls ? { point, x, y: -y, low: turn(high), high: turn(low) } : { point, x, y, low, high }
}

/** The lines of an axis with what can be drawn of them: a figure without a date cannot. */
export function drawLines(group: SeriesGroup): { lines: DrawnLine[]; undated: number } {
  let undated = 0
  const lines = group.lines.map((line) => {
    const points = line.points.map(placePoint).filter((drawn) => drawn !== null)
    undated += line.points.length - points.length
    const bands = line.implied.flatMap((band) => {
      const x = plotYear(band.time)
      return x === null ? [] : [{ band, x, low: band.low, high: band.high }]
    })
    return { line, points: points.sort((a, b) => a.x - b.x), bands }
  })
  return { lines: lines.filter((line) => line.points.length + line.bands.length > 0), undated }
}

type Said = { t: (key: string) => string; term: (vocabulary: string, value: string) => string }

/** What tells a line from the others on its axis; empty where nothing does. */
export function lineName(line: SeriesLine, { t, term }: Said): string {
  const { release, base_year, prices, scope } = line.labels
  const parts = [
    line.narrowed,
    line.together,
    line.flow,
    release === null ? null : `${t('field.release')} ${release}`,
    base_year === null ? null : `${t('field.base_year')} ${base_year}`,
    prices === null ? null : term('prices', prices),
    scope,
    line.stage,
    line.net === null ? null : term('net', String(line.net)),
  ]
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}

/** Years that an axis must hold. */
export const spanYears = (lines: readonly DrawnLine[]): [number, number] => yearsAround(lines.flatMap((line) => [...line.points, ...line.bands]))

/** Whole years around marks, half a year wider on each side. */
export function yearsAround(marks: readonly { x: number }[]): [number, number] {
  const years = marks.map((mark) => mark.x)
  return [Math.floor(Math.min(...years)) - 0.5, Math.ceil(Math.max(...years)) + 0.5]
}

