import { Migration } from '@mikro-orm/migrations'

/** Tenants from before there was a provisioner had their groups made by hand. */
export class Provisioning extends Migration {
  override up() {
    this.addSql('set local search_path to identity')
    this.addSql(`
      alter table tenant add column provisioned_at timestamptz(3);
      update tenant set provisioned_at = created_at;
      grant update (provisioned_at) on tenant to identity_app;
    `)
  }
}
