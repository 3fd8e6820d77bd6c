/** Complaints per tenant: 100,000 in all, of a year. */
export const complaintsPerTenant = 5000

/**
 * Complaints before `$1`, with the numbers from `$2` to `$3` in each of the tenants `$4`, one every `$5`, as SQL over complaint's own
 * tables: numbers decide everything, so that every run has the same rows. The newest of a tenant has number 1.
 */
export const stageComplaints = `create temporary table filed as
   with people as (
     select tenant_id, array_agg(person_id order by person_id) filter (where kind = 'user') as users,
       array_agg(person_id order by person_id) filter (where kind = 'patient') as patients,
       array_agg(person_id order by person_id) filter (where kind = 'staff') as staff
     from person group by tenant_id
   ), places as (
     select tenant_id, array_agg(id order by id) as departments from department group by tenant_id
   ), origins as (
     select tenant_id, array_agg(id order by id) as sources from source group by tenant_id
   )
   select tenant_id, n,
     date_trunc('milliseconds', $1::timestamptz - n * $5::interval - (n % 997) * interval '37 milliseconds') as created_at,
     case when n % 10 < 2 then 'open' when n % 10 < 4 then 'in_progress' when n % 10 < 6 then 'resolved' else 'closed' end as status,
     users[1 + n * 7 % cardinality(users)] as creator,
     users[1 + n * 11 % cardinality(users)] as agent,
     case when n % 10 >= 2 then users[1 + n * 13 % cardinality(users)] end as assignee,
     case when n % 3 > 0 then patients[1 + n * 17 % cardinality(patients)] end as patient,
     case when n % 8 = 0 then array[staff[1 + n * 19 % cardinality(staff)]] else '{}' end as involved,
     case when n % 5 > 0 then departments[1 + n % cardinality(departments)] end as department,
     sources[1 + n % cardinality(sources)] as source
   from people join places using (tenant_id) join origins using (tenant_id) cross join generate_series($2::int, $3::int) as n
   where tenant_id = any($4::uuid[])`

/** Then the rows of every table from what is staged. */
export const insertComplaints = [
  // UUIDv7: the time in milliseconds leads, so that ids stand in the order of filing
  `alter table filed add column id uuid;
   update filed set id = (lpad(to_hex((extract(epoch from created_at) * 1000)::bigint), 12, '0') || '7'
     || substr(md5(tenant_id::text || n), 1, 3) || '8' || substr(md5(n || tenant_id::text), 1, 15))::uuid`,

  `insert into complaint (id, tenant_id, reference, title, description, language, category, flags, priority, severity, channel,
     source_id, department_id, patient_id, involved_staff_ids, external_reference, remedy_sought, incident_date, status, sub_status,
     closed_as, assignee_id, owner_agent_id, created_by, created_by_type, received_at, due_at, breached_at, outcome, resolved_by,
     resolved_at, closed_at, rating, cycle, version, event_seq, created_at, updated_at)
   select id, tenant_id, format('CMP-2025-%s', lpad((1000000 - n)::text, 6, '0')), 'Waited too long at the counter, case ' || n,
     repeat('The patient waited for several hours and nobody said why. ', 6), 'en',
     case when n % 3 = 0 then 'care' else 'complaint' end, case when n % 7 = 0 then array['urgent'] else '{}' end,
     (array['low', 'medium', 'medium', 'high', 'critical'])[1 + n % 5]::priority,
     case when n % 4 = 0 then 'moderate' end, (array['web', 'phone', 'email', 'in_person'])[1 + n % 4],
     source, department, patient, involved, case when n % 9 = 0 then 'EXT-' || n end,
     case when n % 6 = 0 then 'An apology and a shorter way' end, case when n % 2 = 0 then (created_at - interval '1 day')::date end,
     status, case status when 'open' then 'new' when 'in_progress' then 'working' end,
     case when status = 'closed' then 'confirmed' end, assignee, agent, creator, 'user', created_at, created_at + interval '5 days',
     case when n % 20 = 19 or (status in ('open', 'in_progress') and created_at < now() - interval '5 days')
       then created_at + interval '5 days' end,
     case when status in ('resolved', 'closed') then 'upheld' end, case when status in ('resolved', 'closed') then assignee end,
     case when status in ('resolved', 'closed') then created_at + interval '2 days' end,
     case when status = 'closed' then created_at + interval '3 days' end, case when status = 'closed' then 1 + n % 5 end,
     1, 1 + n % 4, 1 + n % 4, created_at, created_at + interval '2 days'
   from filed order by created_at`,

  // the words as the service would keep them, names of people left out
  `insert into party (id, tenant_id, name, phone, email, relation, consent, words)
   select id, tenant_id, 'Karim Yousef ' || n, '+96655' || lpad(n::text, 7, '0'), format('karim%s@bench.example', n),
     case when n % 3 = 0 then 'relative' else 'self' end, n % 2 = 0,
     (select string_agg(right(tenant_id::text, 4) || word, ' ') from unnest(regexp_split_to_array(format('cmp:1A 2025:1A %s:1A waited:1A too:1A long:1A at:1A the:1A counter:1A case:1A %s:1A patient:1A for:1A several:1A hours:1A and:1A nobody:1A said:1A why:1A karim:2B yousef:2B %s:2B',
       lpad((1000000 - n)::text, 6, '0'), n, n), ' ')) as word)::tsvector
   from filed`,

  `insert into timeline_entry (id, tenant_id, complaint_id, event_seq, at, action, actor_id, public, cycle, details)
   select gen_random_uuid(), tenant_id, id, seq, created_at + seq * interval '1 hour', 'complaint.v1.Complaint' || step, creator, true, 1,
     jsonb_build_object('changes', jsonb_build_array(jsonb_build_object('field', 'status', 'after', status)))
   from filed, unnest(array['Submitted', 'Assigned', 'Resolved', 'Closed']) with ordinality as steps (step, seq)
   where seq <= case status when 'open' then 1 when 'in_progress' then 2 when 'resolved' then 3 else 4 end`,

  `insert into watcher (tenant_id, complaint_id, user_id, created_at)
   select tenant_id, id, agent, created_at from filed where n % 50 = 0 and agent is not null`,

  `insert into comment (id, tenant_id, complaint_id, text, visibility, author_id, is_resolution, cycle, created_at)
   select gen_random_uuid(), tenant_id, id, 'We are sorry and have changed the way.', 'public', assignee, true, 1,
     created_at + interval '2 days'
   from filed where status in ('resolved', 'closed')`,
]
