import { fork } from 'node:child_process'
import { startGenerator } from './load/generate-load.ts'
import { processMs, familyMs } from './measure/processor-time.ts'
import { benchTenants } from './data/tenants.ts'
import { readFileSync } from 'node:fs'
const log = readFileSync('/tmp/bb/s1.log','utf8'); const pgpid = Number(/pid: (\d+)/.exec(log)![1]); const url = /floor: '(.*)'/.exec(log)![1]!
const child = fork('/work/main/test/bench/floor/main.ts', [], { env: { ...process.env, FLOOR_POSTGRES_URL: url } })
const origin = await new Promise<string>((r) => child.once('message', (m)=>r(m as string)))
const a = await fetch(origin+'/api/v1/complaints?limit=25', { headers: { 'x-tenant-id': benchTenants[3]!.id } }); const t = await a.text(); console.log(a.status, t.length, t.slice(0, 1500))
const g = startGenerator()
const requests = benchTenants.map(({id}) => ({ method: 'GET' as const, path: '/api/v1/complaints?limit=25', headers: { 'x-tenant-id': id }, expected: 200 }))
for (let i=0;i<4;i++) { const p0=familyMs(pgpid), f0=processMs(child.pid!); const l = await g.generate({ origin, requests, clients: 16, forMs: 3000 }); const p=familyMs(pgpid)-p0, f=processMs(child.pid!)-f0
 console.log(l, 'pg', (p/l.answered).toFixed(3), 'node', (f/l.answered).toFixed(3), 'sum', ((p+f)/l.answered).toFixed(3), 'rps', (l.answered/l.seconds).toFixed(0)) }
process.exit(0)
