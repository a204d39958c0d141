import { type Ref, computed, ref, shallowRef, watch } from 'vue'
import { type Query, ask } from '../api/client'
import { type Asked, useAsked } from './asked'

interface Page<Row> {
  items: Row[]
  total: number
  next: string | null
}

/** Rows of a list that grows page by page, begun anew when its filters change. */
export interface Pages<Row, Answer> extends Omit<Asked<Answer>, 'answer'> {
  rows: Ref<Row[]>
  total: Ref<number | null>
  first: Ref<Answer | null>
  more: Ref<number>
  loadMore: () => Promise<void>
}

export const PAGE = 50

export function usePages<Row, Answer extends Page<Row>>(path: string, query: () => Query): Pages<Row, Answer> {
  const asked = useAsked<Answer>(query, (signal) => ask<Answer>(path, { ...query(), limit: PAGE }, signal))
  const rows = shallowRef<Row[]>([])
  const next = ref<string | null>(null)
  watch(asked.answer, (page) => {
    rows.value = page?.items ?? []
    next.value = page?.next ?? null
  })
  const total = computed(() => asked.answer.value?.total ?? null)
  let loading = false

  async function loadMore(): Promise<void> {
    const cursor = next.value
    const begun = asked.answer.value
    if (cursor === null || loading) return
    loading = true
    try {
      const page = await ask<Answer>(path, { ...query(), limit: PAGE, cursor })
      if (asked.answer.value !== begun) return
      rows.value = [...rows.value, ...page.items]
      next.value = page.next
    } catch {
      // The ledger was read anew since (or is gone): the list begins again and says so itself.
      asked.again()
    } finally {
      loading = false
    }
  }

  const more = computed(() => (next.value === null ? 0 : Math.min(PAGE, (total.value ?? 0) - rows.value.length)))
  const { error, asking, again } = asked
  return { rows, total, first: asked.answer, more, loadMore, error, asking, again }
}
