import { readFileSync } from 'node:fs'
import { startGenerator } from './load/generate-load.ts'
import { processMs, familyMs } from './measure/processor-time.ts'
import { loadUsers } from './data/tenants.ts'
import { signIn } from '../harness/tokens.ts'
const o = JSON.parse(readFileSync('/tmp/bb/ours.json','utf8'))
const users = loadUsers
const tokens = await Promise.all(users.map(async (u) => (await signIn(u.username, u.password, { keycloak: o.servers.keycloak } as any)).access_token))
const a = await fetch(o.origin+'/api/v1/complaints?limit=25', { headers: { authorization: `Bearer ${tokens[9]}` } }); const t = await a.text(); console.log(a.status, t.length, t.slice(0, 300))
const g = startGenerator()
const requests = tokens.map((token) => ({ method: 'GET' as const, path: '/api/v1/complaints?limit=25', headers: { authorization: `Bearer ${token}` }, expected: 200 }))
for (let i=0;i<Number(process.argv[2]??3);i++) { const m = () => ({ pg: familyMs(o.servers.postgres.pid), nats: processMs(o.servers.nats.pid), ...Object.fromEntries(Object.entries(o.pids).map(([k,v]) => [k, processMs(v as number)])) }) as Record<string, number>
 const m0 = m(); const l = await g.generate({ origin: o.origin, requests, clients: 16, forMs: 3000 }); const m1 = m()
 const per = Object.fromEntries(Object.keys(m0).map(k => [k, +((m1[k]!-m0[k]!)/l.answered).toFixed(3)]))
 console.log(JSON.stringify(per), 'sum', Object.values(per).reduce((a,b)=>a+b).toFixed(3), 'rps', (l.answered/l.seconds).toFixed(0), 'p50', l.p50Ms.toFixed(1), l.p99Ms.toFixed(1)) }
process.exit(0)
