import type { Client } from 'pg'
import type { CatalogRule, Expected } from './catalog.ts'
import { grantRules } from './grant-rules.ts'
import { keyRules } from './key-rules.ts'
import { readCatalog } from './read-catalog.ts'
import { roleRules } from './role-rules.ts'
import { securityRules } from './security-rules.ts'

/** Every rule of the database, each with its reason. */
export const catalogRules: CatalogRule[] = [...securityRules, ...keyRules, ...grantRules, ...roleRules]

/** Reads the catalogs through a superuser's connection and gives what breaks a rule, as `rule: what`. */
export async function checkCatalog(client: Client, expected: Expected): Promise<string[]> {
  const catalog = await readCatalog(client)
  return catalogRules.flatMap(({ name, check }) => check(catalog, expected).map((what) => `${name}: ${what}`))
}
