import { Migration } from '@mikro-orm/migrations'

/** Since when a tenant is closed, and what a deletion removes. */
export class OffBoarding extends Migration {
  override up() {
    this.addSql('set local search_path to identity')
    this.addSql(`
      alter table tenant
        add column closed_at timestamptz(3),
        add column deleted_at timestamptz(3),
        add column deleted_reason text;
      update tenant set closed_at = created_at where not active;
      grant update (closed_at, deleted_at, deleted_reason) on tenant to identity_app;
      grant delete on department, source, user_account, staff, patient to identity_app;
    `)
  }
}
