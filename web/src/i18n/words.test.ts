import { afterEach, describe, expect, it } from 'vitest'
import { listed, locale, ownPart, signOf } from './index'

afterEach(() => {
  locale.value = 'zh'
})

describe('words of the chosen language', () => {
  const question = '新线改变了什么？ What did the line change, seen from 2021?'
  it.each([
    ['zh', '新线改变了什么？', '、', '超'],
    ['en', 'What did the line change, seen from 2021?', ', ', 'over '],
  ] as const)('are those of %s', (language, asked, comma, over) => {
    locale.value = language
    expect(ownPart(question)).toBe(asked)
    expect(ownPart('只有中文？')).toBe('只有中文？')
    expect(listed(['a', 'b'])).toBe(`a${comma}b`)
    expect([signOf('>'), signOf('='), signOf(null)]).toEqual([over, '', ''])
  })
})
