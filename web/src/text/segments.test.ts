import { describe, expect, it } from 'vitest'
import { CodePointText } from './codepoints'
import { type Highlight, HighlightIndex, cutSegments } from './segments'

const at = (id: string, start: number, end: number, type = 'claim'): Highlight => ({ id, type, start, end })
const shape = (start: number, end: number, items: Highlight[]) =>
  cutSegments(start, end, items).map((segment) => [
    segment.start,
    segment.end,
    segment.highlights.map((item) => item.id).join(''),
    segment.opens.map((item) => item.id).join(''),
  ])

describe('cutSegments', () => {
  it('leaves a range without highlights whole', () => {
    expect(shape(3, 9, [])).toEqual([[3, 9, '', '']])
  })
  it('puts a figure inside a commitment above it, and each opens once', () => {
    expect(shape(0, 20, [at('b', 2, 18, 'commitment'), at('a', 6, 10)])).toEqual([
      [0, 2, '', ''],
      [2, 6, 'b', 'b'],
      [6, 10, 'ab', 'a'],
      [10, 18, 'b', ''],
      [18, 20, '', ''],
    ])
  })
  it('cuts highlights that cross at both edges', () => {
    expect(shape(0, 12, [at('a', 1, 7), at('b', 4, 10)])).toEqual([
      [0, 1, '', ''],
      [1, 4, 'a', 'a'],
      [4, 7, 'ab', 'b'],
      [7, 10, 'b', ''],
      [10, 12, '', ''],
    ])
  })
  it('keeps two highlights of the same range in one segment, in a fixed order', () => {
    expect(shape(0, 4, [at('b', 0, 4), at('a', 0, 4)])).toEqual([[0, 4, 'ab', 'ab']])
  })
  it('shows the part of a highlight that lies in the range, and opens it there', () => {
    expect(shape(5, 8, [at('a', 0, 6)])).toEqual([
      [5, 6, 'a', 'a'],
      [6, 8, '', ''],
    ])
  })
  it('ignores an empty highlight', () => {
    expect(shape(0, 4, [at('a', 2, 2)])).toEqual([[0, 4, '', '']])
  })
  it('loses no character and repeats none, whatever overlaps', () => {
    let seed = 7
    const draw = (most: number) => (seed = (seed * 16807) % 2147483647) % most
    for (let round = 0; round < 200; round += 1) {
      const items = Array.from({ length: draw(8) }, (_, index) => {
        const start = draw(40)
        return at(String(index), start, start + 1 + draw(20))
      })
      const segments = cutSegments(5, 45, items)
      expect(segments[0]?.start).toBe(5)
      expect(segments.at(-1)?.end).toBe(45)
      segments.forEach((segment, index) => {
        expect(segment.end).toBeGreaterThan(segment.start)
        if (index > 0) expect(segment.start).toBe(segments[index - 1]?.end)
        for (const item of items) {
          const covers = item.start <= segment.start && item.end >= segment.end
          expect(segment.highlights.some((found) => found.id === item.id)).toBe(covers)
        }
      })
    }
  })
})

describe('HighlightIndex', () => {
  it('finds what a scan of all highlights finds', () => {
    const items = [at('a', 0, 30), at('b', 2, 4), at('c', 10, 12), at('d', 11, 25), at('e', 28, 29)]
    const index = new HighlightIndex(items)
    for (let start = 0; start < 32; start += 1)
      for (let end = start + 1; end < 33; end += 1)
        expect(
          index
            .touching(start, end)
            .map((item) => item.id)
            .sort(),
        ).toEqual(items.filter((item) => item.start < end && item.end > start).map((item) => item.id))
  })
})

describe('CodePointText', () => {
  it('counts a character outside the basic plane as one', () => {
    const text = new CodePointText('𠮷林投资12亿元', 100)
    expect(text.length).toBe(8)
    expect(text.slice(100, 102)).toBe('𠮷林')
    expect(text.slice(104, 108)).toBe('12亿元')
    expect(text.end).toBe(108)
  })
  it('gives nothing for what lies outside', () => {
    const text = new CodePointText('京津冀', 10)
    expect(text.slice(0, 11)).toBe('京')
    expect(text.slice(12, 99)).toBe('冀')
    expect(text.slice(50, 60)).toBe('')
  })
})
