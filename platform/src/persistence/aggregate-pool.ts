import { type Caller, NIL_TENANT_ID } from '../caller.ts'
import { createReadPool } from './read-pool.ts'
import type { Statement } from './statement.ts'

/** Reads over all tenants as `<service>_aggregate`, a role that may only select the columns of lists. */
export interface AggregatePool {
  /** Rows of each statement in one round trip. Only for a caller whose context token says `aggregate`. */
  read(caller: Caller, statements: readonly Statement[]): Promise<unknown[][]>
  close(): Promise<void>
}

/** `url`: of the aggregate role. One connection: a rare read of the platform must not take from what the tenants wait for. */
export function createAggregatePool(url: string): AggregatePool {
  const reads = createReadPool(url, 1)
  return {
    async read(caller, statements) {
      if (caller.aggregate !== true) throw new Error('only an aggregate caller reads across tenants')
      return reads.read(NIL_TENANT_ID, statements)
    },
    close: () => reads.close(),
  }
}
