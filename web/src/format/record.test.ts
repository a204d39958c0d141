import { describe, expect, it } from 'vitest'
import type { AnyRecord } from '../api/types'
import { catalogues } from '../i18n'
import { makeClaim, makeCommitment, makeLink, makeProject, source } from '../testing/records'
import { ALL_TYPES, RECORD_TYPES, indicatorAddress, indicatorKey, placeKey, recordAddress, recordTitle } from './record'

const base = { ...makeClaim(), time: { start: null, end: null } }
const beijing = { name: '北京市', code: '110000' }
const records: AnyRecord[] = [
  makeClaim(),
  makeProject(),
  makeLink(),
  makeCommitment(),
  { ...base, type: 'visit', visitors: '河北省党政代表团', hosts: [beijing, { name: '某园', code: null }], stops: [], officials: [], agreements: [] },
  { ...base, type: 'chain', product: '氢能', stages: [] },
  { ...base, type: 'family', parent: '协同发展规划', parts: [] },
  { ...base, type: 'qualitative', nature: 'trend', value: 'better', indicator: '空气质量', grade: null, before: null },
]

describe('recordTitle', () => {
  it('says what each type of record is about', () => {
    expect(records.map(recordTitle)).toEqual(['疏解企业', '京雄快线', '会商机制', '建成联合实验室', '河北省党政代表团 → 北京市、某园', '氢能', '协同发展规划', '空气质量'])
  })
  it('names a chain without a product by its stages', () => {
    const stages = [
      { stage: '研发', places: [beijing] },
      { stage: '制造', places: [] },
    ]
    expect(recordTitle({ ...base, type: 'chain', product: '', stages })).toBe('研发、制造')
  })
})

describe('the types of record', () => {
  it('are all there, those with a list first, and have a name in both languages', () => {
    expect(records.map((record) => record.type)).toEqual(ALL_TYPES)
    expect(ALL_TYPES.slice(0, RECORD_TYPES.length)).toEqual(RECORD_TYPES)
    for (const type of ALL_TYPES) expect([catalogues.zh, catalogues.en].every((catalogue) => `type.${type}` in catalogue), type).toBe(true)
  })
})

describe('addresses', () => {
  it('lead to a record in its document', () => {
    expect(recordAddress({ id: 'r9', document: source })).toBe('/documents/d1#r9')
  })
  it.each([
    ['an id of the catalogue', 'pm25_annual_mean', null, ['/indicators/pm25_annual_mean', null]],
    ['an id that words narrow', 'line_length:京唐城际铁路', null, ['/indicators/line_length', null]],
    ['words of the text', 'PM2.5年均浓度', undefined, ['/indicators/PM2.5年均浓度', null]],
    ['words with a colon of their own', '其中：技术合同', null, ['/indicators/其中：技术合同', null]],
    ['words with a Latin name before a colon', 'GDP:现价', null, ['/indicators/GDP:现价', null]],
    ['words with a stroke and a question mark', '投入/产出?', null, ['/indicators/投入/产出?', null]],
    ['a place', 'rd_spending', '110000', ['/indicators/rd_spending', '110000']],
    ['a place by its name', 'rd_spending', '无名镇&c', ['/indicators/rd_spending', '无名镇&c']],
    ['no place', 'rd_spending', '', ['/indicators/rd_spending', null]],
  ])('lead to an indicator: %s', (_, key, place, expected) => {
    const url = new URL(indicatorAddress(key, place), 'http://127.0.0.1')
    expect([decodeURIComponent(url.pathname), url.searchParams.get('place')]).toEqual(expected)
    expect(url.pathname.split('/')).toHaveLength(3)
  })
})

describe('keys', () => {
  it('are ids and codes, else the words of the text', () => {
    expect([indicatorKey(makeClaim({ indicator_id: 'firms_moved' })), indicatorKey(makeClaim())]).toEqual(['firms_moved', '疏解企业'])
    expect([placeKey(beijing), placeKey({ name: '某园', code: null })]).toEqual(['110000', '某园'])
  })
})
