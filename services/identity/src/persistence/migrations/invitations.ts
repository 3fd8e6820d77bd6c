import { Migration } from '@mikro-orm/migrations'
import { tenantPolicy } from '@redress/platform/persistence/platform-tables.ts'

/** When users were invited: so many within an hour, and no more. */
export class Invitations extends Migration {
  override up() {
    this.addSql('set local search_path to identity')
    this.addSql(`
      create table invitation (
        id uuid primary key,
        tenant_id uuid not null,
        user_row_id uuid not null,
        sent_at timestamptz(3) not null,
        unique (tenant_id, id),
        foreign key (tenant_id, user_row_id) references user_account (tenant_id, id)
      );
      create index invitation_of_user on invitation (tenant_id, user_row_id, sent_at);
      ${tenantPolicy('invitation', 'identity')}
      grant select, insert, delete on invitation to identity_app;
    `)
  }
}
