import type { Caller } from '@redress/platform/caller.ts'
import type { Principal__Output as Principal } from '@redress/protos/identity/v1/Principal.ts'
import type { ContextTokens } from './context-tokens.ts'

/** What the gateway knows of one login session: whom it speaks for, and how the services are told. */
export interface Session {
  principal: Principal
  caller: Caller
  tokenFor: ContextTokens
}
