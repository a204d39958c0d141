import { type Ref, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { ApiError } from '../api/client'

/** A question to the API whose answer follows what it depends on. */
export interface Asked<Answer> {
  /** The newest answer; it stays while a new one is on its way. */
  answer: Ref<Answer | null>
  error: Ref<ApiError | null>
  /** Whether a question is under way. */
  asking: Ref<boolean>
  /** Ask again. */
  again: () => void
}

const AGAIN_MS = 5000

/** How many questions are under way on the page. */
export const underWay = ref(0)

/**
 * Ask whenever `depends` changes; a late answer to an earlier question is dropped.
 * An answer that is not `checked` yet is asked for again until it is, but where `once` is wanted.
 */
export function useAsked<Answer>(
  depends: () => unknown,
  question: (signal: AbortSignal) => Promise<Answer> | null,
  { once = false }: { once?: boolean } = {},
): Asked<Answer> {
  const answer = shallowRef<Answer | null>(null)
  const error = shallowRef<ApiError | null>(null)
  const asking = ref(false)
  let current: AbortController | null = null
  let later = 0

  async function run(): Promise<void> {
    current?.abort()
    window.clearTimeout(later)
    const controller = new AbortController()
    current = controller
    asking.value = true
    underWay.value += 1
    try {
      const found = await question(controller.signal)
      if (current !== controller) return
      answer.value = found
      error.value = null
      if (!once && (found as { checked?: boolean } | null)?.checked === false) later = window.setTimeout(run, AGAIN_MS)
    } catch (reason) {
      if (current !== controller) return
      if (!(reason instanceof ApiError)) throw reason
      error.value = reason
      answer.value = null
    } finally {
      underWay.value -= 1
      if (current === controller) asking.value = false
    }
  }

  // Compared as text: what is asked changes only when it reads otherwise.
  watch(() => JSON.stringify(depends()), run, { immediate: true })
  onScopeDispose(() => {
    const running = current
    current = null
    running?.abort()
    window.clearTimeout(later)
  })
  return { answer, error, asking, again: () => void run() }
}
