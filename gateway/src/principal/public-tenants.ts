import { AppError, notFound } from '@redress/platform/app-error.ts'
import { callerWithoutLogin } from '@redress/platform/caller.ts'
import type { ContextTokenSigner } from '@redress/platform/context-token.ts'
import type { WatchPrincipalsResponse__Output as PrincipalsChanged } from '@redress/protos/identity/v1/WatchPrincipalsResponse.ts'
import { LRUCache } from 'lru-cache'
import type { IdentityClient } from '../clients.ts'
import { bootstrapCaller } from './caller.ts'
import { type ContextTokens, contextTokensOf } from './context-tokens.ts'

/** An open tenant, as whoever has no login comes to it. */
export interface PublicTenant {
  id: string
  slug: string
  /** For its form. */
  form: ContextTokens
  /** For who shows a code. */
  holder: ContextTokens
}

export interface PublicTenants {
  /**
   * The open tenant with this slug; asks identity once for requests that come together, and again after 10 s, or after 5 s while
   * nobody tells what changed. Throws NOT_FOUND TENANT_NOT_FOUND for one that is unknown or closed.
   */
  open(slug: string, requestId: string): Promise<PublicTenant>
  /** Forgets all tenants when one of them changed: that is rare. */
  forgetChanged(changed: Partial<PrincipalsChanged>): void
  /** From now on somebody tells what changed, or nobody does. */
  setTold(told: boolean): void
}

const slugForm = /^[a-z][a-z0-9-]{1,40}$/
const freshMs = 10_000
const untoldFreshMs = 5_000
/** Slugs that there are not are remembered too, and anybody can think of many. */
const maxSlugs = 1000

/** The one answer for a tenant that is unknown and for one that is closed. */
export const tenantNotFound = () => notFound('TENANT_NOT_FOUND', 'There is no such tenant.')

interface Known {
  tenant: Promise<PublicTenant | undefined>
  askedAtMs: number
}

/** What a context token says of such a caller is its kind and the tenant of the slug: with it nobody comes to another tenant. */
export function createPublicTenants(
  identity: Pick<IdentityClient, 'ResolveTenant'>,
  signer: ContextTokenSigner,
  now: () => number = Date.now,
): PublicTenants {
  const known = new LRUCache<string, Known>({ max: maxSlugs })
  const bootstrapToken = contextTokensOf(bootstrapCaller, signer, now)
  let told = false

  async function resolve(slug: string, requestId: string): Promise<PublicTenant> {
    const contextToken = await bootstrapToken('identity')
    const { tenant_id: id } = await identity.ResolveTenant({ slug }, { contextToken, requestId })
    const tokensOf = (kind: 'anonymous' | 'code') => contextTokensOf(callerWithoutLogin(kind, id), signer, now)
    return { id, slug, form: tokensOf('anonymous'), holder: tokensOf('code') }
  }

  function ask(slug: string, requestId: string) {
    const tenant = resolve(slug, requestId).catch((error) => {
      if (error instanceof AppError && error.reason === 'TENANT_NOT_FOUND') return undefined
      known.delete(slug)
      throw error
    })
    known.set(slug, { tenant, askedAtMs: now() })
    return tenant
  }

  return {
    async open(slug, requestId) {
      if (!slugForm.test(slug)) throw tenantNotFound()
      const held = known.get(slug)
      const isFresh = held && now() - held.askedAtMs < (told ? freshMs : untoldFreshMs)
      const tenant = await (isFresh ? held.tenant : ask(slug, requestId))
      if (!tenant) throw tenantNotFound()
      return tenant
    },
    forgetChanged({ tenant_ids = [], everything }) {
      if (everything || tenant_ids.length > 0) known.clear()
    },
    setTold(isTold) {
      told = isTold
    },
  }
}
