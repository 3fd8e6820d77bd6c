import { Migration } from '@mikro-orm/migrations'
import { tenantPolicy } from '@redress/platform/persistence/platform-tables.ts'

/**
 * Sums of cases for statistics. Up to a moment that the tenant has reached, `statistics_fold.folded_before`, every case received
 * before it is counted in `statistics_month`: by month of the tenant's zone, department, category, flags and how long its resolution took; and once more
 * under each member of staff whom it is about. A change of a counted case appends what it takes away and what it adds, in its
 * own transaction and without touching a row that others touch.
 */
export class Statistics extends Migration {
  override up() {
    this.addSql('set local search_path to complaint')
    this.addSql(tables)
    this.addSql(figures)
    this.addSql(counting)
  }
}

const tables = `
  create table statistics_fold (
    id uuid primary key default gen_random_uuid(),
    tenant_id uuid not null,
    zone text not null,
    folded_before timestamptz(3),
    next_at timestamptz(3) not null,
    unique (tenant_id, id),
    unique (tenant_id)
  );
  ${tenantPolicy('statistics_fold', 'complaint')}
  grant select, insert, update on statistics_fold to complaint_app;

  create table statistics_month (
    id uuid primary key default gen_random_uuid(),
    tenant_id uuid not null,
    about uuid not null,
    month date not null,
    department_id uuid,
    category text not null,
    flags text[] not null,
    bucket integer,
    filed integer not null,
    open integer not null,
    on_time integer not null,
    reopened integer not null,
    appended boolean not null,
    unique (tenant_id, id)
  );
  create index statistics_about on statistics_month (tenant_id, about, month);
  create index statistics_appended on statistics_month (tenant_id, month) where appended;
  ${tenantPolicy('statistics_month', 'complaint')}
  grant select, insert, delete on statistics_month to complaint_app;
`

// how long a resolution took, in steps of five per cent from a minute on
const figures = `
  create function resolution_bucket(received_at timestamptz, resolved_at timestamptz) returns integer language sql immutable
  return case when resolved_at is not null
    then floor(ln(greatest(extract(epoch from resolved_at - received_at)::float8 / 60, 1)) / ln(1.05::float8))::integer end;

  create function case_figures(c complaint, zone text) returns table (
    about uuid, month date, department_id uuid, category text, flags text[], bucket integer, filed integer, open integer,
    on_time integer, reopened integer
  ) language sql stable as $$
    select whom.about, date_trunc('month', c.received_at at time zone zone)::date, c.department_id, c.category,
      case when cardinality(c.flags) > 1 then array(select flag from unnest(c.flags) flag order by flag) else c.flags end,
      complaint.resolution_bucket(c.received_at, c.resolved_at), 1, (c.status in ('open', 'in_progress'))::integer,
      (c.resolved_at is not null and c.breached_at is null)::integer, (c.cycle > 1)::integer
    from (select '00000000-0000-0000-0000-000000000000'::uuid as about union select unnest(c.involved_staff_ids)) whom
    where c.deleted_at is null
  $$;
  revoke execute on function resolution_bucket(timestamptz, timestamptz), case_figures(complaint, text) from public;
  grant execute on function resolution_bucket(timestamptz, timestamptz), case_figures(complaint, text) to complaint_app;
`

// whoever files a new case pays for a comparison: it is later than anything that can have been counted
const counting = `
  create function count_case() returns trigger language plpgsql as $$
  declare
    fold complaint.statistics_fold;
  begin
    perform pg_advisory_xact_lock_shared(hashtextextended('statistics ' || new.tenant_id, 0));
    select * into fold from complaint.statistics_fold f where f.tenant_id = new.tenant_id;
    if tg_op = 'UPDATE' and old.received_at < fold.folded_before then
      insert into complaint.statistics_month (tenant_id, about, month, department_id, category, flags, bucket, filed, open,
        on_time, reopened, appended)
      select old.tenant_id, about, month, department_id, category, flags, bucket, -filed, -open, -on_time, -reopened, true
      from complaint.case_figures(old, fold.zone);
    end if;
    if new.received_at < fold.folded_before then
      insert into complaint.statistics_month (tenant_id, about, month, department_id, category, flags, bucket, filed, open,
        on_time, reopened, appended)
      select new.tenant_id, about, month, department_id, category, flags, bucket, filed, open, on_time, reopened, true
      from complaint.case_figures(new, fold.zone);
    end if;
    return null;
  end $$;
  revoke execute on function count_case() from public;

  create trigger count_filed after insert on complaint for each row
    when (new.received_at < new.updated_at - interval '1 day' or new.received_at < now() - interval '1 day')
    execute function count_case();
  create trigger count_changed after update on complaint for each row
    when ((old.received_at, old.department_id, old.category, old.flags, old.involved_staff_ids, old.status, old.resolved_at,
        old.breached_at, old.cycle, old.deleted_at)
      is distinct from (new.received_at, new.department_id, new.category, new.flags, new.involved_staff_ids, new.status,
        new.resolved_at, new.breached_at, new.cycle, new.deleted_at))
    execute function count_case();
`
