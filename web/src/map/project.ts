import type { Outlining } from '../api/types'

export const WIDTH = 600
const MARGIN = 8

/** How degrees become points of a drawing: equal scale in both directions at the middle of the region. */
export interface Projection {
  width: number
  height: number
  to: (longitude: number, latitude: number) => [number, number]
  from: (x: number, y: number) => [number, number]
}

export function makeProjection(box: readonly number[], width = WIDTH): Projection {
  const [west = 0, south = 0, east = 1, north = 1] = box
  const squeeze = Math.cos(((south + north) / 2) * (Math.PI / 180))
  const scale = (width - 2 * MARGIN) / ((east - west) * squeeze)
  return {
    width,
    height: Math.round((north - south) * scale + 2 * MARGIN),
    to: (longitude, latitude) => [MARGIN + (longitude - west) * squeeze * scale, MARGIN + (north - latitude) * scale],
    from: (x, y) => [west + (x - MARGIN) / (squeeze * scale), north - (y - MARGIN) / scale],
  }
}

/** The outline of each place as the path of a drawing. */
export function drawPaths(outlining: Outlining, projection: Projection): Record<string, string> {
  const paths: Record<string, string> = {}
  for (const area of outlining.areas)
    paths[area.code] = area.rings
      .map((ring) => `M${ring.map(([x = 0, y = 0]) => projection.to(x, y).map((n) => n.toFixed(1)).join(' ')).join('L')}Z`)
      .join('')
  return paths
}

/** Which of so many steps from the least to the greatest a number falls into. */
export function stepOf(value: number, least: number, greatest: number, steps: number): number {
  if (!(greatest > least)) return Math.floor(steps / 2)
  return Math.max(0, Math.min(steps - 1, Math.floor(((value - least) / (greatest - least)) * steps)))
}

/** The level of a GB/T 2260 code; the pack's own codes are zones. */
export function levelOf(code: string): 'province' | 'prefecture' | 'county' | 'zone' {
  if (!/^\d{6}$/.test(code)) return 'zone'
  return code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county'
}
