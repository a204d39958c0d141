import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogues, fill, translate } from '.'

const SOURCE = join(import.meta.dirname, '..')
const names = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string).sort()
const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(vue|ts)$/.test(path) && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(join(SOURCE, path), 'utf8'))
  .join('\n')

describe('the catalogues', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(catalogues.en).sort()).toEqual(Object.keys(catalogues.zh).sort())
  })
  it('leave no text empty', () => {
    for (const catalogue of Object.values(catalogues))
      for (const [key, text] of Object.entries(catalogue)) expect(text.trim(), key).not.toBe('')
  })
  it('fill the same places in both languages, of which English may leave out the number 1', () => {
    for (const [key, text] of Object.entries(catalogues.zh)) {
      const english = (catalogues.en[key] as string).split('|').at(-1) as string
      if (!key.startsWith('date.')) expect(names(english), key).toEqual(names(text))
    }
  })
  it('have every key that the source asks for by name', () => {
    const asked = [...sources.matchAll(/\bt\('([a-zA-Z][\w.~<>=-]*)'/g)].map((match) => match[1] as string)
    expect(asked.length).toBeGreaterThan(50)
    expect([...new Set(asked)].filter((key) => !(key in catalogues.zh))).toEqual([])
  })
  it('have no key that the source never asks for, by name or by its beginning', () => {
    const begun = [...sources.matchAll(/`([a-zA-Z_]+\.(?:[a-zA-Z_]+\.)*)\$\{/g)].map((match) => match[1] as string)
    const vocabularies = [...sources.matchAll(/(?:term\(|vocabulary: )'(\w+)'/g)].map((match) => `${match[1]}.`)
    const beginnings = [...new Set([...begun, ...vocabularies])]
    const unused = Object.keys(catalogues.zh).filter(
      (key) => !sources.includes(`'${key}'`) && !beginnings.some((beginning) => key.startsWith(beginning)),
    )
    expect(unused).toEqual([])
  })
})

describe('fill', () => {
  it('takes the form for one and the form for many', () => {
    expect(fill('1 page|{n} pages', { n: 1 })).toBe('1 page')
    expect(fill('1 page|{n} pages', { n: 3 })).toBe('3 pages')
  })
  it('shows a key that no catalogue has', () => {
    expect(translate('zh')('no.such.key')).toBe('no.such.key')
  })
})
