import { whiteBox } from './database.ts'
import { type StackFacts, sharedStack } from './facts.ts'

/** An audit entry as it is stored: the canonical text that is hashed, parsed, with its place in the tenant's chain. */
export interface AuditRow {
  seq: number
  action: string
  actorId: string | null
  at: string
  entry: Record<string, unknown>
}

/** Entries about one thing, oldest first, read from the database; they come a moment late: use `eventually`. */
export async function auditOf(
  tenant: { id: string },
  targetId: string,
  { postgres }: Pick<StackFacts, 'postgres'> = sharedStack(),
): Promise<AuditRow[]> {
  const database = whiteBox(postgres)
  const rows = await database.rows<AuditRow & { canonical: string }>(
    `select seq::int, action, actor_id as "actorId", at::text, canonical
     from audit.entry where tenant_id = $1 and target_id = $2 order by seq`,
    [tenant.id, targetId],
  )
  await database.close()
  return rows.map(({ canonical, ...row }) => ({ ...row, entry: JSON.parse(canonical) }))
}
