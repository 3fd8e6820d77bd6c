import { LockMode } from '@mikro-orm/postgresql'
import type { ChangeScope } from '@redress/platform/scope.ts'
import type { Complaint } from '../domain/complaint.ts'
import { type CaseLocks, selectLocksOfCases } from './case-locks.ts'
import { ComplaintEntity } from './complaint-entity.ts'

/** Finds cases by their ids and holds them until the end, always in the same order: two who hold many wait for each other and never both. */
export async function holdMany(scope: ChangeScope, ids: string[]): Promise<Map<string, Complaint>> {
  const options = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } } as const
  const complaints = await scope.em.find(ComplaintEntity, { id: { $in: ids }, tenantId: scope.tenantId }, options)
  const locks = await scope.read<CaseLocks & { id: string }>(selectLocksOfCases(scope.tenantId, ids))
  const found = new Map(complaints.map((complaint) => [complaint.id, complaint]))
  for (const { id, ...locked } of locks) Object.assign(found.get(id) ?? {}, locked)
  return found
}
