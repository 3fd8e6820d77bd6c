import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { TestUser } from '../harness/builders.ts'
import { aComplaint } from '../harness/canary.ts'

/** What became of one complaint; "no answer" is a connection that was refused or cut. */
export interface Filed {
  status: number | 'no answer'
  id?: string
}

/** Files complaints, several at a time, until it is stopped, and keeps what was answered. */
export function startLoad(user: TestUser) {
  const answers: Filed[] = []
  let loading = true
  const worker = async () => {
    while (loading) {
      // refusals come at once: without a pause they would be over the limit of a user
      await setTimeout(100)
      answers.push(await file(user))
    }
  }
  const workers = Promise.all(Array.from({ length: 8 }, worker))
  return {
    answers,
    count: (status: Filed['status']) => answers.filter((answer) => answer.status === status).length,
    async stop() {
      loading = false
      await workers
    },
  }
}

const file = (user: TestUser): Promise<Filed> =>
  user
    .api()
    .post('/api/v1/complaints', aComplaint(), { 'idempotency-key': randomUUID() })
    .then(
      ({ status, body }) => ({ status, id: body?.id }),
      () => ({ status: 'no answer' }),
    )
