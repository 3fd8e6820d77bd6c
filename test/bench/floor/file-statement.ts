import { createHash, randomBytes } from 'node:crypto'
import { foldedWords } from '@redress/platform/folded-words.ts'

/** What is filed, with what the server adds. */
export interface Filing {
  id: string
  eventId: string
  requestId: string
  tenantId: string
  userId: string
  now: string
  dueAt: string
  title: string
  description: string
  department_id?: string
  /** By which the complainant follows the case: nobody in the bench has a login. */
  code: string
  complainant?: { name?: string; phone?: string; email?: string; relation?: string; consent?: boolean }
}

/** What only the database knows of a new complaint. */
export interface FiledRow {
  reference: string
  locale: string
  source_id: string
  source_name: string
  department_name: string | null
  creator_name: string
}

// reference and source are known in the middle of the statement: the texts that name them come as formats
const file = `
  with context as (
    select tenant.zone, tenant.locale, source.id as source_id, source.name as source_name,
      (select name from department where tenant_id = $1 and id = $7 and active) as department_name,
      (select name from person where tenant_id = $1 and person_id = $2) as creator_name,
      (select words from person where tenant_id = $1 and person_id = $2) as creator_words
    from tenant join source on source.tenant_id = $1 and source.code = 'staff'
    where tenant.tenant_id = $1 and tenant.active
  ), counter as (
    insert into reference_counter (tenant_id, year, last)
    select $1, extract(year from $8::timestamptz at time zone zone), 1 from context
    on conflict (tenant_id, year) do update set last = reference_counter.last + 1
    returning year, last
  ), filed as materialized (
    select 'CMP-' || year || '-' || lpad(last::text, 6, '0') as reference, locale, source_id, source_name, department_name,
      creator_name, creator_words, array['cmp', year::text, lpad(last::text, 6, '0')] as reference_words
    from context, counter
  ), new_complaint as (
    insert into complaint (id, tenant_id, reference, title, description, language, category, flags, priority, channel, source_id,
      department_id, involved_staff_ids, status, sub_status, owner_agent_id, created_by, created_by_type, received_at, due_at,
      cycle, version, event_seq, created_at, updated_at, target)
    select $3, $1, reference, $5, $6, locale, 'complaint', '{}', 'medium', 'web', source_id, $7, '{}', 'open', 'new', $2, $2,
      'user', $8, $9, 1, 1, 1, $8, $8, '{"source": "resolution_times", "value": "5,0"}'
    from filed
  ), new_party as (
    insert into party (id, tenant_id, name, phone, email, relation, consent, words)
    select $3, $1, $10, $11, $12, $13, $14, (
      select $18 || string_agg(right($1::text, 4) || word, ' ')
      from (select word || ':1A' as word from unnest(reference_words) as word
        union all select word || ':3C' from unnest(creator_words) as word) named)::tsvector
    from filed
  ), new_code as (
    insert into tracking_code (id, tenant_id, complaint_id, version, code_hash, issued_at)
    select $3, $1, $3, 1, $19::bytea, $8 from filed
  ), new_entry as (
    insert into timeline_entry (id, tenant_id, complaint_id, event_seq, at, action, actor_id, public, cycle, details)
    select $4, $1, $3, 1, $8, 'complaint.v1.ComplaintSubmitted', $2, true, 1, format($15, reference, source_id)::jsonb from filed
  ), new_event as (
    insert into outbox (id, tenant_id, subject, payload, traceparent)
    select $4, $1, 'complaint.v1.ComplaintSubmitted.' || $1, format($16, reference, source_id), $17 from filed
  ), new_timers as (
    insert into complaint_jobs.job (id, name, data, priority, start_after, created_on, expire_seconds, deletion_seconds, keep_until,
      retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, blocked, blocking, pending_dependencies)
    select gen_random_uuid(), timer.name, timer.data::jsonb, 0, timer.at, now(), queue.expire_seconds, queue.deletion_seconds,
      timer.at + queue.retention_seconds * interval '1 second', queue.retry_limit, queue.retry_delay, queue.retry_backoff,
      queue.retry_delay_max, queue.policy, false, false, 0
    from filed, unnest($20::text[], $21::timestamptz[], $22::text[]) as timer (name, at, data)
    join complaint_jobs.queue on queue.name = timer.name
  )
  select reference, locale, source_id, source_name, department_name, creator_name from filed`

/** One statement that writes what ours writes: complaint, party, code, timeline entry, outbox row, reference counter, timers. */
export function fileStatement(filing: Filing, { details, payload }: { details: string; payload: string }) {
  const timers = timersOf(filing)
  const { name = null, phone = null, email = null, relation = null, consent = null } = filing.complainant ?? {}
  const values = [
    ...[filing.tenantId, filing.userId, filing.id, filing.eventId, filing.title, filing.description],
    ...[filing.department_id ?? null, filing.now, filing.dueAt, name, phone, email, relation, consent],
    ...[details, payload, traceparent(), wordsOf(filing), createHash('sha256').update(filing.code).digest()],
    ...[timers.map(({ timer }) => timer), timers.map(({ at }) => at), timers.map(({ data }) => data)],
  ]
  return { name: 'file', text: file, values }
}

// as ours keeps them: a mark of the tenant, the word, and whose it is
function wordsOf({ tenantId, title, description, complainant }: Filing) {
  const marked = (place: string, ...texts: (string | null)[]) =>
    [...new Set(foldedWords(...texts))].map((word) => `${tenantId.slice(-4)}${word}:${place} `).join('')
  return marked('1A', title, description) + marked('2B', complainant?.name ?? null)
}

// due exactly at its time a case is not late
function timersOf({ id, tenantId, dueAt }: Filing) {
  const at = new Date(Date.parse(dueAt) + 1).toISOString()
  const data = JSON.stringify({ complaint_id: id, at, tenant_id: tenantId })
  return [{ timer: 'breach', at, data }]
}

// nobody traces here; the column is as full as ours
function traceparent() {
  const random = randomBytes(24).toString('hex')
  return `00-${random.slice(0, 32)}-${random.slice(32)}-00`
}
