import { prepared, type Statement } from '@redress/platform/persistence/statement.ts'
import type { Party } from '../domain/submission.ts'

const insert = prepared(
  'insert-party',
  `insert into party (id, tenant_id, name, phone, email, relation, consent) values ($1, $2, $3, $4, $5, $6, $7)`,
)

/** The one row that holds who complains. */
export const insertParty = (
  { id, tenantId }: { id: string; tenantId: string },
  { name, phone, email, relation, consent }: Party,
): Statement => insert(id, tenantId, name ?? null, phone ?? null, email ?? null, relation ?? null, consent ?? null)
