import { type ComputedRef, computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** The filters of a page live in its address, so that a filtered view can be kept, shared and gone back to. */
export interface Filters {
  values: ComputedRef<Record<string, string>>
  set: (changes: Record<string, string | null>) => void
  clear: () => void
}

export function useFilters(names: readonly string[]): Filters {
  const route = useRoute()
  const router = useRouter()
  const values = computed(() => {
    const found: Record<string, string> = {}
    for (const name of names) {
      const value = route.query[name]
      if (typeof value === 'string' && value !== '') found[name] = value
    }
    return found
  })
  const go = (query: Record<string, string>) => void router.replace({ query })
  return {
    values,
    set: (changes) => {
      const next: Record<string, string> = { ...values.value }
      for (const [name, value] of Object.entries(changes)) {
        if (value === null || value === '') delete next[name]
        else next[name] = value
      }
      go(next)
    },
    clear: () => go({}),
  }
}
