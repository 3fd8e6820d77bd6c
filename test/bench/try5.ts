import { Client } from 'pg'
import { readFileSync } from 'node:fs'
import { benchTenants } from './data/tenants.ts'
import { familyMs } from './measure/processor-time.ts'
import { testSecrets } from '../../deploy/local/secrets.ts'
const log = readFileSync('/tmp/bb/s1.log','utf8'); const pgpid = Number(/pid: (\d+)/.exec(log)![1]); const url = /ours: '(.*)'/.exec(log)![1]!
const { newest, utc } = { ...(await import('./floor/listing.ts')), ...(await import('./floor/times.ts')) } as any
const cols = `c.id, c.reference, c.tenant_id, c.title, c.language, c.status, c.sub_status, c.closed_as, c.priority, c.severity,
    c.category, c.flags, c.channel, c.source_id, c.department_id, c.assignee_id, c.owner_agent_id, c.created_by,
    c.created_by_type, c.patient_id, c.external_reference, c.remedy_sought, c.cycle, c.version,
    ${utc('c.received_at')} as received_at, ${utc('c.due_at')} as due_at, ${utc('c.breached_at')} as breached_at,
    ${utc('c.created_at')} as created_at, ${utc('c.updated_at')} as updated_at, c.incident_date::text as incident_date`
const staff = `case when c.involved_staff_ids <> '{}' then (
      select json_agg(json_build_object('id', staff.id, 'name', staff.name) order by staff.name)
      from person staff where staff.id = any(c.involved_staff_ids) and staff.tenant_id = c.tenant_id) end as involved_staff`
const nil = "'00000000-0000-0000-0000-000000000000'"
const p = (id: string, as: string) => `(select name from person where person.id = c.${id} and person.tenant_id in (c.tenant_id, ${nil})) as ${as}`
const sub = (limit: string) => `select ${cols}, (select name from source where source.tenant_id = c.tenant_id and source.id = c.source_id) as source_name,
 (select name from department where department.tenant_id = c.tenant_id and department.id = c.department_id) as department_name,
 ${p('assignee_id','assignee_name')}, ${p('owner_agent_id','owner_agent_name')}, ${p('created_by','created_by_name')}, 
 (select name from person where person.id = c.patient_id and person.tenant_id = c.tenant_id) as patient_name,
 party.name as complainant_name, party.relation as complainant_relation, ${staff}
 from (select * from complaint where tenant_id = $1 order by created_at desc, id desc limit ${limit}) c
 left join party on party.tenant_id = c.tenant_id and party.id = c.id order by c.created_at desc, c.id desc`
const noNames = `select ${cols} from (select * from complaint where tenant_id = $1 order by created_at desc, id desc limit 26) c order by c.created_at desc, c.id desc`
const variants: Record<string, [string, boolean]> = {
  joinsParam: [newest, true], joinsLiteral: [newest.replace('limit $2','limit 26'), false], subParam: [sub('$2'), true], subLiteral: [sub('26'), false], noNames: [noNames, false],
  noNamesNoTimes: [noNames.replaceAll(" at time zone 'UTC'", ''), false],
  ...(await import('/tmp/bb/variants.ts').then((m: any) => m.variants({ cols, staff, nil, p, sub }), () => ({}))),
}
const only = process.argv[2]?.split(',')
for (const rls of [false, true]) {
 const u = new URL(url); if (rls) { u.username='complaint_app'; u.password = testSecrets().postgres.roles.complaint_app! }
 for (const generic of [false, true]) for (const [name, [text, param]] of Object.entries(variants)) {
  if (only && !only.includes(name)) continue
  const c = new Client({ connectionString: u.href, pipeline: true } as any); await c.connect(); await c.query('set search_path to complaint'); if (generic) await c.query('set plan_cache_mode to force_generic_plan')
  const one = async (i: number) => { const id = benchTenants[i % 20]!.id; const q = () => c.query({ name, text, values: param ? [id, 26] : [id] })
    if (rls) { const all = [c.query('begin'), c.query({ name: 'b', text: "select set_config('app.tenant', $1, true)", values: [id] }), q(), c.query('commit')]; return (await Promise.all(all))[2]! } return q() }
  for (let i=0;i<30;i++) await one(i)
  const n = 300, m0 = familyMs(pgpid), t0 = performance.now(); let rows = 0
  for (let i=0;i<n;i++) rows += (await one(i)).rows.length
  const ms = familyMs(pgpid)-m0
  const plans = (await c.query("select generic_plans g, custom_plans c from pg_prepared_statements where name = $1", [name])).rows[0]
  console.log(rls ? 'RLS ' : 'none', generic ? 'forced' : 'auto  ', name.padEnd(16), 'pg cpu ms', (ms/n).toFixed(3), 'wall', ((performance.now()-t0)/n).toFixed(3), 'rows', rows/n, plans.g, plans.c); await c.end()
 }
}
process.exit(0)
