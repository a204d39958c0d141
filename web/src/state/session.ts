import { computed, ref } from 'vue'
import type { SessionShape } from '../api/types'

/** Who is in; null until the atlas has said so. */
export const session = ref<SessionShape | null>(null)

const ROLES = ['reader', 'reviewer', 'admin']
const may = (role: string): boolean => {
  const own = session.value?.role ?? null
  return own !== null && ROLES.indexOf(own) >= ROLES.indexOf(role)
}
export const mayJudge = computed(() => may('reviewer'))
/** Whether the atlas waits for a name and a secret. */
export const atTheDoor = computed(() => session.value !== null && session.value.name === null)
