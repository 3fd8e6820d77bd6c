import {
  logVerbosity,
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type ServerWritableStream,
  type ServiceDefinition,
  type sendUnaryData,
  setLogVerbosity,
} from '@grpc/grpc-js'
import { HealthImplementation } from 'grpc-health-check'
import { AppError } from '../app-error.ts'
import { attributes } from '../telemetry/attributes.ts'
import type { Log } from '../telemetry/log.ts'
import { contextFrom, inSpan } from '../telemetry/tracing.ts'
import type { Command, Query, UseCase, Watch } from '../use-case.ts'
import type { ReceivedRequest, ResponseOf, Rpcs } from './definition.ts'
import { headerOf, type IncomingCall, incomingCall, type ServerCall } from './incoming-call.ts'
import { toStatus } from './rich-error.ts'
import { createOpenWatches, type OpenWatches, type StartTelling } from './serve-watch.ts'

// whatever it has to say comes to us as an error
setLogVerbosity(logVerbosity.NONE)

/** One use case per rpc; a forgotten rpc is a type error. An rpc that answers with a stream is named Watch... */
export type RpcHandlers<Definition> = {
  [Name in keyof Rpcs<Definition>]: Handler<
    Name,
    ReceivedRequest<Definition[Name & keyof Definition]>,
    ResponseOf<Definition[Name & keyof Definition]>
  >
}
type Handler<Name, Input, Output> = Name extends `Watch${string}`
  ? Watch<Input, Output>
  : Command<Input, Output> | Query<Input, Output>

/** Runs one use case for one call; of a watch it answers how to start. */
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
  const watches = createOpenWatches()
  const rpcs = Object.entries(definition).map(([name, method]) => {
    const useCase = handlers[name] as UseCase<unknown, unknown>
    const isWatch = useCase.kind === 'watch'
    if (isWatch !== method.responseStream) throw new Error(`${name}: a watch, and nothing else, answers with a stream`)
    const serve = serving(method.path, useCase, run, log)
    return [name, isWatch ? stream(serve, watches) : unary(serve)]
  })
  return listen(address, (server) => server.addService(definition, Object.fromEntries(rpcs)), watches)
}

/** grpc.health.v1 alone, for a process that nobody calls. */
export const startHealth = (address: string): Promise<GrpcServer> =>
  listen(address, () => undefined, createOpenWatches())

async function listen(
  address: string,
  addServices: (server: Server) => void,
  watches: OpenWatches,
): Promise<GrpcServer> {
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
        watches.endAll()
        const force = setTimeout(() => server.forceShutdown(), graceMs)
        server.tryShutdown(() => {
          clearTimeout(force)
          resolve()
        })
      }),
  }
}

type Serve = (call: ServerCall) => Promise<unknown>

const unary = (serve: Serve) => (call: ServerUnaryCall<unknown, unknown>, callback: sendUnaryData<unknown>) => {
  serve(call).then(
    (response) => callback(null, response),
    (error) => callback(toStatus(error)),
  )
}

const stream = (serve: Serve, watches: OpenWatches) => (call: ServerWritableStream<unknown, unknown>) => {
  serve(call).then(
    (start) => watches.open(call, start as StartTelling),
    (error) => call.emit('error', toStatus(error)),
  )
}

function serving(path: string, useCase: UseCase<unknown, unknown>, run: RunUseCase, log: Log): Serve {
  const name = path.slice(1)
  return (call) => {
    const abort = new AbortController()
    let answered = false
    // comes after every call, and aborting makes an error with its stack
    call.on('cancelled', () => answered || abort.abort())
    const incoming = incomingCall(call, name, abort.signal)
    const options = {
      parent: contextFrom(headerOf(call, 'traceparent')),
      kind: 1,
      attributes: { 'rpc.system.name': 'grpc', 'rpc.method': name },
    }
    return inSpan(name, options, async (span) => {
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
    }).finally(() => {
      answered = true
    })
  }
}
