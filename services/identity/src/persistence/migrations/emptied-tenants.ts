import { Migration } from '@mikro-orm/migrations'

/** When the last of a deleted tenant was removed. Those that were deleted so far went in one piece. */
export class EmptiedTenants extends Migration {
  override up() {
    this.addSql('set local search_path to identity')
    this.addSql(`
      alter table tenant add column emptied_at timestamptz(3);
      update tenant set emptied_at = deleted_at;
      grant update (emptied_at) on tenant to identity_app;
    `)
  }
}
