import { unavailable } from '@redress/platform/app-error.ts'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { documented } from './documented.ts'

const schema = documented('operation')
const Answer = Type.Object({ status: Type.String() })

/** For whoever runs the gateway. Liveness asks nobody; readiness asks what no answer can be given without. */
export function health(app: FastifyInstance, isReady: () => Promise<boolean>) {
  app.get('/livez', { schema: live }, async () => ({ status: 'live' }))
  app.get('/readyz', { schema: ready }, async () => {
    if (!(await isReady())) throw unavailable('NOT_READY', 'The gateway is not ready.')
    return { status: 'ready' }
  })
}

const live = schema('checkLive', 'Liveness', 'The process runs.', { response: { 200: Answer } })
const ready = schema('checkReady', 'Readiness', 'The services behind the gateway answer.', {
  response: { 200: Answer },
})
