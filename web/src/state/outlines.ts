import { type Ref, computed } from 'vue'
import { ask } from '../api/client'
import type { Outlining } from '../api/types'
import { useAsked } from './asked'

/** The outlines of a map of cities: prefectures, and the provinces that are cities themselves. */
export function useCities(): Ref<Outlining | null> {
  const { answer } = useAsked<Outlining[]>(
    () => null,
    (signal) => Promise.all(['prefecture', 'province'].map((level) => ask<Outlining>('/map/outlines', { level }, signal))),
  )
  return computed(() => {
    const [cities, provinces] = answer.value ?? []
    if (!cities || !provinces) return null
    const parted = new Set(cities.areas.flatMap((area) => area.codes.map((code) => code.slice(0, 2))))
    const whole = provinces.areas.filter((area) => !area.codes.some((code) => parted.has(code.slice(0, 2))))
    return { ...cities, box: provinces.box, areas: [...cities.areas, ...whole] }
  })
}

/** Whether a place is one of the codes of an outline, or lies in it. */
export const liesIn = (code: string, codes: readonly string[]): boolean =>
  codes.some((one) => one === code || (/^\d{6}$/.test(code) && (one === `${code.slice(0, 4)}00` || one === `${code.slice(0, 2)}0000`)))
