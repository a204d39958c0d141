import { session } from '../state/session'
import { workingOut } from '../state/working'
import type { Pending, SessionShape } from './types'

/** Why a question was not answered, in words that can be shown. */
export class ApiError extends Error {
  constructor(
    readonly kind: 'offline' | 'notFound' | 'server' | 'refused',
    readonly detail: string,
  ) {
    super(detail)
  }
}

type Value = string | number | boolean | null | undefined
export type Query = Record<string, Value>

/** Write a query string of what is set; empty text counts as not set. */
export function writeQuery(query: Query): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== '') parameters.set(name, String(value))
  const written = parameters.toString()
  return written === '' ? '' : `?${written}`
}

export const address = (path: string, query: Query = {}): string => `/api/v1${path}${writeQuery(query)}`

/** Ask the API; `signal` ends a question that nobody waits for any more. */
export async function ask<Answer>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Answer> {
  for (;;) {
    const response = await reach(address(path, query), { signal: signal ?? null })
    if (response.status !== 202) return read<Answer>(response)
    // Still worked out over the whole ledger: whoever waits is told, and it is asked for again.
    const { seconds } = (await response.json()) as Pending
    await waiting(seconds, signal)
  }
}

async function waiting(seconds: number, signal?: AbortSignal): Promise<void> {
  workingOut.value += 1
  try {
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  } finally {
    workingOut.value -= 1
  }
  signal?.throwIfAborted()
}

/** Write to the API: a JSON body, or a form with files, under the token of the session. */
export async function send<Answer>(method: 'POST' | 'DELETE', path: string, body?: unknown, signal?: AbortSignal): Promise<Answer> {
  const form = body instanceof FormData
  const headers: Record<string, string> = { 'X-CSRF-Token': session.value?.token ?? '' }
  if (body !== undefined && !form) headers['Content-Type'] = 'application/json'
  const content = body === undefined ? null : form ? body : JSON.stringify(body)
  return read<Answer>(await reach(address(path), { method, headers, body: content, signal: signal ?? null }))
}

/** Ask who is in; an atlas on one's own machine lets one in here. */
export async function askSession(): Promise<void> {
  session.value = await ask<SessionShape>('/session')
}

async function reach(url: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(url, options)
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw new ApiError('offline', String(error))
  }
}

async function read<Answer>(response: Response): Promise<Answer> {
  if (response.ok) return (await response.json()) as Answer
  const problem = (await response.json().catch(() => null)) as { error?: string; detail?: string } | null
  const detail = problem?.detail ?? `${response.status} ${response.statusText}`
  // A session that ran out: the door is shown, and whoever comes in again is where they were.
  if (response.status === 401 && problem?.error === 'stranger' && session.value !== null)
    session.value = { ...session.value, name: null, role: null, token: null }
  const kind = response.status === 404 ? 'notFound' : response.status < 500 ? 'refused' : 'server'
  throw new ApiError(kind, detail)
}
