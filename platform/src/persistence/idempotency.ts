import { alreadyExists } from '../app-error.ts'
import { uuidv7 } from '../uuid.ts'
import type { Statement } from './statement.ts'
import { prepared } from './statement.ts'

/** How long a key is remembered. */
const keptHours = 72

const claim = prepared(
  'claim-key',
  `insert into idempotency (id, tenant_id, caller_id, key, request_hash, resource_id) values ($1, $2, $3, $4, $5, $6)
   on conflict (tenant_id, caller_id, key) do update
     set request_hash = excluded.request_hash, resource_id = excluded.resource_id, created_at = clock_timestamp()
     where idempotency.created_at < clock_timestamp() - interval '${keptHours} hours'
   returning resource_id`,
)
const known = prepared(
  'known-key',
  'select request_hash, resource_id from idempotency where tenant_id = $1 and caller_id = $2 and key = $3',
)
const fresh = prepared(
  'fresh-key',
  `select request_hash, resource_id from idempotency where tenant_id = $1 and caller_id = $2 and key = $3
     and created_at >= clock_timestamp() - interval '${keptHours} hours'`,
)

/** A key of one caller and the request that came with it. */
export interface IdempotencyKey {
  tenantId: string
  callerId: string
  key: string
  requestHash: string
}

/**
 * Binds the key to the resource in the transaction of `write`, or answers the id that an identical earlier request bound it to.
 * A request with the same key that is still under way is waited for. Throws ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED.
 */
export async function claimKey(
  { tenantId, callerId, key, requestHash }: IdempotencyKey,
  resourceId: string,
  write: (statement: Statement) => Promise<{ resource_id: string; request_hash: string }[]>,
): Promise<string | undefined> {
  const claimed = await write(claim(uuidv7(), tenantId, callerId, key, requestHash, resourceId))
  if (claimed.length > 0) return undefined
  const [earlier] = await write(known(tenantId, callerId, key))
  return sameRequest(earlier, requestHash)
}

interface BoundKey {
  resource_id: string
  request_hash: string
}

/**
 * Looks without binding: the id of the resource that an identical earlier request made with the key. Throws ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED.
 */
export async function findKey(
  { tenantId, callerId, key, requestHash }: IdempotencyKey,
  read: (statement: Statement) => Promise<BoundKey[]>,
): Promise<string | undefined> {
  const [earlier] = await read(fresh(tenantId, callerId, key))
  return earlier ? sameRequest(earlier, requestHash) : undefined
}

function sameRequest(earlier: BoundKey | undefined, requestHash: string) {
  if (earlier?.request_hash !== requestHash)
    throw alreadyExists('IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key came with another request before.')
  return earlier.resource_id
}
