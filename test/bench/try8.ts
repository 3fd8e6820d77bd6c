import { startFloor } from './stack/floor.ts'
import { readFileSync } from 'node:fs'
import { startGenerator } from './load/generate-load.ts'
import { processMs, familyMs } from './measure/processor-time.ts'
import { createRequests, plainCredentials, bearerCredentials } from './load/requests.ts'
import { loadUsers } from './data/tenants.ts'
import { signIn } from '../harness/tokens.ts'
const o = JSON.parse(readFileSync('/tmp/bb/ours.json','utf8')); const servers = o.servers
const post = async (origin: string, r: any) => { const a = await fetch(origin + r.path, { method: 'POST', headers: r.headers, body: r.body }); return [a.status, await a.json()] }
const tokens = new Map<string,string>(); for (const u of loadUsers) tokens.set(u.username, (await signIn(u.username, u.password, { keycloak: servers.keycloak } as any)).access_token)
const floor = await startFloor(servers, [])
const f = createRequests(plainCredentials), u = createRequests(bearerCredentials(tokens))
console.log(JSON.stringify(await post(floor.origin, f[5])), '\n', JSON.stringify(await post(o.origin, u[5])))
const g = startGenerator()
if (process.argv[2] !== 'ours') for (let i=0;i<2;i++) { const p0=familyMs(servers.postgres.pid), f0=processMs(floor.pid); const l = await g.generate({ origin: floor.origin, requests: f, clients: 16, forMs: 3000 }); const p=familyMs(servers.postgres.pid)-p0, ff=processMs(floor.pid)-f0
 console.log(l, 'pg', (p/l.answered).toFixed(3), 'node', (ff/l.answered).toFixed(3), 'sum', ((p+ff)/l.answered).toFixed(3), 'rps', (l.answered/l.seconds).toFixed(0)) }
for (let i=0;i<Number(process.argv[3]??2);i++) { const m = () => ({ pg: familyMs(o.servers.postgres.pid), nats: processMs(o.servers.nats.pid), ...Object.fromEntries(Object.entries(o.pids).map(([k,v]) => [k, processMs(v as number)])) }) as Record<string, number>
 const m0 = m(); const l = await g.generate({ origin: o.origin, requests: u, clients: 16, forMs: 3000 }); const m1 = m()
 const per = Object.fromEntries(Object.keys(m0).map(k => [k, +((m1[k]!-m0[k]!)/l.answered).toFixed(3)]))
 console.log(JSON.stringify(per), 'sum', Object.values(per).reduce((a,b)=>a+b).toFixed(3), 'rps', (l.answered/l.seconds).toFixed(0), 'p50', l.p50Ms.toFixed(1), l.p99Ms.toFixed(1)) }
process.exit(0)
