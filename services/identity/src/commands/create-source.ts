import { command } from '@redress/platform/use-case.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import type { CreateSourceRequest__Output as Request } from '@redress/protos/identity/v1/CreateSourceRequest.ts'
import type { CreateSourceResponse as Response } from '@redress/protos/identity/v1/CreateSourceResponse.ts'
import { checkInput, codePattern, codeRule } from '../domain/check-input.ts'
import { Source } from '../domain/source.ts'
import { flushUnique } from '../persistence/flush-unique.ts'
import { keepNames } from '../persistence/keep-names.ts'
import { record } from '../persistence/record.ts'
import { requireTenant } from '../persistence/require-tenant.ts'
import { findSource } from '../persistence/source-rows.ts'
import { sourceMessage } from '../to-proto/directory.ts'

export const createSource = command<Request, Response>('config.edit', async (input, scope) => {
  requireTenant(scope)
  const check = checkInput()
  const code = check.word('/code', input.code, codePattern, codeRule)
  const name = check.text('/name', input.name, 200)
  check.done()

  const newId = uuidv7()
  const earlierId = await scope.claimKey(newId)
  const id = earlierId ?? newId
  if (!earlierId) {
    const { tenantId } = scope
    const source = Object.assign(new Source(), { id, tenantId, code, name, createdAt: scope.now() })
    record(scope, source, { kind: 'source', reference: code }, source.created(), source.state())
    scope.em.persist(source)
    await flushUnique(scope)
    await keepNames(scope, 'source', source)
  }
  return { source_id: id, source: sourceMessage(await findSource(scope, id)) }
})
