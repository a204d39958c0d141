/** Why a question was not answered, in words that can be shown. */
export class ApiError extends Error {
  constructor(
    readonly kind: 'offline' | 'notFound' | 'server',
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
  let response: Response
  try {
    response = await fetch(address(path, query), { signal: signal ?? null })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ApiError('offline', String(error))
  }
  if (response.ok) return (await response.json()) as Answer
  const problem = (await response.json().catch(() => null)) as { detail?: string } | null
  const detail = problem?.detail ?? `${response.status} ${response.statusText}`
  throw new ApiError(response.status === 404 ? 'notFound' : 'server', detail)
}
