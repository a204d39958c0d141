import 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepStorage } from '../testing/storage'
import { catalogues, count, fill, locale, named, ownPart, signOf, term, translate } from './index'

afterEach(() => {
  locale.value = 'zh'
  vi.unstubAllGlobals()
})

describe('fill', () => {
  it.each([
    ['a text without places', '没有', {}, '没有'],
    ['a place twice', '{n} of {n}', { n: 4 }, '4 of 4'],
    ['a place that nobody fills, so that it is seen', 'by {who}', {}, 'by {who}'],
    ['nought', '{n} rows', { n: 0 }, '0 rows'],
    ['words that look like a place', 'say {a}', { a: '{b}', b: 'x' }, 'say {b}'],
    ['one, of two forms', '1 page|{n} pages', { n: 1 }, '1 page'],
    ['one that is written, of two forms', '1 page|{n} pages', { n: '1' }, '1 page'],
    ['nought, of two forms', '1 page|{n} pages', { n: 0 }, '0 pages'],
    ['many that are grouped, of two forms', '1 page|{n} pages', { n: '1,000' }, '1,000 pages'],
    ['no number, of two forms', '1 page|{n} pages', {}, '{n} pages'],
    ['two bars, which are no forms', 'a|b|c', { n: 1 }, 'a|b|c'],
  ])('fills %s', (_, text, values, expected) => {
    expect(fill(text, values as Record<string, string | number>)).toBe(expected)
  })
})

describe('the words of both catalogues', () => {
  it('have two forms only in English, chosen by the number that the second names', () => {
    expect(Object.entries(catalogues.zh).filter(([, text]) => text.includes('|'))).toEqual([])
    for (const [key, text] of Object.entries(catalogues.en).filter(([, one]) => one.includes('|'))) {
      const forms = text.split('|')
      expect(forms, key).toHaveLength(2)
      expect(forms[1], key).toContain('{n}')
    }
  })
  it('count one day otherwise than many in English', () => {
    const days = Object.entries(catalogues.en).filter(([, text]) => /\{\w+\} days/.test(text))
    expect(days.length).toBeGreaterThan(2)
    for (const [key, text] of days) expect(fill(text, { n: 1 }), key).toMatch(/\b1 day\b/)
  })
  it('have no Chinese in English but what is named in it', () => {
    const mixed = Object.entries(catalogues.en).filter(([, text]) => /\p{Script=Han}{7,}/u.test(text))
    expect(mixed).toEqual([])
  })
})

describe('term', () => {
  it.each(['zh', 'en'] as const)('gives the word of a vocabulary in %s, a dash for nothing, and a word that nobody knows as it is', (language) => {
    locale.value = language
    const known = translate(language)('status.completed')
    expect([term('status', 'completed'), term('status', null), term('status', 'half done')]).toEqual([known, '—', 'half done'])
  })
})

it('a number is grouped by threes in both languages', () => {
  const written = (['zh', 'en'] as const).map((language) => {
    locale.value = language
    return [count(1234567), count(0)]
  })
  expect(written).toEqual([['1,234,567', '0'], ['1,234,567', '0']])
})

describe('named', () => {
  const place = { name: '廊坊市', english: 'Langfang', key: '131000' }
  it.each([
    ['both names', place, '廊坊市', 'Langfang'],
    ['a name that begins small', { ...place, english: 'northern counties' }, '廊坊市', 'Northern counties'],
    ['no English', { ...place, english: null }, '廊坊市', '廊坊市'],
    ['no Chinese', { ...place, name: null }, 'Langfang', 'Langfang'],
    ['no name', { name: null, english: null, key: '131000' }, '131000', '131000'],
    ['nothing at all', { name: null, english: null }, '', ''],
  ])('of %s', (_, item, chinese, english) => {
    expect(named(item)).toBe(chinese)
    locale.value = 'en'
    expect(named(item)).toBe(english)
  })
})

describe('signOf', () => {
  it('has a word for every sign that a figure can have, but for those that say nothing', () => {
    for (const op of ['~', '<~', '>', '<', '>=', '<='])
      for (const language of ['zh', 'en'] as const) {
        locale.value = language
        expect(signOf(op), op).not.toMatch(/^(sign\.|$)/)
      }
    expect(['=', 'range', null].map(signOf)).toEqual(['', '', ''])
  })
})

describe('ownPart', () => {
  it.each([
    ['只有中文。', '只有中文。', '只有中文。'],
    ['Only English?', 'Only English?', 'Only English?'],
    ['第一句。第二句！ One. Two!', '第一句。第二句！', 'One. Two!'],
    ['问？ What of 雄安?', '问？ What of 雄安?', '问？ What of 雄安?'],
  ])('of %j', (text, chinese, english) => {
    expect(ownPart(text)).toBe(chinese)
    locale.value = 'en'
    expect(ownPart(text)).toBe(english)
  })
})

describe('the first language', () => {
  const page = { documentElement: { lang: '' } }
  beforeEach(() => {
    vi.resetModules()
    page.documentElement.lang = ''
    vi.stubGlobal('document', page)
  })
  it.each([
    ['kept before', { 'lantu.locale': 'en' }, ['zh-CN'], 'en'],
    ['kept before, whatever the browser has', { 'lantu.locale': 'zh' }, ['en'], 'zh'],
    ["the browser's", {}, ['en-GB', 'fr'], 'en'],
    ["any of the browser's that is Chinese", {}, ['fr', 'zh-TW'], 'zh'],
    ['Chinese where the browser has none', {}, [], 'zh'],
    ["the browser's where what was kept is no language of ours", { 'lantu.locale': 'fr' }, ['de'], 'en'],
  ])('is what was %s', async (_, kept, languages, expected) => {
    keepStorage(kept as Record<string, string>)
    vi.stubGlobal('navigator', { languages })
    const anew = await import('./index')
    anew.startLocale()
    expect(anew.locale.value).toBe(expected)
    expect(page.documentElement.lang).toBe(expected === 'zh' ? 'zh-CN' : 'en')
  })
  it('is kept when it is chosen, and the page says which it is', async () => {
    const storage = keepStorage()
    vi.stubGlobal('navigator', { languages: ['zh-CN'] })
    const anew = await import('./index')
    const { nextTick } = await import('vue')
    anew.startLocale()
    anew.chooseLocale('en')
    await nextTick()
    expect([anew.t('state.loading'), storage.get('lantu.locale'), page.documentElement.lang]).toEqual(['Loading…', 'en', 'en'])
  })
})
