import { shallowRef } from 'vue'
import { ApiError, ask } from '../api/client'
import type { PlacePage, PlaceRef, TieNetwork } from '../api/types'
import { listed, locale, named } from '../i18n'

/** Every place that records name: more than any ledger of one region holds. */
const ALL = 5000
const english = shallowRef<ReadonlyMap<string, string>>(new Map())
let asked = false

/** Ask once for what places are called in English; names stay Chinese where nobody answers. */
async function learn(): Promise<void> {
  asked = true
  try {
    const { items } = await ask<PlacePage>('/places', { limit: String(ALL) })
    english.value = new Map(items.flatMap((one) => [[one.key, named(one)] as const, [one.name ?? one.key, named(one)] as const]))
  } catch (reason) {
    if (!(reason instanceof ApiError)) throw reason
  }
}

/** A place by the name it has in the reader's language, where the ledger knows one. */
export function placeName(place: PlaceRef): string {
  if (locale.value === 'zh') return place.name
  if (!asked) void learn()
  const { code, name } = place
  const within = name.replace(/^.+?(?:省|自治区|市)(?=.)/, '')
  return [code ?? name, name, within].map((key) => english.value.get(key)).find((found) => found !== undefined) ?? name
}

export const placeNames = (places: readonly PlaceRef[]): string => listed(places.map(placeName))

/** Places whose names and codes come as two lists. */
export const namesOf = (names: readonly string[], codes: readonly string[]): string =>
  placeNames(names.map((name, at) => ({ name, code: codes[at] ?? null })))

/** A party of a network of ties, which knows it by its code. */
export const tieName = (network: TieNetwork | null, code: string): string =>
  placeName({ code, name: network?.nodes.find((node) => node.name === code)?.label ?? code })
