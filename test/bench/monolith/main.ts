// The contender M: one Fastify process with MikroORM on the database of F, as a superuser; tokens are verified, rights are the
// tenant's, and there is no log, trace, event or row-level security. Announces its address to its parent.
import { MikroORM } from '@mikro-orm/postgresql'
import fastify from 'fastify'
import { Complaint, Department, Party, Person, Source } from './entities.ts'
import { listing } from './listing.ts'
import { users } from './users.ts'

const orm = await MikroORM.init({
  clientUrl: process.env.MONOLITH_POSTGRES_URL ?? '',
  schema: 'complaint',
  entities: [Complaint, Department, Party, Person, Source],
  pool: { min: 0, max: 8 },
  debug: false,
})
const app = fastify({ logger: false })
listing(app, orm, users(process.env.MONOLITH_ISSUER ?? ''))
const address = await app.listen({ host: '127.0.0.1', port: 0 })
process.send?.(address)
process.on('disconnect', () => process.exit(0))
