import { describe, expect, it } from 'vitest'
import { cutExcerpt } from './excerpt'

const SENTENCE = '零一二三四五六七八九'
const cut = (start: number, end: number, around: number, offset = 0) => {
  const { before, marked, after } = cutExcerpt(SENTENCE, offset, { start: offset + start, end: offset + end }, around)
  return [before, marked, after]
}

describe('cutExcerpt', () => {
  it.each([
    ['in the middle', [4, 6, 2], ['…二三', '四五', '六七…']],
    ['as far as both ends', [4, 6, 4], ['零一二三', '四五', '六七八九']],
    ['one short of both ends', [4, 6, 3], ['…一二三', '四五', '六七八…']],
    ['at the beginning', [0, 2, 3], ['', '零一', '二三四…']],
    ['at the end', [8, 10, 3], ['…五六七', '八九', '']],
    ['all of it', [0, 10, 3], ['', SENTENCE, '']],
    ['with nothing around', [4, 6, 0], ['…', '四五', '…']],
  ])('keeps what stands around what is marked: %s', (_, [start, end, around], expected) => {
    expect(cut(start as number, end as number, around as number)).toEqual(expected)
    expect(cut(start as number, end as number, around as number, 5000)).toEqual(expected)
  })
  it('counts characters, not units', () => {
    const { before, marked, after } = cutExcerpt('𠮷𠮷𠮷7%𠮷𠮷𠮷', 0, { start: 3, end: 5 }, 2)
    expect([before, marked, after]).toEqual(['…𠮷𠮷', '7%', '𠮷𠮷…'])
  })
  it('keeps seventy characters on each side where nobody says otherwise', () => {
    const { before, after } = cutExcerpt(`${'前'.repeat(70)}7%${'后'.repeat(71)}`, 0, { start: 70, end: 72 })
    expect([before, after]).toEqual(['前'.repeat(70), `${'后'.repeat(70)}…`])
  })
})
