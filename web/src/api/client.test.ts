import { afterEach, describe, expect, it, vi } from 'vitest'
import { session } from '../state/session'
import { workingOut } from '../state/working'
import { Api, type Reply } from '../testing/api'
import { ApiError, address, ask, askSession, send, writeQuery } from './client'

let api: Api | null = null
const begin = async (answer: (path: string, times: number) => Reply): Promise<Api> => {
  let times = 0
  return (api = await Api.begin(({ path }) => answer(path, (times += 1))))
}
const failure = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => null, (reason: unknown) => reason)

afterEach(async () => {
  await api?.end()
  api = null
  session.value = null
})

describe('writeQuery', () => {
  it.each([
    ['nothing asked', {}, ''],
    ['what is not set', { a: null, b: undefined, c: '' }, ''],
    ['zero and false, which are set', { limit: 0, repeats: false }, '?limit=0&repeats=false'],
    ['Chinese words', { place: '北京市' }, '?place=%E5%8C%97%E4%BA%AC%E5%B8%82'],
    ['signs that an address uses itself', { q: 'a&b=c#d e+f' }, '?q=a%26b%3Dc%23d+e%2Bf'],
  ])('writes %s', (_, query, written) => {
    expect(writeQuery(query)).toBe(written)
  })
  it('can be read back to the letter', () => {
    const query = { q: '“PM2.5”\n年均 & 浓度%', place: '河北省/廊坊市' }
    expect(Object.fromEntries(new URLSearchParams(writeQuery(query)))).toEqual(query)
  })
})

it('an address of the API stands under its version', () => {
  expect([address('/claims'), address('/claims', { limit: 5 })]).toEqual(['/api/v1/claims', '/api/v1/claims?limit=5'])
})

describe('ask', () => {
  it('returns what was answered', async () => {
    const { asked } = await begin(() => ({ json: { total: 3 } }))
    expect(await ask('/claims', { place: '110000', unit: '' })).toEqual({ total: 3 })
    expect(asked.map(({ method, path, query }) => [method, path, query])).toEqual([['GET', '/claims', { place: '110000' }]])
  })
  it.each([
    [404, 'notFound'],
    [400, 'refused'],
    [422, 'refused'],
    [499, 'refused'],
    [500, 'server'],
    [503, 'server'],
  ] as const)('tells status %i apart as %s, in the words of the API', async (status, kind) => {
    await begin(() => ({ status, json: { error: 'x', detail: 'why it is so' } }))
    expect(await failure(ask('/claims'))).toEqual(expect.objectContaining({ kind, detail: 'why it is so', message: 'why it is so' }))
  })
  it('gives the status where no words came, as from a server between', async () => {
    await begin(() => ({ status: 502, text: '<h1>Bad Gateway</h1>' }))
    expect(await failure(ask('/claims'))).toEqual(expect.objectContaining({ kind: 'server', detail: '502 Bad Gateway' }))
  })
  it('says so where nobody answers', async () => {
    await (await begin(() => ({ json: {} }))).close()
    const reason = await failure(ask('/claims'))
    expect(reason).toBeInstanceOf(ApiError)
    expect(reason).toEqual(expect.objectContaining({ kind: 'offline' }))
  })
  it('is no failure of the API when whoever asked has left', async () => {
    await begin(() => ({ never: true }))
    const leaving = new AbortController()
    const asking = failure(ask('/claims', {}, leaving.signal))
    leaving.abort()
    const reason = await asking
    expect(reason).not.toBeInstanceOf(ApiError)
    expect((reason as Error).name).toBe('AbortError')
  })
  it('asks again for what is still worked out, and tells the page meanwhile', async () => {
    const { asked } = await begin((_, times) => (times < 3 ? { status: 202, json: { pending: 'register', seconds: 0.02 } } : { json: { total: 1 } }))
    const seen: number[] = []
    const answer = ask('/register')
    const looking = setInterval(() => seen.push(workingOut.value), 5)
    expect(await answer).toEqual({ total: 1 })
    clearInterval(looking)
    expect(asked).toHaveLength(3)
    expect(Math.max(...seen)).toBe(1)
    expect(workingOut.value).toBe(0)
  })
  it('stops asking for what nobody waits for any more', async () => {
    const { asked } = await begin(() => ({ status: 202, json: { pending: 'register', seconds: 0.05 } }))
    const leaving = new AbortController()
    const asking = failure(ask('/register', {}, leaving.signal))
    await vi.waitFor(() => expect(workingOut.value).toBe(1))
    leaving.abort()
    expect((await asking) as Error).toEqual(expect.objectContaining({ name: 'AbortError' }))
    expect(workingOut.value).toBe(0)
    expect(asked).toHaveLength(1)
  })
})

