import { vi } from 'vitest'

/** What a browser keeps for a page, begun with some of it. */
export function keepStorage(kept: Record<string, string> = {}): Map<string, string> {
  const storage = new Map(Object.entries(kept))
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, String(value)),
    removeItem: (key: string) => void storage.delete(key),
  })
  return storage
}
