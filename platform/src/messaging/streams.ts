import {
  AckPolicy,
  type ConsumerConfig,
  DeliverPolicy,
  DiscardPolicy,
  type JetStreamManager,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import { type EventEnvelope, isState, streamOf } from './event.ts'
import type { BatchConsumer, Reaction } from './reaction.ts'

/** What NATS is told about a process: its streams, its durable consumers, and so its rights. */
export interface EventNames {
  /** Name of the service: "complaint". */
  service: string
  /** Full names of the messages that it publishes. */
  publishes: readonly EventEnvelope['type'][]
  reactions: readonly Pick<Reaction, 'name' | 'types'>[]
  batches: readonly Pick<BatchConsumer, 'name' | 'streams'>[]
  /** Full names of the messages that every replica hears as they pass, without a durable consumer. */
  hears?: readonly EventEnvelope['type'][]
  /** Whether its replicas tell watchers what passes: they read the service's own stream, which is one of facts. */
  tails?: boolean
  /** Subjects of the questions that it puts to other processes, and of those that it answers. */
  asks?: readonly string[]
  answers?: readonly string[]
}

/** What a service says about its events. */
export interface EventTable extends EventNames {
  reactions: readonly Reaction[]
  batches: readonly BatchConsumer[]
}

/** One durable consumer. */
export interface Durable {
  stream: string
  name: string
  subjects: string[]
}

const dayNs = 24 * 60 * 60 * 1e9

/** Streams that a service publishes to, with the subjects of each. */
export function streamsOf({ publishes }: Pick<EventNames, 'publishes'>) {
  const names = new Set(publishes.map(streamOf))
  return [...names].map((name) => ({
    name,
    subjects: publishes.filter((type) => streamOf(type) === name).map((type) => `${type}.>`),
  }))
}

/** Durable consumers of a service. */
export function durablesOf({ service, reactions, batches }: EventNames): Durable[] {
  return [
    ...reactions.map(({ name, types }) => ({
      stream: streamOf(types[0] as string),
      name: `${service}-${name}`,
      subjects: types.map((type) => `${type}.>`),
    })),
    ...batches.flatMap(({ name, streams }) =>
      streams.map((stream) => ({ stream, name: `${service}-${name}`, subjects: [] })),
    ),
  ]
}

/** Creates or updates the streams that the service publishes to. Needs the rights of the provisioning user. */
export async function provisionStreams(connection: NatsConnection, table: EventNames) {
  const manager = await jetstreamManager(connection)
  for (const { name, subjects } of streamsOf(table)) {
    const state = table.publishes.some((type) => isState(type) && streamOf(type) === name)
    const config = {
      name,
      subjects,
      storage: StorageType.File,
      retention: RetentionPolicy.Limits,
      discard: DiscardPolicy.Old,
      max_age: state ? 0 : 7 * dayNs,
      max_msgs_per_subject: state ? 1 : -1,
      duplicate_window: 120 * 1e9,
      allow_direct: table.tails === true,
    }
    await manager.streams.add(config).catch((error) => orUpdate(error, () => manager.streams.update(name, config)))
  }
}

/** Creates or updates the durable consumers of the service; the streams must be there. */
export async function provisionConsumers(connection: NatsConnection, table: EventNames) {
  const manager = await jetstreamManager(connection)
  for (const durable of durablesOf(table)) await provisionConsumer(manager, durable)
}

async function provisionConsumer(manager: JetStreamManager, { stream, name, subjects }: Durable) {
  const config: Partial<ConsumerConfig> = {
    durable_name: name,
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
    ack_wait: 30 * 1e9,
    max_ack_pending: 5000,
    max_deliver: -1, // our own limit writes a dead-letter row first
    ...(subjects.length === 1 ? { filter_subject: subjects[0] as string } : {}),
    ...(subjects.length > 1 ? { filter_subjects: subjects } : {}),
  }
  await manager.consumers
    .add(stream, config)
    .catch((error) => orUpdate(error, () => manager.consumers.update(stream, name, config)))
}

// 10058: a stream, 10148: a consumer of that name exists with another configuration
function orUpdate(error: { code?: number }, update: () => Promise<unknown>) {
  if (error.code === 10058 || error.code === 10148 || error.code === 10013) return update()
  throw error
}
