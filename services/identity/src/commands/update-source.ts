import { command } from '@redress/platform/use-case.ts'
import type { UpdateSourceRequest__Output as Request } from '@redress/protos/identity/v1/UpdateSourceRequest.ts'
import type { UpdateSourceResponse as Response } from '@redress/protos/identity/v1/UpdateSourceResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import { readActive } from '../domain/person-fields.ts'
import { readFields } from '../domain/read-fields.ts'
import type { SourceDetails } from '../domain/source.ts'
import { keepNames } from '../persistence/keep-names.ts'
import { record } from '../persistence/record.ts'
import { requireIfMatch } from '../persistence/require-if-match.ts'
import { requireTenant } from '../persistence/require-tenant.ts'
import { findSource, lockSource } from '../persistence/source-rows.ts'
import { sourceMessage } from '../to-proto/directory.ts'

export const updateSource = command<Request, Response>('config.edit', async (input, scope) => {
  requireTenant(scope)
  const { id, details } = readInput(input)
  const source = await lockSource(scope, id)
  if (!(await scope.claimKey(id))) {
    requireIfMatch(scope, source.version)
    const changed = source.change(details)
    record(scope, source, { kind: 'source', reference: source.code }, changed, source.state())
    if (changed) await keepNames(scope, 'source', source)
  }
  return { source: sourceMessage(await findSource(scope, id)) }
})

function readInput(input: Request) {
  const check = checkInput()
  const id = check.id('/source_id', input.source_id)
  const details = readFields<SourceDetails>(check, input.fields, {
    name: () => ({ name: check.text('/name', input.name ?? '', 200) }),
    active: () => ({ active: readActive(check, input.active) }),
  })
  check.done()
  return { id, details }
}
