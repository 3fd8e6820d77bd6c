import type { NatsConnection } from '@nats-io/transport-node'
import { unavailable } from '../app-error.ts'
import type { Log } from '../telemetry/log.ts'
import { streamOf } from './event.ts'
import type { Keep, Passed } from './kept-events.ts'
import { type ReadStored, readingStored } from './stored-events.ts'
import { type Follower, openTenantFeed, type TenantFeed } from './tenant-feed.ts'

/** What a follower begins with. */
interface Followed<Kept> {
  /** What passed before, oldest first. */
  past: readonly Passed<Kept>[]
  /** `past` has all that was stored later than this. */
  sinceMs: number
  stop(): void
}

/** The end of the service's own stream, tenant by tenant: the same in every replica. */
export interface Tail {
  /**
   * Follows what passes in a tenant from now on. `keep` is one function for all followers of a kind: they share what it keeps, at
   * most 500 events of the last 10 minutes of each tenant that somebody follows. Throws UNAVAILABLE UNAVAILABLE when NATS does
   * not answer.
   */
  follow<Kept>(keep: Keep<Kept>, tenantId: string, follower: Follower<Kept>): Promise<Followed<Kept>>
}

interface SharedFeed {
  feed: Promise<TenantFeed<unknown>>
  followers: number
  unsubscribe(): void
}

/** Subjects of all that a service publishes in a tenant. */
export const tailOf = (service: string, tenantId: string) => `${service}.v1.*.${tenantId}`

/** Reads nothing while nobody follows. */
export function openTail(connection: NatsConnection, service: string, log: Log): Tail {
  const read = readingStored(connection, streamOf(tailOf(service, '*')), log)
  const shared = new Map<Keep<unknown>, Map<string, SharedFeed>>()
  return {
    async follow<Kept>(keep: Keep<Kept>, tenantId: string, follower: Follower<Kept>) {
      const ofTenants = shared.get(keep) ?? new Map<string, SharedFeed>()
      shared.set(keep, ofTenants)
      const forget = () => ofTenants.delete(tenantId)
      const subject = tailOf(service, tenantId)
      const opened = ofTenants.get(tenantId) ?? share(connection, { subject, keep, read, log, lost: forget })
      ofTenants.set(tenantId, opened)
      opened.followers += 1
      const leave = () => {
        opened.followers -= 1
        if (opened.followers > 0) return
        if (ofTenants.get(tenantId) === opened) forget()
        opened.unsubscribe()
        opened.feed.then((feed) => feed.close()).catch(() => undefined)
      }
      try {
        const feed = (await opened.feed) as TenantFeed<Kept>
        await feed.catchUp()
        const stop = () => {
          feed.remove(follower)
          leave()
        }
        return { ...feed.add(follower), stop }
      } catch (cause) {
        leave()
        throw unavailable('UNAVAILABLE', 'What passes cannot be read.', { cause, retryAfterMs: 1000 })
      }
    },
  }
}

interface FeedParts {
  subject: string
  keep: Keep<unknown>
  read: ReadStored
  log: Log
  lost(): void
}

/** A message only says that something has come: the stream knows the order. */
function share(connection: NatsConnection, parts: FeedParts): SharedFeed {
  const feed = openTenantFeed(parts)
  const wake = () => feed.then((each) => each.wake()).catch(() => undefined)
  const subscription = connection.subscribe(parts.subject, { callback: () => void wake() })
  return { feed, followers: 0, unsubscribe: () => subscription.unsubscribe() }
}
