// Asks one origin with several clients at once, for as long as it is told to; a process of its own, so that what it costs is
// nobody's but its own. One message in, one message out.
import { Agent, type IncomingMessage, request } from 'node:http'
import type { Job, Load, LoadRequest } from './job.ts'

const agents = new Map<string, Agent>()

process.on('message', (job: Job) => run(job).then((load) => process.send?.(load)))
process.on('disconnect', () => process.exit(0))

async function run({ origin, requests, clients, forMs }: Job): Promise<Load> {
  const agent = agents.get(origin) ?? new Agent({ keepAlive: true, maxSockets: clients })
  agents.set(origin, agent)
  const latenciesMs: number[] = []
  const wrong: Record<string, number> = {}
  const startedAt = performance.now()
  const client = async (number: number) => {
    for (let turn = number; performance.now() - startedAt < forMs; turn += clients) {
      const askedAt = performance.now()
      const { expected, ...asked } = requests[turn % requests.length] as LoadRequest
      const status = await ask(origin, agent, asked).catch((error) => error.code ?? String(error))
      if (status === expected) latenciesMs.push(performance.now() - askedAt)
      else wrong[status] = (wrong[status] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)))
  const seconds = (performance.now() - startedAt) / 1000
  latenciesMs.sort((left, right) => left - right)
  const quantile = (part: number) => latenciesMs[Math.floor(latenciesMs.length * part)] ?? 0
  return { answered: latenciesMs.length, wrong, seconds, p50Ms: quantile(0.5), p99Ms: quantile(0.99) }
}

/** Answers the status, when the last byte is there. */
function ask(origin: string, agent: Agent, { method, path, headers, body }: Omit<LoadRequest, 'expected'>) {
  return new Promise<number>((resolve, reject) => {
    const answered = (answer: IncomingMessage) => {
      answer.on('end', () => resolve(answer.statusCode ?? 0))
      answer.resume()
    }
    request(origin + path, { method, agent, headers }, answered)
      .on('error', reject)
      .end(body)
  })
}
