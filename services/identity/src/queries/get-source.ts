import { scopesOf } from '@redress/platform/caller.ts'
import { query } from '@redress/platform/use-case.ts'
import type { GetSourceRequest__Output as Request } from '@redress/protos/identity/v1/GetSourceRequest.ts'
import type { GetSourceResponse as Response } from '@redress/protos/identity/v1/GetSourceResponse.ts'
import { isUuid } from '../domain/check-input.ts'
import { visibleSources } from '../domain/directory-reach.ts'
import { findSource, sourceNotFound } from '../persistence/source-rows.ts'
import { sourceMessage } from '../to-proto/directory.ts'

export const getSource = query<Request, Response>('directory.view', async ({ source_id }, scope) => {
  const visible = visibleSources(scopesOf(scope.caller, 'directory.view'), scope.caller.sourceId)
  const seen = visible === 'all' || visible.includes(source_id.toLowerCase())
  if (!seen || !isUuid(source_id)) throw sourceNotFound()
  return { source: sourceMessage(await findSource(scope, source_id)) }
})
