import type { ClaimRecord } from '../api/types'
import { plotYear } from '../format/time'
import { plotValue } from '../format/value'

export interface Point {
  claim: ClaimRecord
  x: number
  y: number
}

export interface Series {
  unit: string
  kind: ClaimRecord['kind']
  points: Point[]
  /** Dated figures of another unit or kind, which would not mean the same on this axis. */
  left: number
}

/** Take the largest group of figures that share unit and kind: only those may stand on one axis. */
export function chooseSeries(claims: readonly ClaimRecord[]): Series | null {
  const groups = new Map<string, Point[]>()
  let dated = 0
  for (const claim of claims) {
    const x = plotYear(claim.time)
    const y = plotValue(claim.value)
    if (x === null || y === null) continue
    dated += 1
    const signed = claim.direction === 'down' && (claim.kind === 'growth' || claim.kind === 'change') ? -y : y
    const key = `${claim.kind}\n${claim.unit}`
    groups.set(key, [...(groups.get(key) ?? []), { claim, x, y: signed }])
  }
  const largest = [...groups.values()].sort((a, b) => b.length - a.length)[0]
  if (largest === undefined) return null
  const { kind, unit } = (largest[0] as Point).claim
  return { kind, unit, points: largest.sort((a, b) => a.x - b.x), left: dated - largest.length }
}
