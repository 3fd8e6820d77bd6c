import { once } from 'node:events'
import { AppError } from '@redress/platform/app-error.ts'
import type { CallContext } from '@redress/platform/grpc/client.ts'
import type { Clients } from './clients.ts'

/** One call that a fake service got. */
interface Call {
  rpc: string
  request: Record<string, unknown>
  context: CallContext
}
export type Fakes = Record<string, (request: Record<string, unknown>, context: CallContext) => unknown>

/** Test support: services that answer as `fakes` say by rpc, and are down for every other. */
export function fakeClients(fakes: Fakes) {
  const calls: Call[] = []
  const answer = (rpc: string) => async (request: Record<string, unknown>, context: CallContext) => {
    calls.push({ rpc, request, context })
    const fake = fakes[rpc]
    if (!fake) throw new AppError('UNAVAILABLE', 'UPSTREAM_UNAVAILABLE', 'connect ECONNREFUSED 10.0.0.7:50051')
    return fake(request, context)
  }
  const watch = (rpc: string) => (request: Record<string, unknown>, context: CallContext) =>
    fakes[rpc]?.(request, context) ?? silence(request, context)
  const rpcOf = (_target: object, rpc: string) => (rpc.startsWith('Watch') ? watch(rpc) : answer(rpc))
  const client = new Proxy({}, { get: rpcOf })
  return { calls, clients: { identity: client, complaint: client, audit: client } as Clients }
}

/** A watch that tells nothing until it is ended. */
async function* silence(_request: object, { signal }: CallContext) {
  yield {}
  if (signal && !signal.aborted) await once(signal, 'abort')
}
