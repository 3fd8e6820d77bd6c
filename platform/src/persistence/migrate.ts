import { Migrator } from '@mikro-orm/migrations'
import { type MigrationObject, MikroORM } from '@mikro-orm/postgresql'

/**
 * Applies what is missing of `migrations` as the schema's owner, in one transaction under an advisory lock: of several
 * replicas one applies and the others find nothing to do. Answers the names that were applied.
 */
export async function migrate(ownerUrl: string, schema: string, migrations: MigrationObject[]): Promise<string[]> {
  const orm = await MikroORM.init({
    clientUrl: ownerUrl,
    schema,
    entities: [],
    extensions: [Migrator],
    discovery: { warnWhenNoEntities: false },
    logger: () => undefined,
    migrations: { tableName: 'migration', migrationsList: migrations, snapshot: false, allOrNothing: true },
  })
  try {
    return await orm.em.transactional(async (em) => {
      await em.execute(`select pg_advisory_xact_lock(hashtext('${schema} migrate'))`)
      const transaction = em.getTransactionContext()
      const applied = await orm.migrator.up(transaction ? { transaction } : {})
      return applied.map(({ name }) => name)
    })
  } finally {
    await orm.close()
  }
}
