import { afterEach, describe, expect, it } from 'vitest'
import { locale } from '../i18n'
import { makeClaim, source } from '../testing/records'
import { describeFigure, describeSource } from './tooltip'

afterEach(() => {
  locale.value = 'zh'
})

describe('describeSource', () => {
  it('gives the clause on one line, and the document with its day', () => {
    expect(describeSource(makeClaim({ quote: '疏解企业\n约3000家' }))).toEqual(['疏解企业约3000家', '工作报告 2024年2月1日'])
  })
  it('has the name of a file where a document has no title, and no day where it has none', () => {
    const document = { ...source, title: null, date: null }
    expect(describeSource(makeClaim({ document }))[1]).toBe('报告.txt')
  })
  it.each([
    ['as long as the line', 34, '字'.repeat(34)],
    ['longer by one', 35, `${'字'.repeat(34)}…`],
  ])('cuts a clause that is %s only where it must', (_, length, expected) => {
    expect(describeSource(makeClaim({ quote: '字'.repeat(length) }))[0]).toBe(expected)
  })
  it('cuts between characters, also those that take two units', () => {
    expect(describeSource(makeClaim({ quote: '𠮷'.repeat(40) }))[0]).toBe(`${'𠮷'.repeat(34)}…`)
    expect(describeSource(makeClaim({ document: { ...source, title: '𠮷'.repeat(31), date: null } }))[1]).toBe(`${'𠮷'.repeat(30)}…`)
  })
})

describe('describeFigure', () => {
  it.each([
    ['zh', '3000家  2022年'],
    ['en', '3000家  2022'],
  ] as const)('says in %s what is written and for when', (language, expected) => {
    locale.value = language
    expect(describeFigure('3000家', makeClaim())).toBe(expected)
  })
})
