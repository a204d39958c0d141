import { describe, expect, it } from 'vitest'
import { drawNumbers } from '../testing/chance'
import { CodePointText } from './codepoints'

const SIGNS = [...'京津冀12%\n\t😀𠮷é́a']

describe('a text by code points', () => {
  it('is cut as a list of its characters is, wherever characters of two units stand', () => {
    const draw = drawNumbers(5)
    for (let round = 0; round < 60; round += 1) {
      const signs = Array.from({ length: draw(12) }, () => SIGNS[draw(SIGNS.length)] as string)
      const offset = draw(50)
      const text = new CodePointText(signs.join(''), offset)
      const points = [...signs.join('')]
      expect([text.length, text.end]).toEqual([points.length, offset + points.length])
      for (let start = 0; start <= points.length; start += 1)
        for (let end = start; end <= points.length; end += 1) expect(text.slice(offset + start, offset + end)).toBe(points.slice(start, end).join(''))
    }
  })
  it.each([
    ['plain', '京津冀'],
    ['with a character of two units', '京𠮷冀'],
  ])('has nothing outside of itself: %s', (_, source) => {
    const text = new CodePointText(source, 10)
    expect([text.slice(0, 10), text.slice(13, 99), text.slice(12, 11), text.slice(-5, 5)]).toEqual(['', '', '', ''])
    expect(text.slice(-5, 99)).toBe(source)
  })
  it('of nothing is empty', () => {
    const text = new CodePointText('', 4)
    expect([text.length, text.end, text.slice(0, 9)]).toEqual([0, 4, ''])
  })
})
