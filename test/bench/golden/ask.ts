import type { LoadRequest } from '../load/job.ts'
import type { Side } from '../measure/sides.ts'

/** Every request of a side once, one after the other; the JSON of the answers. */
export async function askAll({
  name,
  origin,
  requests,
}: Pick<Side, 'name' | 'origin' | 'requests'>): Promise<object[]> {
  const answers: object[] = []
  for (const request of requests) answers.push(await ask(name, origin, request))
  return answers
}

async function ask(name: string, origin: string, { method, path, headers, body, expected }: LoadRequest) {
  const answer = await fetch(origin + path, { method, headers, ...(body && { body }) })
  const text = await answer.text()
  if (answer.status !== expected) throw new Error(`${name} answered ${answer.status} instead of ${expected}: ${text}`)
  return JSON.parse(text) as object
}
