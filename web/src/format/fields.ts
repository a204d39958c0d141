import type { AnyRecord, PlaceRef } from '../api/types'
import { placeName } from '../state/gazetteer'
import { placeKey } from './record'
import { type Translate, formatDate, formatPeriod } from './time'
import { formatExact, formatScaled } from './value'
import { flatQuote } from '../text/flat'

/** One line of a record's details. */
export interface Field {
  key: string
  parts: FieldPart[]
}
export interface FieldPart {
  text: string
  /** Words of the document, which stay Chinese in every language of the interface. */
  said: boolean
  /** Filters of the list of figures that the words lead to. */
  filter: Record<string, string> | null
}

type Term = (vocabulary: string, value: string | null) => string
export interface Words {
  t: Translate
  term: Term
  locale: 'zh' | 'en'
}

const own = (text: string): FieldPart => ({ text, said: false, filter: null })
const said = (text: string, filter: FieldPart['filter'] = null): FieldPart => ({ text, said: true, filter })
const places = (list: readonly PlaceRef[]): FieldPart[] =>
  list.map((place) => ({ text: placeName(place), said: placeName(place) === place.name, filter: { place: placeKey(place) } }))
const maybe = (text: string | null, make: (text: string) => FieldPart): FieldPart[] => (text === null ? [] : [make(text)])

function valueParts(value: string, value2: string | null, unit: string, locale: 'zh' | 'en'): FieldPart[] {
  const write = (form: (decimal: string) => string): string =>
    [value, ...(value2 === null ? [] : [value2])].map(form).join('–')
  const exact = write(formatExact)
  const short = write((decimal) => formatScaled(decimal, locale))
  const whole = [exact, unit].filter((part) => part !== '').join(' ')
  return [own(exact === short ? whole : `${whole} (${short})`)]
}

/** Every field of a record that its type has, in the order of the details; no parts means that the text does not say. */
export function fieldsOf(record: AnyRecord, words: Words): Field[] {
  const { t, term, locale } = words
  const fields: [string, FieldPart[]][] = []
  if (record.type === 'claim') {
    const { baseline, basis } = record
    fields.push(
      ['value', valueParts(record.value, record.value2, record.unit, locale)],
      ['op', [own(term('op', record.op))]],
      ['indicator', [said(record.indicator, { indicator: record.indicator_id ?? record.indicator })]],
      ['indicator_id', maybe(record.indicator_id, own)],
      ['places', places(record.places)],
      ['place_mode', maybe(record.place_mode, (mode) => own(term('place_mode', mode)))],
      ['origin', places(record.origin)],
      ['destination', places(record.destination)],
      ['time', record.time.start ?? record.time.end ? [own(formatPeriod(record.time, t))] : []],
      ['kind', [own(term('kind', record.kind))]],
      ['direction', maybe(record.direction, (direction) => own(term('direction', direction)))],
      [
        'baseline',
        baseline === null
          ? []
          : [
              ...maybe(baseline.time, (time) => own(formatDate(time, t))),
              ...maybe(baseline.value, (value) => own(formatExact(value))),
            ],
      ],
      ['modality', [own(term('modality', record.modality))]],
      ['stage', maybe(record.stage, said)],
      ['net', record.net === null ? [] : [own(term('net', String(record.net)))]],
      [
        'basis',
        basis === null
          ? []
          : [
              ...maybe(basis.release, (text) => own(`${t('field.release')} ${text}`)),
              ...maybe(basis.base_year, (text) => own(`${t('field.base_year')} ${text}`)),
              ...maybe(basis.prices, (text) => own(term('prices', text))),
              ...maybe(basis.scope, (text) => own(`${t('field.scope')} ${text}`)),
            ],
      ],
    )
  } else if (record.type === 'project') {
    fields.push(
      ['name', [said(record.name)]],
      ['status', [own(term('status', record.status))]],
      ['category', [own(term('category', record.category))]],
      ['places', places(record.places)],
      ['time', record.time.start ?? record.time.end ? [own(formatPeriod(record.time, t))] : []],
    )
  } else if (record.type === 'link') {
    fields.push(
      ['parties', places(record.parties)],
      ['mechanism', [said(record.mechanism)]],
      ['domain', [own(term('domain', record.domain))]],
      ['form', maybe(record.form, (form) => own(term('form', form)))],
      ['status', maybe(record.status, (status) => own(term('status', status)))],
      ['functions', record.functions.map((text) => said(text))],
      ['time', record.time.start ?? record.time.end ? [own(formatPeriod(record.time, t))] : []],
    )
  } else if (record.type === 'visit') {
    fields.push(
      ['visitors', [said(record.visitors)]],
      ['hosts', places(record.hosts)],
      ['time', record.time.start ?? record.time.end ? [own(formatPeriod(record.time, t))] : []],
      ['stops', record.stops.map((text) => said(text))],
      ['officials', record.officials.map((text) => said(text))],
      ['agreements', record.agreements.map((text) => said(text))],
    )
  } else if (record.type === 'chain') {
    fields.push(
      ['product', record.product === '' ? [] : [said(record.product)]],
      ['stages', record.stages.map((one) => said(`${one.stage}：${one.places.map((place) => place.name).join('、')}`))],
      ['time', record.time.start ?? record.time.end ? [own(formatPeriod(record.time, t))] : []],
    )
  } else if (record.type === 'family') {
    fields.push(['parent', [said(record.parent)]], ['papers', record.parts.map((text) => said(text))])
  } else if (record.type === 'qualitative') {
    fields.push(
      ['indicator', [said(record.indicator)]],
      ['indicator_id', maybe(record.indicator_id, own)],
      ['nature', [own(term('nature', record.nature))]],
      ['outcome', [own(term('outcome', record.value))]],
      ['grade', maybe(record.grade, said)],
      ['before', maybe(record.before, said)],
      ['places', places(record.places)],
      ['time', record.time.start ?? record.time.end ? [own(formatPeriod(record.time, t))] : []],
      ['modality', [own(term('modality', record.modality))]],
    )
  } else {
    fields.push(
      ['actors', record.actors.map((text) => said(text))],
      ['action', [said(record.action)]],
      ['deadline', maybe(record.deadline, (date) => own(formatDate(date, t)))],
      ['places', places(record.places)],
      ['domain', [own(term('domain', record.domain))]],
      ['sort', [own(term('kindOf', record.sort))]],
    )
  }
  fields.push(['speaker', maybe(record.speaker, said)])
  return fields.map(([key, parts]) => ({ key, parts }))
}

/** A reference ready to paste: the document with publisher and date, and the words. */
export function citationOf(record: AnyRecord, t: Translate): string {
  const { title, name, publisher, date } = record.document
  const origin = [publisher, date === null ? null : formatDate(date, t)].filter((part) => part !== null).join('，')
  const source = `《${title ?? name}》${origin === '' ? '' : `（${origin}）`}`
  return t('record.citation', { source, quote: flatQuote(record.quote) })
}
