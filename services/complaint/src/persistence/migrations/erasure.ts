import { Migration } from '@mikro-orm/migrations'

/** What is left of an erased creator: an id that leads to nobody, the same in all that they have filed. */
export class Erasure extends Migration {
  override up() {
    this.addSql('set local search_path to complaint')
    this.addSql('alter table complaint add column creator_ref uuid check (creator_ref is null or created_by is null)')
  }
}
