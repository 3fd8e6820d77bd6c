import { rmSync, mkdirSync } from 'node:fs'
import { startServers } from './stack/servers.ts'
const dir='/tmp/bb/s1'; rmSync(dir,{recursive:true,force:true}); mkdirSync(dir,{recursive:true})
const stops: any[] = []; const t=Date.now()
try { console.log(await startServers(dir, stops, (x)=>console.log(x, Date.now()-t))); console.log(Date.now()-t) 
 process.on('SIGTERM', async ()=>{ for (const s of stops.reverse()) await s(); process.exit(0) }); setInterval(()=>{},1000)
} catch (e) { console.log(e); for (const s of stops.reverse()) await s(); process.exit(1) }
