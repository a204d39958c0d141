import 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepStorage } from '../testing/storage'

const page = { documentElement: { dataset: {} as Record<string, string> } }
beforeEach(() => {
  vi.resetModules()
  page.documentElement.dataset = {}
  vi.stubGlobal('document', page)
})
afterEach(() => vi.unstubAllGlobals())

test('the theme goes from the system to light, dark and back, and the browser keeps what was chosen', async () => {
  const storage = keepStorage()
  const { nextTheme, theme } = await import('./theme')
  const seen = Array.from({ length: 4 }, () => {
    const now = [theme.value, storage.get('lantu.theme'), page.documentElement.dataset['theme']]
    nextTheme()
    return now
  })
  expect(seen).toEqual([
    ['system', undefined, undefined],
    ['light', 'light', 'light'],
    ['dark', 'dark', 'dark'],
    ['system', undefined, undefined],
  ])
})

test.each([
  ['dark', 'dark'],
  ['light', 'light'],
  ['system', 'system'],
  ['sepia', 'system'],
])('a browser that keeps %s begins with %s', async (kept, begun) => {
  keepStorage({ 'lantu.theme': kept })
  expect((await import('./theme')).theme.value).toBe(begun)
})
