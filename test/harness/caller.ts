import { type StackFacts, sharedStack } from './facts.ts'

/** What the gateway answered; nothing about it has been checked. `body` is parsed JSON, else the text, else null. */
export interface Answer {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests say what they expect in it
  body: any
}

type More = Record<string, string>

/** Calls the gateway as one caller. */
export interface Api {
  get(path: string, headers?: More): Promise<Answer>
  /** `body`: sent as JSON; a string is sent as it stands; undefined sends none. */
  post(path: string, body?: unknown, headers?: More): Promise<Answer>
  put(path: string, body?: unknown, headers?: More): Promise<Answer>
  patch(path: string, body?: unknown, headers?: More): Promise<Answer>
  delete(path: string, headers?: More): Promise<Answer>
  request(method: string, path: string, body?: unknown, headers?: More): Promise<Answer>
}

/** A bearer token, a way to get one, or undefined for a caller without. */
export type TokenSource = string | (() => Promise<string>) | undefined

/** Asks again when the platform has said to come back a moment later, as clients do. */
export async function whenServed(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const answer = await ask()
    const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN)
    if (![429, 503].includes(answer.status) || !(seconds <= 5) || tries === 5) return answer
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  }
}

/** `path` begins with a slash: "/api/v1/complaints". Query parameters stand in it. */
export function api(token: TokenSource, { gateway }: Pick<StackFacts, 'gateway'> = sharedStack()): Api {
  const request: Api['request'] = async (method, path, body, headers = {}) => {
    const bearer = typeof token === 'function' ? await token() : token
    const response = await fetch(`${gateway}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    })
    return { status: response.status, headers: response.headers, body: parsed(await textOf(response)) }
  }
  return {
    request,
    get: (path, headers) => request('GET', path, undefined, headers),
    post: (path, body, headers) => request('POST', path, body, headers),
    put: (path, body, headers) => request('PUT', path, body, headers),
    patch: (path, body, headers) => request('PATCH', path, body, headers),
    delete: (path, headers) => request('DELETE', path, undefined, headers),
  }
}

/** Of an answer that goes on, what comes first; event-stream.ts reads such a one. */
async function textOf(response: Response): Promise<string> {
  if (response.headers.get('content-type') !== 'text/event-stream') return response.text()
  const reader = response.body?.getReader()
  const { value } = (await reader?.read()) ?? {}
  await reader?.cancel()
  return new TextDecoder().decode(value)
}

function parsed(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
