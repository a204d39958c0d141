import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { vi } from 'vitest'

/** What came to the server. */
export interface Request {
  method: string
  path: string
  query: Record<string, string>
  headers: IncomingMessage['headers']
  body: string
}
/** What it answers: a status, and JSON or text; an answer that is never given waits for the client to leave. */
export interface Reply {
  status?: number
  json?: unknown
  text?: string
  never?: boolean
}

/** An API on this machine that answers what a test tells it to, and remembers what it was asked. */
export class Api {
  readonly asked: Request[] = []
  private constructor(private readonly server: Server) {}

  /** Begin to answer, and let the page's relative addresses lead here. */
  static async begin(answer: (request: Request) => Reply): Promise<Api> {
    const api: Api = new Api(
      createServer((incoming, outgoing) => {
        let body = ''
        incoming.on('data', (part: Buffer) => (body += part.toString()))
        incoming.on('end', () => api.answer(incoming, outgoing, body, answer))
      }),
    )
    await new Promise<void>((resolve) => api.server.listen(0, '127.0.0.1', resolve))
    const { port } = api.server.address() as AddressInfo
    const { fetch } = globalThis
    vi.stubGlobal('fetch', (path: string, options: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, options))
    return api
  }

  private answer(incoming: IncomingMessage, outgoing: ServerResponse, body: string, answer: (request: Request) => Reply): void {
    const url = new URL(incoming.url ?? '', 'http://127.0.0.1')
    const request = {
      method: incoming.method ?? '',
      path: url.pathname.replace('/api/v1', ''),
      query: Object.fromEntries(url.searchParams),
      headers: incoming.headers,
      body,
    }
    this.asked.push(request)
    const { status = 200, json, text, never = false } = answer(request)
    if (never) return
    outgoing.writeHead(status, { 'Content-Type': text === undefined ? 'application/json' : 'text/html' })
    outgoing.end(text ?? JSON.stringify(json))
  }

  /** Answer no more, whoever is still waiting. */
  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  /** Close, and let addresses be what they were. */
  async end(): Promise<void> {
    vi.unstubAllGlobals()
    await this.close()
  }
}
