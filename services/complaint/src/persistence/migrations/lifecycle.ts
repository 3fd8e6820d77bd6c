import { Migration } from '@mikro-orm/migrations'

/** What pausing, duplicates, reopening and deleting leave in a case, and whose word a comment is. */
export class Lifecycle extends Migration {
  override up() {
    this.addSql('set local search_path to complaint')
    this.addSql(`alter table complaint
      add column duplicate_of uuid check (duplicate_of is null or closed_as = 'duplicate'),
      add column paused_at timestamptz(3),
      add column paused_minutes integer not null default 0,
      add column complainant_reopenings integer not null default 0,
      add column deleted_at timestamptz(3),
      add foreign key (tenant_id, duplicate_of) references complaint (tenant_id, id)`)
    this.addSql('grant select (deleted_at) on complaint to complaint_aggregate')
    this.addSql('alter table comment add column by_complainant boolean not null default false')
    this.addSql('grant update (is_resolution) on comment to complaint_app')
  }
}
