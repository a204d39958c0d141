import { beforeEach, describe, expect, it } from 'vitest'
import { createApp } from 'vue'
import { type Router, createMemoryHistory, createRouter } from 'vue-router'
import { type Filters, useFilters } from './address'

let router: Router
async function open(address: string, names: readonly string[]): Promise<Filters> {
  const app = createApp({}).use(router)
  await router.push(address)
  return app.runWithContext(() => useFilters(names))
}
const changed = async (change: () => void): Promise<string> => {
  const gone = new Promise<string>((resolve) => router.afterEach((to) => resolve(decodeURIComponent(to.fullPath))))
  change()
  return gone
}

beforeEach(() => {
  router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: {} }] })
})

describe('useFilters', () => {
  it('reads the filters that the page knows, and of those what is set once', async () => {
    const { values } = await open('/claims?place=110000&kind=&unit=a&unit=b&other=1', ['place', 'kind', 'unit', 'q'])
    expect(values.value).toEqual({ place: '110000' })
  })
  it('changes one and keeps the others', async () => {
    const { values, set } = await open('/claims?place=110000&kind=level', ['place', 'kind', 'q'])
    expect(await changed(() => set({ kind: 'growth', q: '浓度' }))).toBe('/claims?place=110000&kind=growth&q=浓度')
    expect(values.value).toEqual({ place: '110000', kind: 'growth', q: '浓度' })
  })
  it.each([null, ''])('takes a filter off where it is set to %j', async (nothing) => {
    const { set } = await open('/claims?place=110000&kind=level', ['place', 'kind'])
    expect(await changed(() => set({ kind: nothing }))).toBe('/claims?place=110000')
  })
  it('takes all of them off', async () => {
    const { values, clear } = await open('/claims?place=110000&kind=level', ['place', 'kind'])
    expect(await changed(clear)).toBe('/claims')
    expect(values.value).toEqual({})
  })
  it('goes back to the page before, not to each filter of this one', async () => {
    await open('/documents', [])
    const { set } = await open('/claims', ['kind'])
    await changed(() => set({ kind: 'level' }))
    expect(await changed(() => router.back())).toBe('/documents')
  })
})
