import type { AnyRecord, ClaimRecord, PlaceRef } from '../api/types'
import { placeNames } from '../state/gazetteer'

/** The types of record, in the order in which the atlas names them. */
export const RECORD_TYPES = ['claim', 'project', 'link', 'commitment'] as const
/** Those and the types that have no list of their own. */
export const ALL_TYPES = [...RECORD_TYPES, 'visit', 'chain', 'family', 'qualitative'] as const

/** The record's place in the reader. */
export const recordAddress = (record: { id: string; document: { id: string } }): string =>
  `/documents/${record.document.id}#${record.id}`

/** A record in a few words, as lists name it. */
export function recordTitle(record: AnyRecord): string {
  switch (record.type) {
    case 'claim':
      return record.indicator
    case 'project':
      return record.name
    case 'link':
      return record.mechanism
    case 'commitment':
      return record.action
    case 'visit':
      return `${record.visitors} → ${placeNames(record.hosts)}`
    case 'chain':
      return record.product || record.stages.map((one) => one.stage).join('、')
    case 'family':
      return record.parent
    case 'qualitative':
      return record.indicator
  }
}

/** The key under which the API finds other statements of a claim's indicator. */
export const indicatorKey = (claim: ClaimRecord): string => claim.indicator_id ?? claim.indicator

export const placeKey = (place: PlaceRef): string => place.code ?? place.name

/** The page of an indicator at a place; words that narrow the indicator (`line_length:京唐城际铁路`) are lines of it. */
export function indicatorAddress(key: string, place?: string | null): string {
  const wide = /^[a-z0-9_]+:/.test(key) ? key.slice(0, key.indexOf(':')) : key
  return `/indicators/${encodeURIComponent(wide)}${place ? `?place=${encodeURIComponent(place)}` : ''}`
}
