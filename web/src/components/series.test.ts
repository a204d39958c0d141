import { describe, expect, it } from 'vitest'
import type { ClaimRecord } from '../api/types'
import { chooseSeries } from './series'

const claim = (parts: Partial<ClaimRecord>): ClaimRecord =>
  ({ value: '1', value2: null, unit: '%', kind: 'level', direction: null, time: { start: '2020', end: '2020' }, ...parts }) as ClaimRecord

describe('chooseSeries', () => {
  it('draws only figures of one unit and kind, in the order of time, and counts the others', () => {
    const series = chooseSeries([
      claim({ value: '37', time: { start: '2022', end: '2022' } }),
      claim({ value: '106', time: { start: '2013', end: '2013' } }),
      claim({ value: '60', kind: 'growth' }),
      claim({ value: '3000', unit: '家' }),
    ])
    expect(series?.points.map((point) => [point.x, point.y])).toEqual([
      [2013, 106],
      [2022, 37],
    ])
    expect([series?.unit, series?.kind, series?.left]).toEqual(['%', 'level', 2])
  })
  it('puts a fall below zero', () => {
    expect(chooseSeries([claim({ value: '60', kind: 'growth', direction: 'down' })])?.points[0]?.y).toBe(-60)
  })
  it('draws nothing where no figure has a time', () => {
    expect(chooseSeries([claim({ time: { start: null, end: null } })])).toBeNull()
  })
})
