import type { Department } from '@redress/protos/identity/v1/Department.ts'
import type { ExplainedAccess } from '@redress/protos/identity/v1/ExplainedAccess.ts'
import type { UserSource } from '@redress/protos/identity/v1/UserSource.ts'
import type { Explanation } from '../domain/explain-access.ts'

/** Whose access is told, and where. */
interface Holder extends Omit<ExplainedAccess, 'grants' | 'withheld' | 'departments' | 'source'> {
  departments: Department[]
  source: UserSource | null
}

/** What somebody may do and why, for the wire: a switch is told with the source that it belongs to. */
export const accessMessage = (holder: Holder, { grants, withheld }: Explanation): ExplainedAccess => ({
  ...holder,
  grants: grants.map(({ permission, scopes, origins }) => ({
    ...{ permission, scopes },
    origins: origins.map((origin) => ({ ...origin, source: origin.kind === 'switch' ? holder.source : null })),
  })),
  withheld: withheld.map((grant) => ({ ...grant, source: holder.source })),
})
