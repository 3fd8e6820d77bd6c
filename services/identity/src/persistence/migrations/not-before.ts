import { Migration } from '@mikro-orm/migrations'

/** Tokens of a subject that are older open nothing: its sessions were ended, or the login was somebody else's. */
export class NotBefore extends Migration {
  override up() {
    this.addSql('set local search_path to identity')
    this.addSql(`
      alter table subject add column not_before timestamptz(3);
      grant update (not_before) on subject to identity_app
    `)
  }
}
