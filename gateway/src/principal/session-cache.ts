import { LRUCache } from 'lru-cache'
import type { Session } from './session.ts'

/** A session that is known, or is being asked for. */
export interface KnownSession {
  session: Promise<Session>
  askedAtMs: number
}

/** Whom a session is of; all sessions of one label can be forgotten together. */
export type Label = `user ${string}` | `session ${string}` | `tenant ${string}`

/** Sessions in which no tenant applies, or of which that is not known yet. */
export const withoutTenant: Label = 'tenant none'

const maxSessions = 5000

interface Entry extends KnownSession {
  labels: Label[]
}

/** The sessions that were asked for last, by key and by label. */
export function createSessionCache() {
  const keysOf = new Map<Label, Set<string>>()
  const entries = new LRUCache<string, Entry>({ max: maxSessions, dispose: (entry, key) => unlabel(key, entry.labels) })

  function label(key: string, labels: readonly Label[]) {
    for (const each of labels) {
      const keys = keysOf.get(each) ?? new Set()
      keysOf.set(each, keys.add(key))
    }
  }
  function unlabel(key: string, labels: readonly Label[]) {
    for (const each of labels) {
      const keys = keysOf.get(each)
      keys?.delete(key)
      if (keys?.size === 0) keysOf.delete(each)
    }
  }

  return {
    get: (key: string): KnownSession | undefined => entries.get(key),
    /** Holds a session that is being asked for; one that cannot be had is forgotten. */
    hold(key: string, known: KnownSession, labels: readonly Label[]) {
      const entry: Entry = { ...known, labels: [...labels, withoutTenant] }
      entries.set(key, entry)
      label(key, entry.labels)
      const settle = (tenantId: string | undefined) => {
        if (!tenantId || entries.peek(key) !== entry) return
        unlabel(key, [withoutTenant])
        entry.labels = [...labels, `tenant ${tenantId}`]
        label(key, entry.labels)
      }
      known.session.then(
        ({ principal }) => settle(principal.tenant?.tenant_id),
        () => entries.peek(key) === entry && entries.delete(key),
      )
    },
    forget: (key: string) => void entries.delete(key),
    forgetLabelled(labels: readonly Label[]) {
      for (const each of labels) for (const key of [...(keysOf.get(each) ?? [])]) entries.delete(key)
    },
    forgetAll: () => entries.clear(),
  }
}
