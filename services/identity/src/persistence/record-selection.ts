import type { CommandScope } from '@redress/platform/scope.ts'
import type { Tenant } from '../domain/tenant.ts'
import { record } from './record.ts'

/** Tells each tenant concerned that a platform admin has left or entered it. */
export async function recordSelection(
  scope: CommandScope,
  { left, entered }: { left: Tenant | undefined; entered?: Tenant },
) {
  if (left) await scope.inTenant(left.id, async (inner) => record(inner, left, targetOf(left), left.deselected()))
  if (entered)
    await scope.inTenant(entered.id, async (inner) =>
      record(inner, entered, targetOf(entered), entered.selected(left?.id)),
    )
}

const targetOf = (tenant: Tenant) => ({ kind: 'tenant', reference: tenant.slug })
