import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'

const dayMs = 24 * 60 * 60 * 1000
/** Nothing later is counted: whoever files a case with a time after it has committed long before. */
const youngestMs = 2 * dayMs

/** What a step of counting came to: there is more to count, somebody was changing cases, or all that may be counted is. */
type Step = 'more' | 'busy' | 'done'

/** Alone with the counted cases of the tenant: changes of them wait, and come afterwards. */
const lock = prepared(
  'lock-statistics',
  `select pg_try_advisory_xact_lock(hashtextextended('statistics ' || $1::uuid, 0)) as locked`,
)

// in another zone than the tenant's, every month is another
const forget = prepared(
  'forget-statistics',
  `delete from statistics_month where tenant_id = $1 and exists (
     select from statistics_fold fold join tenant on tenant.tenant_id = $1
     where fold.tenant_id = $1 and ($2 or fold.zone <> tenant.zone))`,
)
const forgetStates = prepared(
  'forget-statistics-of-states',
  `delete from statistics_state where tenant_id = $1 and exists (
     select from statistics_fold fold join tenant on tenant.tenant_id = $1
     where fold.tenant_id = $1 and ($2 or fold.folded_before is null or fold.zone <> tenant.zone))`,
)
const begin = prepared(
  'begin-statistics',
  `update statistics_fold set zone = tenant.zone, folded_before = null from tenant
   where statistics_fold.tenant_id = $1 and tenant.tenant_id = $1 and ($2 or statistics_fold.zone <> tenant.zone)`,
)

// a month at a time, so that nobody waits long; from the first case on
const next = prepared(
  'next-statistics',
  `select begins::text, ends::text, ends < $2 as more
   from (
     select begins, least(date_trunc('month', (begins at time zone zone) + interval '1 month') at time zone zone, $2) as ends
     from (
       select zone, coalesce(folded_before, (
         select c.received_at from complaint c where c.tenant_id = $1 order by c.received_at, c.id limit 1)) as begins
       from statistics_fold where tenant_id = $1) fold) month
   where begins < $2`,
)
const count = prepared(
  'count-statistics',
  `insert into statistics_month (tenant_id, about, month, department_id, category, flags, bucket, filed, open, on_time, reopened,
     appended)
   select $1, f.about, f.month, f.department_id, f.category, f.flags, f.bucket, sum(f.filed), sum(f.open), sum(f.on_time),
     sum(f.reopened), true
   from statistics_fold fold cross join complaint c cross join lateral case_figures(c, fold.zone) f
   where fold.tenant_id = $1 and c.tenant_id = $1 and c.received_at >= $2 and c.received_at < $3
   group by f.about, f.month, f.department_id, f.category, f.flags, f.bucket`,
)
const stateColumns = 'about, department_id, category, flags, status, sub_status, priority, breached, unassigned'
const countStates = prepared(
  'count-statistics-of-states',
  `insert into statistics_state (tenant_id, ${stateColumns}, cases, appended)
   select $1, ${stateColumns}, count(*), true
   from (
     select state.* from complaint c cross join lateral case_state(c) state
     where c.tenant_id = $1 and c.received_at >= $2 and c.received_at < $3) counted
   group by ${stateColumns}`,
)
const reached = prepared('reached-statistics', 'update statistics_fold set folded_before = $2 where tenant_id = $1')

// what others append meanwhile is not seen, and stays
const addUp = prepared(
  'add-up-statistics',
  `with gone as (
     delete from statistics_month where tenant_id = $1
       and month = any(array(select distinct month from statistics_month where tenant_id = $1 and appended))
     returning *
   )
   insert into statistics_month (tenant_id, about, month, department_id, category, flags, bucket, filed, open, on_time, reopened,
     appended)
   select $1, about, month, department_id, category, flags, bucket, sum(filed), sum(open), sum(on_time), sum(reopened), false
   from gone group by about, month, department_id, category, flags, bucket
   having sum(filed) <> 0 or sum(open) <> 0 or sum(on_time) <> 0 or sum(reopened) <> 0
   order by about, month`,
)

const addUpStates = prepared(
  'add-up-statistics-of-states',
  `with gone as (
     delete from statistics_state where tenant_id = $1
       and about = any(array(select distinct about from statistics_state where tenant_id = $1 and appended))
     returning *
   )
   insert into statistics_state (tenant_id, ${stateColumns}, cases, appended)
   select $1, ${stateColumns}, sum(cases), false from gone group by ${stateColumns} having sum(cases) <> 0 order by about`,
)

/** Counts the next month of the tenant's cases, as far as it is over long enough; `anew`: begins with the first. */
export async function foldStatistics(scope: ChangeScope, { anew = false } = {}): Promise<Step> {
  const { tenantId } = scope
  const [tried] = await scope.write<{ locked: boolean }>(lock(tenantId))
  if (!tried?.locked) return 'busy'
  await scope.write(forget(tenantId, anew))
  await scope.write(forgetStates(tenantId, anew))
  await scope.write(begin(tenantId, anew))
  const until = new Date(scope.now().getTime() - youngestMs)
  const [part] = await scope.write<{ begins: string; ends: string; more: boolean }>(next(tenantId, until))
  if (part) {
    await scope.write(count(tenantId, part.begins, part.ends))
    await scope.write(countStates(tenantId, part.begins, part.ends))
    await scope.write(reached(tenantId, part.ends))
  }
  await scope.write(addUp(tenantId))
  await scope.write(addUpStates(tenantId))
  return part?.more ? 'more' : 'done'
}
