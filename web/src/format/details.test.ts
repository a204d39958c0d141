import { afterEach, describe, expect, it } from 'vitest'
import type { AnyRecord } from '../api/types'
import { catalogues, locale, translate } from '../i18n'
import { makeClaim, makeCommitment, makeLink, makeProject, source } from '../testing/records'
import { type Words, citationOf, fieldsOf } from './fields'

const words = (language: 'zh' | 'en'): Words => ({
  t: translate(language),
  term: (vocabulary, value) => translate(language)(`${vocabulary}.${value}`),
  locale: language,
})
/** The texts of each field that says something. */
function told(record: AnyRecord, language: 'zh' | 'en' = 'zh'): Record<string, string[]> {
  const fields = fieldsOf(record, words(language)).filter((field) => field.parts.length > 0)
  return Object.fromEntries(fields.map((field) => [field.key, field.parts.map((part) => part.text)]))
}
const base = { ...makeClaim(), time: { start: '2024-05', end: '2024-05' } }
const beijing = { name: '北京市', code: '110000' }

afterEach(() => {
  locale.value = 'zh'
})

describe('the fields of a figure', () => {
  it.each([
    ['a count', { value: '3000', unit: '家' }, '3,000 家'],
    ['a number without a unit', { value: '3000', unit: '' }, '3,000'],
    ['a long number without a unit', { value: '30000', unit: '' }, '30,000 (3万)'],
    ['a range', { value: '1', value2: '1.5', unit: '小时' }, '1–1.5 小时'],
    ['a range of large numbers', { value: '10000', value2: '25000', unit: '人' }, '10,000–25,000 人 (1万–2.5万)'],
    ['a part', { value: '1/3', unit: '' }, '1/3'],
    ['a number below zero', { value: '-3.20', unit: '%' }, '−3.2 %'],
  ])('write the value of %s with all its digits', (_, parts, expected) => {
    expect(told(makeClaim(parts))['value']).toEqual([expected])
  })
  it('say no more than the text says', () => {
    expect(Object.keys(told(makeClaim({ time: { start: null, end: null } })))).toEqual(['value', 'op', 'indicator', 'places', 'kind', 'modality'])
  })
  it('say where a flow comes from and goes to', () => {
    const flow = makeClaim({ places: [], place_mode: 'flow', origin: [beijing], destination: [{ name: '天津市', code: null }] })
    expect(told(flow)).toMatchObject({ place_mode: [catalogues.zh['place_mode.flow']], origin: ['北京市'], destination: ['天津市'] })
  })
  it('say what a growth is measured against, exactly', () => {
    const parts = { kind: 'growth', direction: 'up', baseline: { time: '2013', value: '1.50' } } as const
    expect(told(makeClaim(parts))['baseline']).toEqual(['2013年', '1.5'])
    expect(told(makeClaim({ ...parts, baseline: { time: '同比', value: null } }))['baseline']).toEqual(['同比'])
    expect(told(makeClaim(parts))['direction']).toEqual([catalogues.zh['direction.up']])
  })
  it('tell gross from net, and not where the text does not', () => {
    expect(told(makeClaim({ net: false }), 'en')['net']).toEqual(['gross'])
    expect(told(makeClaim({ net: true }), 'en')['net']).toEqual(['net or stock'])
  })
  it('name each label of an index apart', () => {
    const basis = { release: '2024', base_year: '2013', prices: 'constant', scope: '规模以上' } as const
    expect(told(makeClaim({ basis }), 'en')['basis']).toEqual(['Release 2024', 'Base year 2013', 'constant prices', 'Scope 规模以上'])
  })
  it('keep the words of the text apart from our own', () => {
    const parts = fieldsOf(makeClaim({ speaker: '发言人', stage: '总投资' }), words('zh')).flatMap((field) => field.parts)
    expect(parts.filter((part) => part.said).map((part) => part.text)).toEqual(['疏解企业', '北京市', '总投资', '发言人'])
  })
  it('lead to the figures of the same indicator by its id', () => {
    const parts = fieldsOf(makeClaim({ indicator_id: 'firms_moved' }), words('zh')).find((field) => field.key === 'indicator')?.parts
    expect(parts).toEqual([{ text: '疏解企业', said: true, filter: { indicator: 'firms_moved' } }])
  })
})

