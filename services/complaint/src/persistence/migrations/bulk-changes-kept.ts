import { Migration } from '@mikro-orm/migrations'

/** Lets what a bulk change did be forgotten when no request leads to it any more. */
export class BulkChangesKept extends Migration {
  override up() {
    this.addSql('set local search_path to complaint')
    this.addSql('create index bulk_change_kept on bulk_change (tenant_id, at)')
    this.addSql('grant delete on bulk_change to complaint_app')
  }
}
