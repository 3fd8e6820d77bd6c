// The floor F that ours is measured against: one bare Fastify process with `pg`, prepared statements and a serialiser made from
// the schema; a superuser, so no row-level security; no token, no log, no trace, no events sent. Everything that the same rows
// and the same JSON do not need is left out. Announces its address to its parent.
import fastify from 'fastify'
import { Pool } from 'pg'
import { filing } from './filing.ts'
import { listing } from './listing.ts'

const pool = new Pool({
  connectionString: process.env.FLOOR_POSTGRES_URL,
  max: 8,
  options: '-c search_path=complaint',
})
const app = fastify({ logger: false })
listing(app, pool)
filing(app, pool)
const address = await app.listen({ host: '127.0.0.1', port: 0 })
process.send?.(address)
process.on('disconnect', () => process.exit(0))
