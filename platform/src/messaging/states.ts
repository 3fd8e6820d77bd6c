import type { Statement } from '../persistence/statement.ts'
import type { ChangeScope } from '../scope.ts'

/**
 * Publishes the state of a page of entities of the scope's tenant, those after `after` in the order of their ids, and locks their
 * rows: else a change could publish a newer state before this one. Answers the ids; none: that was all.
 */
export type StatePage = (scope: ChangeScope, after: string) => Promise<readonly string[]>

/** How a service publishes its states again from its tables. */
export interface StateSource {
  /** Ids of the tenants as `id`; the nil tenant is asked besides. */
  readonly tenants: Statement
  readonly pages: readonly StatePage[]
}
