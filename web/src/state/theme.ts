import { ref } from 'vue'

export type Theme = 'system' | 'light' | 'dark'
const STORED = 'lantu.theme'
const ORDER: Theme[] = ['system', 'light', 'dark']

const stored = localStorage.getItem(STORED)
export const theme = ref<Theme>(stored === 'light' || stored === 'dark' ? stored : 'system')

/** Go on to the next of: as the system has it, light, dark. */
export function nextTheme(): void {
  theme.value = ORDER[(ORDER.indexOf(theme.value) + 1) % ORDER.length] as Theme
  if (theme.value === 'system') {
    localStorage.removeItem(STORED)
    delete document.documentElement.dataset['theme']
  } else {
    localStorage.setItem(STORED, theme.value)
    document.documentElement.dataset['theme'] = theme.value
  }
}
