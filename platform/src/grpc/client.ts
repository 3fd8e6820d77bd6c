import { Client, credentials, Metadata, type ServiceDefinition, type StatusObject } from '@grpc/grpc-js'
import type { ReceivedResponse, RequestOf, Rpcs } from './definition.ts'
import { receivedItems } from './received-items.ts'
import { fromStatus } from './rich-error.ts'

/** What travels with a call besides its message. */
export interface CallContext {
  /** Signed context token for the called service. */
  contextToken: string
  /** Id of the HTTP request, a UUID. */
  requestId?: string
  /** W3C traceparent of the calling span. */
  traceparent?: string
  /** Aborting it cancels the call. */
  signal?: AbortSignal
  /** Time for the whole call. Default 5,000. */
  timeoutMs?: number
  /** Idempotency key of the client. */
  idempotencyKey?: string
  /** Version that the client expects. */
  expectedVersion?: number
  /** Called when the answer repeats that of an earlier request with the same key. */
  onReplay?: () => void
}

/** One function per rpc. Fails with AppError. An rpc named Watch... answers its messages as they come, without a deadline. */
export type RpcClient<Definition> = {
  [Name in keyof Rpcs<Definition>]: (
    request: RequestOf<Definition[Name & keyof Definition]>,
    context: CallContext,
  ) => Answer<Name, ReceivedResponse<Definition[Name & keyof Definition]>>
} & { close(): void }
type Answer<Name, Message> = Name extends `Watch${string}` ? AsyncIterable<Message> : Promise<Message>

type Method = ServiceDefinition[string]

const defaultTimeoutMs = 5000

/**
 * Connects to a service at `host:port`. Rpcs whose name begins with Get, List or Resolve are read again (up to 3 tries in all)
 * when the service is unavailable; others are never sent twice.
 */
export function createClient<Definition>(definition: ServiceDefinition, address: string): RpcClient<Definition> {
  const client = new Client(address, credentials.createInsecure(), {
    'grpc-node.flow_control_window': 4 * 1024 * 1024,
    'grpc.service_config': JSON.stringify(serviceConfig(definition)),
    'grpc.service_config_disable_resolution': 1,
    'grpc.keepalive_time_ms': 30_000,
    'grpc.initial_reconnect_backoff_ms': 200,
    'grpc.max_reconnect_backoff_ms': 2000,
    'grpc.enable_http_proxy': 0,
  })
  const calls = Object.entries(definition).map(([name, method]) => [
    name,
    method.responseStream ? streaming(client, method) : unary(client, method),
  ])
  return Object.assign(Object.fromEntries(calls), { close: () => client.close() })
}

const unary =
  (client: Client, { path, requestSerialize, responseDeserialize }: Method) =>
  (request: unknown, context: CallContext) =>
    new Promise((resolve, reject) => {
      const deadline = Date.now() + (context.timeoutMs ?? defaultTimeoutMs)
      const call = client.makeUnaryRequest(
        ...([path, requestSerialize, responseDeserialize] as const),
        ...([request, metadataOf(context), { deadline }] as const),
        (error, response) => {
          context.signal?.removeEventListener('abort', cancel)
          if (error) reject(fromStatus(error as StatusObject))
          else resolve(response)
        },
      )
      const cancel = () => call.cancel()
      if (context.signal?.aborted) cancel()
      context.signal?.addEventListener('abort', cancel)
      if (context.onReplay)
        call.on('metadata', (metadata) => metadata.get('idempotency-replayed').length > 0 && context.onReplay?.())
    })

const streaming =
  (client: Client, { path, requestSerialize, responseDeserialize }: Method) =>
  (request: unknown, context: CallContext) =>
    receivedItems(
      () => client.makeServerStreamRequest(path, requestSerialize, responseDeserialize, request, metadataOf(context)),
      context.signal,
    )

function metadataOf(context: CallContext) {
  const metadata = new Metadata()
  metadata.set('authorization', context.contextToken)
  if (context.requestId) metadata.set('x-request-id', context.requestId)
  if (context.traceparent) metadata.set('traceparent', context.traceparent)
  if (context.idempotencyKey) metadata.set('idempotency-key', context.idempotencyKey)
  if (context.expectedVersion !== undefined) metadata.set('if-match', String(context.expectedVersion))
  return metadata
}

function serviceConfig(definition: ServiceDefinition) {
  const idempotent = Object.values(definition)
    .map(({ path }) => ({ service: path.split('/')[1], method: path.split('/')[2] ?? '' }))
    .filter(({ method }) => /^(Get|List|Resolve)/.test(method))
  return {
    loadBalancingConfig: [{ round_robin: {} }],
    retryThrottling: { maxTokens: 10, tokenRatio: 0.1 },
    methodConfig: [
      {
        name: idempotent,
        retryPolicy: {
          maxAttempts: 3,
          initialBackoff: '0.05s',
          maxBackoff: '0.5s',
          backoffMultiplier: 2,
          retryableStatusCodes: ['UNAVAILABLE'],
        },
      },
    ],
  }
}
