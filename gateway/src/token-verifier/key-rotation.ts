import type { KeyObject } from 'node:crypto'
import type { Log } from '@redress/platform/telemetry/log.ts'
import { fetchSigningKeys, type SigningKeys } from './fetch-signing-keys.ts'
import { InvalidToken } from './invalid-token.ts'
import { KeysUnavailable } from './keys-unavailable.ts'

/** Answers the key of a kid; rejects with InvalidToken when the realm has none such, KeysUnavailable when it cannot be asked. */
export type KeyRotation = { keyFor(kid: string): Promise<KeyObject> }

type Options = { issuer: string; now: () => number; fetch: typeof globalThis.fetch; log: Pick<Log, 'info' | 'warn'> }

const cooldownMs = 10_000
/** Older keys are renewed beside the request. */
const refreshAfterMs = 5 * 60_000
/** After so long without traffic a key may have been withdrawn: the request waits for the answer. */
const askFirstAfterMs = 15 * 60_000
/** How long known keys count while Keycloak is down. */
const staleLimitMs = 24 * 3_600_000

/** Holds the realm's signing keys: one fetch at a time, at most one in 10 s, and never an error that nobody awaits. */
export function createKeyRotation({ issuer, now, fetch, log }: Options): KeyRotation {
  let keys: SigningKeys = new Map()
  let fetchedAt = Number.NEGATIVE_INFINITY
  let attemptedAt = Number.NEGATIVE_INFINITY
  let failed = false
  let running: Promise<void> | undefined

  // A clock set back must not freeze the cooldown.
  const elapsedMs = (since: number) => Math.abs(now() - since)

  async function fetchKeys(): Promise<void> {
    attemptedAt = now()
    try {
      const next = await fetchSigningKeys(issuer, fetch)
      if (next.size !== keys.size || [...next.keys()].some((kid) => !keys.has(kid))) {
        log.info({ kids: [...next.keys()] }, 'signing keys changed')
      }
      keys = next
      fetchedAt = now()
      failed = false
    } catch (error) {
      failed = true
      log.warn({ err: error }, 'signing keys could not be fetched')
    }
  }

  function refresh(): Promise<void> {
    if (!running && elapsedMs(attemptedAt) < cooldownMs) return Promise.resolve()
    running ??= fetchKeys().finally(() => {
      running = undefined
    })
    return running
  }

  async function keyFor(kid: string): Promise<KeyObject> {
    const ageMs = elapsedMs(fetchedAt)
    const known = ageMs <= staleLimitMs && keys.has(kid)
    const justFailed = failed && elapsedMs(attemptedAt) <= refreshAfterMs
    if (!known || (ageMs > askFirstAfterMs && !justFailed)) await refresh()
    else if (ageMs > refreshAfterMs) void refresh()

    const key = elapsedMs(fetchedAt) <= staleLimitMs ? keys.get(kid) : undefined
    if (key) return key
    if (failed) throw new KeysUnavailable(Math.max(1, Math.ceil((cooldownMs - elapsedMs(attemptedAt)) / 1000)))
    throw new InvalidToken('unknown_kid')
  }

  return { keyFor }
}
