import { describe, expect, it } from 'vitest'
import type { ClaimRecord, CommitmentRecord } from '../api/types'
import { catalogues, translate } from '../i18n'
import { citationOf, fieldsOf } from './fields'

const source = { id: 'd', name: 'a.txt', title: '工作报告', date: '2023-05', publisher: '新华社' }
const base = { id: 'r', document: source, start: 4, end: 9, quote: '疏解企业\n约3000家', quote_start: 0, quote_end: 9, speaker: null, confidence: 0.8, rule: 'x', repeat_of: null }
const claim: ClaimRecord = {
  ...base,
  type: 'claim',
  number: '3000家',
  op: '~',
  value: '3000',
  value2: null,
  unit: '家',
  indicator: '疏解企业',
  indicator_id: null,
  places: [{ name: '北京市', code: '110000' }],
  place_mode: null,
  origin: [],
  destination: [],
  time: { start: '2014', end: '2023-05' },
  kind: 'cumulative',
  direction: null,
  baseline: null,
  modality: 'reported',
  stage: null,
  net: null,
  basis: null,
}
const commitment: CommitmentRecord = { ...base, type: 'commitment', actors: [], action: '建成', places: [], deadline: '2025', domain: 'transport', sort: 'figure', claim: 'r' }
const words = (locale: 'zh' | 'en') => ({
  t: translate(locale),
  term: (vocabulary: string, value: string | null) => translate(locale)(`${vocabulary}.${value}`),
  locale,
})
const written = (record: ClaimRecord | CommitmentRecord, locale: 'zh' | 'en') =>
  Object.fromEntries(fieldsOf(record, words(locale)).map((field) => [field.key, field.parts.map((part) => part.text).join(' ')]))

describe('fieldsOf', () => {
  it('writes a claim in both languages and leaves what is not said without parts', () => {
    expect(written(claim, 'zh')).toMatchObject({ value: '3,000 家', op: '约', time: '2014年—2023年5月', kind: '累计', speaker: '' })
    expect(written(claim, 'en')).toMatchObject({ op: 'about', places: '北京市', kind: 'cumulative', modality: 'reported' })
  })
  it('shows a scaled value beside all its digits', () => {
    expect(written({ ...claim, value: '210618000000', unit: '元' }, 'zh')['value']).toBe('210,618,000,000 元 (2,106.18亿)')
  })
  it('leads from an indicator and a place to the figures of them', () => {
    const filters = fieldsOf(claim, words('zh')).flatMap((field) => field.parts.map((part) => part.filter))
    expect(filters).toContainEqual({ indicator: '疏解企业' })
    expect(filters).toContainEqual({ place: '110000' })
  })
  it('names every field of every type in both catalogues', () => {
    for (const record of [claim, commitment])
      for (const field of fieldsOf(record, words('zh'))) expect(catalogues.zh, field.key).toHaveProperty([`field.${field.key}`])
  })
})

describe('citationOf', () => {
  it('gives title, publisher, date and words, broken lines joined', () => {
    expect(citationOf(claim, translate('zh'))).toBe('《工作报告》（新华社，2023年5月）：“疏解企业约3000家”')
  })
})
