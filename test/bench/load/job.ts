/** One request and the status that it must be answered with. */
export interface LoadRequest {
  method: 'GET' | 'POST'
  path: string
  headers: Record<string, string>
  body?: string
  expected: number
}

/** What the generator is asked for. */
export interface Job {
  origin: string
  /** Each client takes the next of these in turn, again and again. */
  requests: LoadRequest[]
  clients: number
  forMs: number
}

/** What came of it. */
export interface Load {
  answered: number
  /** How often something else than the expected status came, by status or error code. */
  wrong: Record<string, number>
  seconds: number
  p50Ms: number
  p99Ms: number
}
