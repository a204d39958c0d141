import { describe, expect, it } from 'vitest'
import type { OutlineShape, Outlining } from '../api/types'
import { drawNumbers } from '../testing/chance'
import { drawPaths, levelOf, makeProjection, stepOf } from './project'

const BOX = [113, 36, 120, 43] as const

describe('a projection', () => {
  const projection = makeProjection(BOX, 600)

  it('is 600 wide where nobody says otherwise', () => {
    expect(makeProjection(BOX)).toMatchObject({ width: 600, height: projection.height })
  })
  it('leads back from everywhere', () => {
    const draw = drawNumbers(21)
    for (let round = 0; round < 100; round += 1) {
      const [longitude, latitude] = [113 + draw(7000) / 1000, 36 + draw(7000) / 1000]
      const found = projection.from(...projection.to(longitude, latitude))
      expect([found[0].toFixed(9), found[1].toFixed(9)]).toEqual([longitude.toFixed(9), latitude.toFixed(9)])
    }
  })
  it('draws the north above the south and the west left of the east', () => {
    const [[west, north], [east, south]] = [projection.to(114, 42), projection.to(119, 37)]
    expect([west < east, north < south]).toEqual([true, true])
  })
  it('draws a kilometre as long to the east as to the north, in the middle of the region', () => {
    const latitude = 39.5
    const [x0, y0] = projection.to(116, latitude)
    const [x1] = projection.to(116 + 1 / (111.32 * Math.cos((latitude * Math.PI) / 180)), latitude)
    const [, y1] = projection.to(116, latitude + 1 / 111.32)
    expect(x1 - x0).toBeCloseTo(y0 - y1, 9)
  })
  it('is as high as its region is, at the same scale, with its margins', () => {
    // 7° of latitude against 7° of longitude at 39.5° north: 584 / cos 39.5° = 756.9, and 16 of margins.
    expect(projection.height).toBe(773)
  })
})

describe('drawPaths', () => {
  it('draws each place under its code, a ring as a closed line of tenths', () => {
    const area = (code: string, rings: number[][][]): OutlineShape => ({ code, codes: [code], name: code, english: null, point: [0, 0], rings, note: null })
    const outlining: Outlining = { level: 'county', box: [0, 0, 1, 1], sources: [], areas: [area('a', [[[0, 0], [1, 0], [0, 1]], [[1, 1]]]), area('b', [])] }
    const flat = { width: 10, height: 10, to: (x: number, y: number): [number, number] => [x * 10 + 0.04, y * 10 + 0.05], from: (x: number, y: number): [number, number] => [x, y] }
    expect(drawPaths(outlining, flat)).toEqual({ a: 'M0.0 0.1L10.0 0.1L0.0 10.1ZM10.0 10.1Z', b: '' })
  })
})

describe('stepOf', () => {
  it.each([
    [0, 0],
    [19.999, 0],
    [20, 1],
    [59.9, 2],
    [60, 3],
    [99.9, 4],
    [100, 4],
  ])('puts %d of 0 to 100 into step %i of five', (value, step) => {
    expect(stepOf(value, 0, 100, 5)).toBe(step)
  })
  it.each([
    ['below the least', -30, 0],
    ['above the greatest', 130, 4],
  ])('keeps what lies %s at the end of the scale', (_, value, step) => {
    expect(stepOf(value, 0, 100, 5)).toBe(step)
  })
  it.each([
    ['one value', 5, 5, 5, 3, 1],
    ['one value and an even number of steps', 5, 5, 5, 4, 2],
    ['no value', 5, Infinity, -Infinity, 5, 2],
  ])('takes the middle for %s', (_, value, least, greatest, steps, expected) => {
    expect(stepOf(value, least, greatest, steps)).toBe(expected)
  })
  it('never falls as the value rises', () => {
    const steps = Array.from({ length: 201 }, (_, at) => stepOf(at - 50, -30, 117, 5))
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
    expect(new Set(steps)).toEqual(new Set([0, 1, 2, 3, 4]))
  })
})

describe('levelOf', () => {
  it.each([
    ['110000', 'province'],
    ['130100', 'prefecture'],
    ['130101', 'county'],
    ['139001', 'county'],
    ['JJJ', 'zone'],
    ['13', 'zone'],
    ['1301001', 'zone'],
    ['雄安新区', 'zone'],
  ])('of %s is %s', (code, level) => {
    expect(levelOf(code)).toBe(level)
  })
})
