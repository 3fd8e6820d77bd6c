import { setTimeout as sleep } from 'node:timers/promises'
import type { ContextTokenSigner } from '@redress/platform/context-token.ts'
import type { Log } from '@redress/platform/telemetry/log.ts'
import type { FastifyInstance } from 'fastify'
import type { Clients } from '../clients.ts'
import { bootstrapCaller } from './caller.ts'
import type { PublicTenants } from './public-tenants.ts'
import type { Sessions } from './sessions.ts'

interface Parts {
  clients: Pick<Clients, 'identity'>
  signer: ContextTokenSigner
  sessions: Pick<Sessions, 'forgetChanged' | 'setTold'>
  tenants: Pick<PublicTenants, 'forgetChanged' | 'setTold'>
  log: Log
}

const firstWaitMs = 100
const longestWaitMs = 2000

/** From the first moment of listening to the last, identity tells whose sessions are to be forgotten. */
export function watchPrincipals(app: FastifyInstance, parts: Parts) {
  const closing = new AbortController()
  let watching: Promise<void> = Promise.resolve()
  app.addHook('onListen', async () => {
    watching = watchUntil(closing.signal, parts)
  })
  app.addHook('preClose', async () => {
    closing.abort()
    await watching
  })
}

async function watchUntil(signal: AbortSignal, { clients, signer, sessions, tenants, log }: Parts) {
  const remembered = [sessions, tenants]
  const setTold = (told: boolean) => {
    for (const each of remembered) each.setTold(told)
  }
  let waitMs = firstWaitMs
  while (!signal.aborted) {
    try {
      const contextToken = await signer.sign(bootstrapCaller, 'identity')
      let begun = false
      for await (const changed of clients.identity.WatchPrincipals({}, { contextToken, signal })) {
        // what happened while nobody told is unknown
        for (const each of remembered) each.forgetChanged(begun ? changed : { everything: true })
        setTold(true)
        begun = true
        waitMs = firstWaitMs
      }
    } catch (error) {
      if (!signal.aborted) log.warn({ err: error }, 'nobody tells what changed')
    }
    setTold(false)
    await sleep(waitMs, undefined, { signal }).catch(() => undefined)
    waitMs = Math.min(waitMs * 2, longestWaitMs)
  }
}
