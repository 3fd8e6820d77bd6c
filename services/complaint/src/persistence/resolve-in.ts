import type { ChangeScope } from '@redress/platform/scope.ts'
import type { Complaint } from '../domain/complaint.ts'
import { findConfiguration } from './find-configuration.ts'

/** Resolves a case as the caller, by what the tenant has configured. */
export async function resolveIn(scope: ChangeScope, complaint: Complaint, outcome: string) {
  const { calendar, configuration } = await findConfiguration(scope)
  const { autoClose } = configuration
  return complaint.resolve(outcome, scope.caller.userId ?? null, scope.now(), { calendar, autoClose })
}
