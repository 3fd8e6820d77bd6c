import type { Files } from './house.ts'

/** A file that one rule, and no other, must refuse. */
export type PlantedImport = { rule: string; what: string; path: string; source: string; beside?: Files }

const from = (target: string) => `import * as seen from '${target}'\nexport const use = seen`

export const plantedImports: PlantedImport[] = [
  {
    rule: 'protos-stand-alone',
    what: 'the contract needs the platform',
    path: 'protos/gen/a.ts',
    source: from('../../platform/src/command.ts'),
  },
  {
    rule: 'platform-knows-no-service',
    what: 'a message',
    path: 'platform/src/a.ts',
    source: `import type { Opened } from '../../protos/gen/alpha/v1/Opened.ts'\nexport type A = Opened`,
  },
  {
    rule: 'platform-knows-no-service',
    what: 'a service',
    path: 'platform/src/b.ts',
    source: from('../../services/beta/src/domain/beta.ts'),
  },
  {
    rule: 'platform-knows-no-service',
    what: 'the gateway',
    path: 'platform/src/c.ts',
    source: from('../../gateway/src/routes/alphas.ts'),
  },
  { rule: 'domain-is-pure', what: 'a third party', path: 'services/alpha/src/domain/a.ts', source: from('nodemailer') },
  {
    rule: 'domain-is-pure',
    what: 'a module of Node',
    path: 'services/alpha/src/domain/b.ts',
    source: from('node:crypto'),
  },
  {
    rule: 'domain-is-pure',
    what: 'a message, as a type',
    path: 'services/alpha/src/domain/c.ts',
    source: `import type { Opened } from '@redress/protos/alpha/v1/Opened.ts'\nexport type C = Opened`,
  },
  {
    rule: 'domain-is-pure',
    what: 'another part of the platform',
    path: 'services/alpha/src/domain/d.ts',
    source: from('@redress/platform/command.ts'),
  },
  {
    rule: 'domain-is-pure',
    what: 'its own persistence',
    path: 'services/alpha/src/domain/e.ts',
    source: from('../persistence/find.ts'),
  },
  {
    rule: 'slices-know-their-own-room',
    what: 'the composition root',
    path: 'services/alpha/src/queries/a.ts',
    source: from('../config.ts'),
  },
  {
    rule: 'slices-know-their-own-room',
    what: 'an adapter',
    path: 'services/alpha/src/reactions/b.ts',
    source: from('../adapters/mail.ts'),
  },
  {
    rule: 'slices-never-each-other',
    what: 'a command calls a command',
    path: 'services/alpha/src/commands/a.ts',
    source: from('./close-alpha.ts'),
  },
  {
    rule: 'slices-never-each-other',
    what: 'a reaction calls a query',
    path: 'services/alpha/src/reactions/a.ts',
    source: `export const use = async () => import('../queries/list-alphas.ts')`,
  },
  {
    rule: 'tables-list-slices',
    what: 'a rule in the table',
    path: 'services/beta/src/grpc.ts',
    source: from('./domain/beta.ts'),
  },
  {
    rule: 'tables-list-slices',
    what: 'SQL in the table',
    path: 'services/alpha/src/events.ts',
    source: from('./persistence/find.ts'),
  },
  {
    rule: 'composition-root-only-composes',
    what: 'a message in main',
    path: 'services/beta/src/main.ts',
    source: `import type { Opened } from '@redress/protos/alpha/v1/Opened.ts'\nexport type Main = Opened`,
  },
  {
    rule: 'services-never-each-other',
    what: 'another service',
    path: 'services/alpha/src/adapters/a.ts',
    source: from('@redress/beta/domain/beta.ts'),
  },
  {
    rule: 'services-make-no-calls',
    what: 'a client',
    path: 'services/alpha/src/adapters/b.ts',
    source: from('@redress/platform/grpc/client.ts'),
  },
  {
    rule: 'services-know-no-edge',
    what: 'the gateway',
    path: 'services/alpha/src/adapters/c.ts',
    source: from('../../../../gateway/src/routes/alphas.ts'),
  },
  {
    rule: 'gateway-translates-only',
    what: 'a service',
    path: 'gateway/src/a.ts',
    source: from('@redress/beta/domain/beta.ts'),
  },
  {
    rule: 'gateway-translates-only',
    what: 'the database part of the platform',
    path: 'gateway/src/b.ts',
    source: from('@redress/platform/persistence/pool.ts'),
  },
  {
    rule: 'tests-use-the-front-doors',
    what: 'the domain from outside',
    path: 'test/e2e/a.e2e.test.ts',
    source: from('@redress/beta/domain/beta.ts'),
  },
  {
    rule: 'tests-use-the-front-doors',
    what: 'a route from outside',
    path: 'test/harness/b.ts',
    source: from('@redress/gateway/routes/alphas.ts'),
  },
  {
    rule: 'nobody-imports-tests',
    what: 'the harness',
    path: 'services/alpha/src/adapters/d.ts',
    source: from('../../../../test/harness/stack.ts'),
  },
  {
    rule: 'nobody-imports-tests',
    what: 'a test',
    path: 'platform/src/d.ts',
    source: from('./e.test.ts'),
    beside: { 'platform/src/e.test.ts': 'export const e = 1' },
  },
  {
    rule: 'nats-only-in-messaging',
    what: 'in the platform',
    path: 'platform/src/f.ts',
    source: from('@nats-io/jetstream'),
  },
  {
    rule: 'nats-only-in-messaging',
    what: 'in the gateway',
    path: 'gateway/src/c.ts',
    source: from('@nats-io/jetstream'),
  },
  {
    rule: 'grpc-only-in-platform',
    what: 'in the gateway, as a type',
    path: 'gateway/src/d.ts',
    source: `import type { Client } from '@grpc/grpc-js'\nexport type D = Client`,
  },
  { rule: 'fastify-only-in-gateway', what: 'in the platform', path: 'platform/src/g.ts', source: from('fastify') },
  { rule: 'database-only-in-persistence', what: 'pg in the gateway', path: 'gateway/src/e.ts', source: from('pg') },
  {
    rule: 'database-only-in-persistence',
    what: 'MikroORM in an adapter',
    path: 'services/alpha/src/adapters/e.ts',
    source: `export { core } from '@mikro-orm/core'`,
  },
  {
    rule: 'third-parties-in-their-place',
    what: 'in a slice',
    path: 'services/alpha/src/queries/c.ts',
    source: from('typebox'),
  },
  {
    rule: 'third-parties-in-their-place',
    what: 'in the table of rpcs',
    path: 'services/beta/src/events.ts',
    source: from('nodemailer'),
  },
  {
    rule: 'shapes-need-only-schemas',
    what: 'in a configuration',
    path: 'services/beta/src/config.ts',
    source: from('nodemailer'),
  },
  {
    rule: 'no-cycles',
    what: 'two files',
    path: 'platform/src/h.ts',
    source: `import { i } from './i.ts'\nexport const h = () => i`,
    beside: { 'platform/src/i.ts': `import { h } from './h.ts'\nexport const i = () => h` },
  },
  {
    rule: 'no-cycles',
    what: 'two files, by types alone',
    path: 'platform/src/j.ts',
    source: `import type { K } from './k.ts'\nexport type J = K | 1`,
    beside: { 'platform/src/k.ts': `import type { J } from './j.ts'\nexport type K = J | 2` },
  },
  {
    rule: 'no-unresolved-imports',
    what: 'a package that is not there',
    path: 'platform/src/l.ts',
    source: from('not-there'),
  },
]
