import { Migration } from '@mikro-orm/migrations'
import { platformTables } from '@redress/platform/persistence/platform-tables.ts'
import { peopleTables } from './people-tables.ts'
import { placeTables } from './place-tables.ts'
import { tenantTables } from './tenant-tables.ts'

/** Tenants and who works in which, places, people; the platform's tables. */
export class First extends Migration {
  override up() {
    this.addSql('set local search_path to identity')
    this.addSql(platformTables('identity'))
    this.addSql(tenantTables)
    this.addSql(placeTables)
    this.addSql(peopleTables)
  }
}
