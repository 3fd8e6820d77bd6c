import { randomUUID } from 'node:crypto'
import type { AppError } from '@redress/platform/app-error.ts'
import { createClient } from '@redress/platform/grpc/client.ts'
import { loadDefinition } from '@redress/platform/grpc/definition.ts'
import { protoFileOf, protoRoot } from '@redress/protos/protos.ts'
import { sharedStack } from '../../harness/facts.ts'
import { firstAnswer } from '../../harness/first-answer.ts'

/** What a call came to: "OK", or the code and the reason of the refusal. */
type Outcome = string

/** Every rpc of every service, past the gateway. */
export interface RpcRow {
  service: string
  rpc: string
  /** Calls it with an empty request and this context token. */
  call(contextToken: string): Promise<Outcome>
}

const services = ['identity', 'complaint', 'audit']
const fullName = (service: string) => `${service}.v1.${service[0]?.toUpperCase()}${service.slice(1)}Service`

/** The rows come from the contract itself, so that no rpc can be forgotten. */
export function everyRpc(addresses: Record<string, string> = sharedStack().services): {
  rows: RpcRow[]
  close(): void
} {
  const clients = services.map((service) => {
    const name = fullName(service)
    const definition = loadDefinition(name, protoFileOf[name] as string, protoRoot)
    type Call = (request: object, context: object) => Promise<unknown> | AsyncIterable<unknown>
    const client = createClient<never>(definition, addresses[service] ?? '') as Record<string, Call> & { close(): void }
    const rows = Object.keys(definition).map((rpc) => ({
      ...{ service, rpc },
      call: (contextToken: string) =>
        firstAnswer((client[rpc] as Call)({}, { contextToken, requestId: randomUUID(), timeoutMs: 15_000 })).then(
          () => 'OK',
          ({ code, reason }: AppError) => `${code} ${reason}`,
        ),
    }))
    return { client, rows }
  })
  return {
    rows: clients.flatMap(({ rows }) => rows),
    close() {
      for (const { client } of clients) client.close()
    },
  }
}