describe('the fields of other records', () => {
  it('of a project', () => {
    expect(told(makeProject())).toEqual({
      name: ['京雄快线'],
      status: [catalogues.zh['status.completed']],
      category: [catalogues.zh['category.rail']],
      places: ['河北省'],
      time: ['2023年'],
    })
  })
  it('of a link', () => {
    expect(told(makeLink({ status: 'signed', functions: ['联防联控'] }))).toEqual({
      parties: ['北京市', '河北省'],
      mechanism: ['会商机制'],
      domain: [catalogues.zh['domain.environment']],
      form: [catalogues.zh['form.mechanism']],
      status: [catalogues.zh['status.signed']],
      functions: ['联防联控'],
    })
  })
  it('of a commitment', () => {
    expect(told(makeCommitment({ speaker: '市长' }))).toEqual({
      actors: ['北京市'],
      action: ['建成联合实验室'],
      deadline: ['2025年'],
      domain: [catalogues.zh['domain.innovation']],
      sort: [catalogues.zh['kindOf.figure']],
      speaker: ['市长'],
    })
  })
  it('of a visit', () => {
    const visit: AnyRecord = { ...base, type: 'visit', visitors: '代表团', hosts: [beijing], stops: ['园区'], officials: ['书记 某人'], agreements: ['协议'] }
    expect(told(visit)).toEqual({ visitors: ['代表团'], hosts: ['北京市'], time: ['2024年5月'], stops: ['园区'], officials: ['书记 某人'], agreements: ['协议'] })
  })
  it('of a chain, stage by stage with its places', () => {
    const stages = [{ stage: '研发', places: [beijing, { name: '天津市', code: '120000' }] }]
    const chain: AnyRecord = { ...base, type: 'chain', product: '氢能', stages }
    expect(told(chain)).toEqual({ product: ['氢能'], stages: ['研发：北京市、天津市'], time: ['2024年5月'] })
    expect(told({ ...chain, product: '' } as AnyRecord)).not.toHaveProperty('product')
  })
  it('of a family of plans', () => {
    expect(told({ ...base, type: 'family', parent: '纲要', parts: ['交通规划', '生态规划'] })).toEqual({ parent: ['纲要'], papers: ['交通规划', '生态规划'] })
  })
  it('of a statement without a number', () => {
    const said: AnyRecord = { ...base, type: 'qualitative', nature: 'trend', value: 'better', indicator: '空气质量', grade: '优', before: '良', indicator_id: 'aqi' }
    expect(told(said, 'en')).toEqual({
      indicator: ['空气质量'],
      indicator_id: ['aqi'],
      nature: [catalogues.en['nature.trend']],
      outcome: [catalogues.en['outcome.better']],
      grade: ['优'],
      before: ['良'],
      places: ['北京市'],
      time: ['2024-05'],
      modality: [catalogues.en['modality.reported']],
    })
  })
})

describe('citationOf', () => {
  const t = translate('zh')
  it.each([
    ['no publisher', { publisher: null }, '《工作报告》（2024年2月1日）：“疏解企业约3000家”'],
    ['no day', { date: null }, '《工作报告》（编写组）：“疏解企业约3000家”'],
    ['neither', { date: null, publisher: null }, '《工作报告》：“疏解企业约3000家”'],
    ['no title', { title: null }, '《报告.txt》（编写组，2024年2月1日）：“疏解企业约3000家”'],
  ])('of a document with %s leaves out what is not known', (_, parts, expected) => {
    expect(citationOf(makeClaim({ document: { ...source, ...parts } }), t)).toBe(expected)
  })
})
