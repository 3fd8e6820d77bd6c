import { Migration } from '@mikro-orm/migrations'
import { tenantPolicy } from '@redress/platform/persistence/platform-tables.ts'

/**
 * Sums of cases by the state that they are in, beside those by month and kept in the same way: complete up to
 * `statistics_fold.folded_before`, once more under each member of staff whom cases are about. What is counted already is counted
 * anew. The index holds the few cases that are late and wait for the timer that says so.
 */
export class StateSums extends Migration {
  override up() {
    this.addSql('set local search_path to complaint')
    this.addSql(tables)
    this.addSql(counting)
    this.addSql('delete from statistics_month')
    this.addSql('update statistics_fold set folded_before = null')
  }
}

const tables = `
  create table statistics_state (
    id uuid primary key default gen_random_uuid(),
    tenant_id uuid not null,
    about uuid not null,
    department_id uuid,
    category text not null,
    flags text[] not null,
    status text not null,
    sub_status text,
    priority priority not null,
    breached boolean not null,
    unassigned boolean not null,
    cases integer not null,
    appended boolean not null,
    unique (tenant_id, id)
  );
  create index statistics_state_about on statistics_state (tenant_id, about);
  create index statistics_state_appended on statistics_state (tenant_id) where appended;
  ${tenantPolicy('statistics_state', 'complaint')}
  grant select, insert, delete on statistics_state to complaint_app;

  create index complaint_late on complaint (tenant_id, due_at)
    where status in ('open', 'in_progress') and breached_at is null and deleted_at is null;
`

const columns = 'about, department_id, category, flags, status, sub_status, priority, breached, unassigned'

// in parts, as the sums by month: whoever files a new case pays for a comparison
const counting = `
  create function case_state(c complaint) returns table (
    about uuid, department_id uuid, category text, flags text[], status text, sub_status text, priority priority,
    breached boolean, unassigned boolean
  ) language sql stable as $$
    select whom.about, c.department_id, c.category,
      case when cardinality(c.flags) > 1 then array(select flag from unnest(c.flags) flag order by flag) else c.flags end,
      c.status, c.sub_status, c.priority, c.breached_at is not null,
      c.status in ('open', 'in_progress') and c.assignee_id is null
    from (select '00000000-0000-0000-0000-000000000000'::uuid as about union select unnest(c.involved_staff_ids)) whom
    where c.deleted_at is null
  $$;
  revoke execute on function case_state(complaint) from public;
  grant execute on function case_state(complaint) to complaint_app;

  create function count_state() returns trigger language plpgsql as $$
  declare
    folded timestamptz;
  begin
    perform pg_advisory_xact_lock_shared(hashtextextended('statistics ' || new.tenant_id, 0));
    select folded_before into folded from complaint.statistics_fold f where f.tenant_id = new.tenant_id;
    if tg_op = 'UPDATE' and old.received_at < folded then
      insert into complaint.statistics_state (tenant_id, ${columns}, cases, appended)
      select old.tenant_id, ${columns}, -1, true from complaint.case_state(old);
    end if;
    if new.received_at < folded then
      insert into complaint.statistics_state (tenant_id, ${columns}, cases, appended)
      select new.tenant_id, ${columns}, 1, true from complaint.case_state(new);
    end if;
    return null;
  end $$;
  revoke execute on function count_state() from public;

  create trigger count_filed_state after insert on complaint for each row
    when (new.received_at < new.updated_at - interval '1 day' or new.received_at < now() - interval '1 day')
    execute function count_state();
  create trigger count_changed_state after update on complaint for each row
    when ((old.received_at, old.department_id, old.category, old.flags, old.involved_staff_ids, old.status, old.sub_status,
        old.priority, old.breached_at is null, old.assignee_id is null, old.deleted_at)
      is distinct from (new.received_at, new.department_id, new.category, new.flags, new.involved_staff_ids, new.status,
        new.sub_status, new.priority, new.breached_at is null, new.assignee_id is null, new.deleted_at))
    execute function count_state();
`