describe('send', () => {
  const inside = { mode: 'open', name: 'me', role: 'admin', token: 'secret' } as const

  it('writes JSON under the token of the session', async () => {
    session.value = { ...inside }
    const { asked } = await begin(() => ({ json: { id: 'j', status: 'kept' } }))
    expect(await send('POST', '/judgements', { act: 'accept', why: '对' })).toEqual({ id: 'j', status: 'kept' })
    expect(asked[0]).toMatchObject({ method: 'POST', path: '/judgements', body: '{"act":"accept","why":"对"}' })
    expect(asked[0]?.headers).toMatchObject({ 'x-csrf-token': 'secret', 'content-type': 'application/json' })
  })
  it('writes files as a form, whose own type tells where they part', async () => {
    session.value = { ...inside }
    const { asked } = await begin(() => ({ json: {} }))
    const form = new FormData()
    form.append('files', new Blob(['words']), '公报.txt')
    await send('POST', '/uploads', form)
    expect(asked[0]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
    expect(asked[0]?.body).toContain('words')
  })
  it('has no type and no words where nothing goes along, and no token where nobody is in', async () => {
    const { asked } = await begin(() => ({ json: {} }))
    await send('DELETE', '/session')
    expect(asked[0]).toMatchObject({ method: 'DELETE', body: '' })
    expect(asked[0]?.headers).toMatchObject({ 'x-csrf-token': '' })
    expect(asked[0]?.headers).not.toHaveProperty('content-type')
  })
  it('carries a refusal back', async () => {
    await begin(() => ({ status: 409, json: { error: 'busy', detail: 'another process writes' } }))
    expect(await failure(send('POST', '/judgements', {}))).toEqual(expect.objectContaining({ kind: 'refused', detail: 'another process writes' }))
  })
})

describe('a session', () => {
  it('is what the atlas says of it', async () => {
    await begin(() => ({ json: { mode: 'users', name: '李', role: 'reviewer', token: 't' } }))
    await askSession()
    expect(session.value).toEqual({ mode: 'users', name: '李', role: 'reviewer', token: 't' })
  })
  it('that ran out leads back to the door of the same atlas', async () => {
    session.value = { mode: 'users', name: '李', role: 'reviewer', token: 't' }
    await begin(() => ({ status: 401, json: { error: 'stranger', detail: 'come in first' } }))
    expect(await failure(ask('/claims'))).toEqual(expect.objectContaining({ kind: 'refused' }))
    expect(session.value).toEqual({ mode: 'users', name: null, role: null, token: null })
  })
  it('goes on where a password was wrong: that is no word about the session', async () => {
    session.value = { mode: 'users', name: '李', role: 'reviewer', token: 't' }
    await begin(() => ({ status: 401, json: { error: 'refused', detail: 'do not fit' } }))
    await failure(send('POST', '/session', { name: '王', secret: 'x' }))
    expect(session.value?.name).toBe('李')
  })
  it('is not made up where the atlas has not said who is in', async () => {
    await begin(() => ({ status: 401, json: { error: 'stranger', detail: 'come in first' } }))
    await failure(ask('/claims'))
    expect(session.value).toBeNull()
  })
})
