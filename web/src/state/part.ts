import { type Ref, computed, ref, watch } from 'vue'
import { ask } from '../api/client'
import type { TextWindow } from '../api/types'
import { CodePointText } from '../text/codepoints'
import { type Asked, useAsked } from './asked'

/** Characters that are drawn at once: more than almost every document has, and quickly drawn. */
const PART = 60_000

/** The part of a document's text that an offset lies in; it changes only when the offset leaves it. */
export function usePart(id: () => string, at: () => number | null): Asked<TextWindow> & { text: Ref<CodePointText | null> } {
  const wanted = ref<{ id: string; at: number } | null>(null)
  const part = useAsked<TextWindow>(
    () => wanted.value,
    (signal) =>
      wanted.value === null
        ? null
        : ask<TextWindow>(`/documents/${wanted.value.id}/text`, { at: wanted.value.at, size: PART }, signal),
  )
  watch(
    [id, at],
    ([document, offset]) => {
      const shown = wanted.value?.id === document ? part.answer.value : null
      const inside = shown !== null && offset !== null && offset >= shown.start
      if (offset === null || (inside && (offset < shown.end || shown.end === shown.length))) return
      wanted.value = { id: document, at: offset }
    },
    { immediate: true },
  )
  const text = computed(() => {
    const answer = part.answer.value
    return answer === null ? null : new CodePointText(answer.text, answer.start)
  })
  return { ...part, text }
}
