import { type EntitySchema, MikroORM } from '@mikro-orm/postgresql'
import type { Pool } from 'pg'
import { frugalConnections } from './frugal-client.ts'
import { surviveCuts } from './survive-cuts.ts'

/** Connects the unit of work of a service. `schema`: the service's own Postgres schema. */
export const createOrm = (options: { url: string; schema: string; entities: EntitySchema[]; max?: number }) =>
  MikroORM.init({
    clientUrl: options.url,
    schema: options.schema,
    entities: options.entities,
    pool: { min: 0, max: options.max ?? 4 },
    driverOptions: {
      ...frugalConnections,
      onPoolCreated: (pool: Pool) => surviveCuts(pool),
      connectionTimeoutMillis: 2000,
      keepAlive: true,
      // a replica that stands still must not hold the rows of others for longer than this
      statement_timeout: 10_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 10_000,
      // commands find by key: one plan fits every value, and none need be made again
      options: '-c plan_cache_mode=force_generic_plan',
    },
    discovery: { warnWhenNoEntities: false },
    // driver messages carry values, so the ORM's own logger stays silent
    logger: () => undefined,
    debug: false,
  })
