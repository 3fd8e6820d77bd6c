import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope, QueryScope, ReadIn } from '@redress/platform/scope.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import type { FirstAdmin } from '../domain/first-admin.ts'

const insert = prepared(
  'insert-first-admin',
  `insert into first_admin (id, tenant_id, username, email, first_name, last_name, created_at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)
const select = prepared(
  'first-admin',
  `select t.slug, t.locale, f.username, f.email, f.first_name as "firstName", f.last_name as "lastName"
   from first_admin f join tenant t on t.id = f.tenant_id where f.tenant_id = $1 and f.refused is null`,
)
const selectState = prepared('first-admin-state', 'select refused from first_admin where tenant_id = $1')
const remove = prepared('remove-first-admin', 'delete from first_admin where tenant_id = $1')
const settle = prepared('settle-first-admin', 'delete from first_admin where tenant_id = $1 and refused is not null')
const refuse = prepared('refuse-first-admin', 'update first_admin set refused = $2 where tenant_id = $1')

/** A first admin whose tenant waits for its groups. */
export interface WaitingAdmin extends FirstAdmin {
  slug: string
  locale: string
}

/** Keeps who is to be invited when the tenant has its groups. */
export const keepFirstAdmin = (scope: ChangeScope, { username, email, firstName, lastName }: FirstAdmin) =>
  scope.write(insert(uuidv7(), scope.tenantId, username, email, firstName, lastName, scope.now()))

export async function waitingAdmin(readIn: ReadIn, tenantId: string): Promise<WaitingAdmin | undefined> {
  const [rows] = await readIn(tenantId, [select(tenantId)])
  return (rows as WaitingAdmin[])[0]
}

/** undefined: they have been invited, or there was none. */
export async function firstAdminState({ read, tenantId }: QueryScope) {
  const [row] = await read<{ refused: string | null }>(selectState(tenantId))
  if (!row) return undefined
  return row.refused ? { state: 'refused', reason: row.refused } : { state: 'pending' }
}

/** They have been invited: what was kept of them stands with their login now. */
export const forgetFirstAdmin = (scope: ChangeScope) => scope.write(remove(scope.tenantId))

/** `reason`: why nobody was invited; a platform admin then creates the user by hand. */
export const refuseFirstAdmin = (scope: ChangeScope, reason: string) => scope.write(refuse(scope.tenantId, reason))

/** The tenant has another admin: of the one who was refused nothing is left to do, and nothing is kept. */
export const settleFirstAdmin = (scope: ChangeScope) => scope.write(settle(scope.tenantId))
