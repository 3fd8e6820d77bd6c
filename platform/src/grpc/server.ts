import {
  logVerbosity,
  Metadata,
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type ServiceDefinition,
  type sendUnaryData,
  setLogVerbosity,
} from '@grpc/grpc-js'
import { HealthImplementation } from 'grpc-health-check'
import { AppError } from '../app-error.ts'
import { attributes } from '../telemetry/attributes.ts'
import type { Log } from '../telemetry/log.ts'
import { contextFrom, inSpan } from '../telemetry/tracing.ts'
import type { UseCase } from '../use-case.ts'
import type { ReceivedRequest, ResponseOf, Rpcs } from './definition.ts'
import { toStatus } from './rich-error.ts'

// whatever it has to say comes to us as an error
setLogVerbosity(logVerbosity.NONE)

/** One use case per rpc; a forgotten rpc is a type error. */
export type RpcHandlers<Definition> = {
  [Name in keyof Rpcs<Definition>]: UseCase<
    ReceivedRequest<Definition[Name & keyof Definition]>,
    ResponseOf<Definition[Name & keyof Definition]>
  >
}

/** What the runner of use cases learns of a call. */
export interface IncomingCall {
  /** "complaint.v1.ComplaintService/SubmitComplaint". */
  rpc: string
  contextToken: string | undefined
  requestId: string | undefined
  idempotencyKey: string | undefined
  expectedVersion: number | undefined
  signal: AbortSignal
  /** Tells the client that the answer repeats an earlier one. */
  markReplayed(): void
}

/** Runs one use case for one call. */
export type RunUseCase = (useCase: UseCase<unknown, unknown>, input: unknown, call: IncomingCall) => Promise<unknown>

/** A listening gRPC server. */
export interface GrpcServer {
  setServing(serving: boolean): void
  /** Lets calls finish for `graceMs`, then cuts them. */
  stop(graceMs: number): Promise<void>
}

/** Serves every rpc of `definition` and grpc.health.v1 at `host:port`. Fails when the port is taken. */
export async function startServer(
  definition: ServiceDefinition,
  handlers: Record<string, UseCase<never, unknown>>,
  address: string,
  run: RunUseCase,
  log: Log,
): Promise<GrpcServer> {
  return listen(address, (server) =>
    server.addService(
      definition,
      Object.fromEntries(
        Object.entries(definition).map(([name, method]) => [
          name,
          unary(method.path, handlers[name] as UseCase<unknown, unknown>, run, log),
        ]),
      ),
    ),
  )
}

/** grpc.health.v1 alone, for a process that nobody calls. */
export const startHealth = (address: string): Promise<GrpcServer> => listen(address, () => undefined)

async function listen(address: string, addServices: (server: Server) => void): Promise<GrpcServer> {
  const server = new Server({ 'grpc-node.flow_control_window': 4 * 1024 * 1024, 'grpc.max_connection_age_ms': 600_000 })
  const health = new HealthImplementation({ '': 'NOT_SERVING' })
  health.addToServer(server)
  addServices(server)
  await new Promise<void>((resolve, reject) =>
    server.bindAsync(address, ServerCredentials.createInsecure(), (error) => (error ? reject(error) : resolve())),
  )
  return {
    setServing: (serving) => health.setStatus('', serving ? 'SERVING' : 'NOT_SERVING'),
    stop: (graceMs) =>
      new Promise((resolve) => {
        const force = setTimeout(() => server.forceShutdown(), graceMs)
        server.tryShutdown(() => {
          clearTimeout(force)
          resolve()
        })
      }),
  }
}

function unary(path: string, useCase: UseCase<unknown, unknown>, run: RunUseCase, log: Log) {
  const name = path.slice(1)
  return (call: ServerUnaryCall<unknown, unknown>, callback: sendUnaryData<unknown>) => {
    const header = (key: string) => call.metadata.get(key)[0]?.toString()
    const abort = new AbortController()
    let answered = false
    // comes after every call, and aborting makes an error with its stack
    call.on('cancelled', () => answered || abort.abort())
    const expectedVersion = header('if-match')
    const incoming: IncomingCall = {
      rpc: name,
      contextToken: header('authorization'),
      requestId: header('x-request-id'),
      idempotencyKey: header('idempotency-key'),
      expectedVersion: expectedVersion === undefined ? undefined : Number(expectedVersion),
      signal: abort.signal,
      markReplayed() {
        const metadata = new Metadata()
        metadata.set('idempotency-replayed', 'true')
        call.sendMetadata(metadata)
      },
    }
    const options = {
      parent: contextFrom(header('traceparent')),
      kind: 1,
      attributes: { 'rpc.system.name': 'grpc', 'rpc.method': name },
    }
    inSpan(name, options, async (span) => {
      try {
        return await run(useCase, call.request, incoming)
      } catch (error) {
        if (!(error instanceof AppError))
          log.error({ err: error, rpc: name, request_id: incoming.requestId }, 'call failed')
        else {
          span.setAttribute(attributes.reason, error.reason)
          log.debug({ rpc: name, reason: error.reason, request_id: incoming.requestId }, 'call refused')
        }
        throw error
      }
    })
      .finally(() => {
        answered = true
      })
      .then(
        (response) => callback(null, response),
        (error) => callback(toStatus(error)),
      )
  }
}
