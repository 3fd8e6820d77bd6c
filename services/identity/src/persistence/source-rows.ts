import { LockMode } from '@mikro-orm/postgresql'
import { notFound } from '@redress/platform/app-error.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope, Scope } from '@redress/platform/scope.ts'
import type { Source } from '../domain/source.ts'
import type { ListedKind } from './directory-page.ts'
import { SourceEntity } from './entities.ts'

/** A source as it goes out. */
export interface SourceRow {
  id: string
  code: string
  name: string
  active: boolean
  version: number
}

export const listedSources: ListedKind<SourceRow> = {
  kind: 'source',
  columns: 'e.id, e.code, e.name, e.active, e.version',
  namesOf: ({ name }) => [name],
}

const selectSource = prepared(
  'source-row',
  `select ${listedSources.columns} from source e where e.tenant_id = $1 and e.id = $2`,
)

export const sourceNotFound = () => notFound('SOURCE_NOT_FOUND', 'There is no such source.')

/** Throws NOT_FOUND SOURCE_NOT_FOUND. */
export async function findSource(scope: Scope, id: string): Promise<SourceRow> {
  const [row] = await scope.read<SourceRow>(selectSource(scope.tenantId, id))
  if (!row) throw sourceNotFound()
  return row
}

/** Finds a source, open or closed, and keeps others from changing it. Throws NOT_FOUND SOURCE_NOT_FOUND. */
export async function lockSource(scope: ChangeScope, id: string): Promise<Source> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE }
  const source = await scope.em.findOne(SourceEntity, { tenantId: scope.tenantId, id }, lock)
  if (!source) throw sourceNotFound()
  return source
}
