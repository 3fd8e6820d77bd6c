import { Client } from 'pg'
import { readFileSync } from 'node:fs'
import { benchTenants } from './data/tenants.ts'
const log = readFileSync('/tmp/bb/s1.log','utf8'); const url = /floor: '(.*)'/.exec(log)![1]!
const src = readFileSync('test/bench/floor/listing.ts','utf8')
const m = await import('./floor/listing.ts') as any
const c = new Client(url); await c.connect(); await c.query('set search_path to complaint')
await c.query('prepare l(uuid, bigint) as ' + m.newest)
for (const mode of ['force_custom_plan','force_generic_plan']) { await c.query(`set plan_cache_mode to ${mode}`)
for (let i=0;i<2;i++) await c.query(`execute l('${benchTenants[3]!.id}', 26)`)
const r = await c.query(`explain (analyze, buffers, costs) execute l('${benchTenants[3]!.id}', 26)`); console.log(mode); console.log(r.rows.map((x:any)=>x['QUERY PLAN']).join('\n')) }
await c.end()
