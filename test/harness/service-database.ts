import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ServiceParts } from '@redress/platform/service.ts'
import { databaseRoles } from '../../deploy/local/database.ts'
import { root } from '../../deploy/local/processes.ts'
import { testSecrets } from '../../deploy/local/secrets.ts'
import { copyDatabase, ensureTemplate } from './database.ts'
import { sharedPostgres } from './facts.ts'

/** A database with the tables of one service and no row. */
export async function copyServiceDatabase(parts: ServiceParts): Promise<string> {
  const server = sharedPostgres()
  const template = `${parts.service}_template_${digestOf(parts)}`
  const roles = databaseRoles(testSecrets()).filter(({ service }) => service === parts.service)
  await ensureTemplate(server, template, roles, [parts])
  return copyDatabase(server, template)
}

/** A developer's stack may be older than the migrations and timers: others, another template. */
function digestOf({ service, timers = [] }: ServiceParts) {
  const folder = join(root, 'services', service, 'src/persistence/migrations')
  const files = readdirSync(folder).map((name) => join(folder, name))
  const digest = createHash('sha256')
  const tables = ['platform/src/persistence/platform-tables.ts', 'platform/src/timers/job-queues.ts']
  for (const file of [...files, ...tables.map((name) => join(root, name))].sort()) digest.update(readFileSync(file))
  digest.update(JSON.stringify(timers.map(({ name }) => name)))
  return digest.digest('hex').slice(0, 10)
}
