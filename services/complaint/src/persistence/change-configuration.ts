import { prepared } from '@redress/platform/persistence/statement.ts'
import type { CommandScope } from '@redress/platform/scope.ts'
import type { GrievanceConfiguration } from '../domain/grievance-configuration.ts'
import { changeDocument, type WantedDocument } from './change-document.ts'
import { grievanceDocument } from './find-configuration.ts'
import { beginMoving } from './moving.ts'
import { wantedConfiguration } from './wanted-configuration.ts'

const closeCategories = prepared('close-categories', 'delete from category where tenant_id = $1')
const closeFlags = prepared('close-flags', 'delete from flag where tenant_id = $1')
// one list per row does not fit into an array of arrays: they differ in length
const rows = 'jsonb_to_recordset($2::jsonb) given (name text, permissions text[])'
const openCategories = prepared(
  'open-categories',
  `insert into category (tenant_id, path, permissions) select $1, name, permissions from ${rows}`,
)
const openFlags = prepared(
  'open-flags',
  `insert into flag (tenant_id, name, permissions) select $1, name, permissions from ${rows}`,
)

/** Makes a document the way in which the tenant handles complaints. Answers what applies then. */
export async function changeConfiguration(scope: CommandScope, wanted: WantedDocument) {
  const configuration = await wantedConfiguration(scope, wanted.document)
  return changeDocument(scope, grievanceDocument, wanted, async () => {
    await openNames(scope, configuration)
    await beginMoving(scope)
  })
}

/** Puts the categories and flags by which access is decided in the place of those that stand. */
async function openNames(scope: CommandScope, { categories, flags }: GrievanceConfiguration) {
  const { tenantId } = scope
  const rowsOf = (names: ReadonlyMap<string, { permissions: readonly string[] }>) =>
    JSON.stringify(
      [...names].map(([name, { permissions }]) => ({
        name,
        permissions: permissions.length === 0 ? null : permissions,
      })),
    )
  await scope.write(closeCategories(tenantId))
  await scope.write(closeFlags(tenantId))
  await scope.write(openCategories(tenantId, rowsOf(categories)))
  await scope.write(openFlags(tenantId, rowsOf(flags)))
}
