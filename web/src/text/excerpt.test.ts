import { describe, expect, it } from 'vitest'
import { cutExcerpt } from './excerpt'

describe('cutExcerpt', () => {
  it('keeps a short sentence whole and joins its broken lines', () => {
    expect(cutExcerpt('疏解企业\n约3000家。', 10, { start: 16, end: 21 })).toEqual({
      before: '疏解企业约',
      marked: '3000家',
      after: '。',
    })
  })
  it('cuts a long one on both sides and says so', () => {
    const sentence = `${'前'.repeat(50)}7%${'后'.repeat(50)}`
    expect(cutExcerpt(sentence, 0, { start: 50, end: 52 }, 3)).toEqual({ before: '…前前前', marked: '7%', after: '后后后…' })
  })
})
