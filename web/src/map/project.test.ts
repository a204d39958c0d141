import { describe, expect, it } from 'vitest'
import { drawPaths, levelOf, makeProjection, stepOf } from './project'

describe('a projection', () => {
  const projection = makeProjection([113, 36, 120, 43], 600)
  it('puts the corners of its box at the margins', () => {
    expect(projection.to(113, 43)).toEqual([8, 8])
    expect(projection.to(120, 36)[0]).toBeCloseTo(592)
    expect(projection.to(120, 36)[1]).toBeCloseTo(projection.height - 8, 0)
  })
  it('leads back to where it came from', () => {
    const [x, y] = projection.to(116.4, 39.9)
    const [longitude, latitude] = projection.from(x, y)
    expect(longitude).toBeCloseTo(116.4)
    expect(latitude).toBeCloseTo(39.9)
  })
  it('draws every ring of an outline', () => {
    const ring = [
      [113, 43],
      [114, 43],
      [114, 42],
      [113, 43],
    ]
    const area = { code: 'a', codes: ['a'], name: 'a', english: null, point: [113, 43], rings: [ring, ring], note: null }
    const paths = drawPaths({ level: 'county', box: [113, 36, 120, 43], areas: [area], sources: [] }, projection)
    expect(paths['a']?.match(/M/g)).toHaveLength(2)
    expect(paths['a']?.startsWith('M8.0 8.0L')).toBe(true)
  })
})

describe('stepOf', () => {
  it('puts the least in the first and the greatest in the last step', () => {
    expect([stepOf(1, 1, 5, 5), stepOf(3, 1, 5, 5), stepOf(5, 1, 5, 5)]).toEqual([0, 2, 4])
  })
  it('takes the middle where all are the same', () => {
    expect(stepOf(7, 7, 7, 5)).toBe(2)
  })
})

describe('levelOf', () => {
  it('reads the level off a code', () => {
    expect(['110000', '130100', '130131', 'JJJ-XIONGAN'].map(levelOf)).toEqual(['province', 'prefecture', 'county', 'zone'])
  })
})
