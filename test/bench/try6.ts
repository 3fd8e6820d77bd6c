import { rmSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { startOurs } from './stack/processes.ts'
const log = readFileSync('/tmp/bb/s1.log','utf8')
const f = (r: RegExp) => r.exec(log)![1]!
export const servers = { postgres: { pid: Number(f(/pid: (\d+)/)), ours: f(/ours: '(.*)'/), floor: f(/floor: '(.*)'/) }, nats: { pid: Number(/nats: \{ pid: (\d+)/.exec(log)![1]), address: f(/address: '(.*)'/) }, keycloak: { issuer: f(/issuer: '(.*)'/), tokenEndpoint: f(/tokenEndpoint: '(.*)'/) } }
const dir='/tmp/bb/s1o'; rmSync(dir,{recursive:true,force:true}); mkdirSync(dir,{recursive:true})
const stops: any[] = []
const flags: any = {}; for (const n of (process.argv[2]??'').split(',')) if (n) flags[n] = ['--cpu-prof','--cpu-prof-dir=/tmp/bb/prof','--cpu-prof-interval=500']
try { const o = await startOurs(dir, servers, stops, flags); writeFileSync('/tmp/bb/ours.json', JSON.stringify({ ...o, servers })); console.log(o)
 process.on('SIGTERM', async ()=>{ for (const s of stops.reverse()) await s(); process.exit(0) })
} catch (e) { console.log(e); for (const s of stops.reverse()) await s(); process.exit(1) }
