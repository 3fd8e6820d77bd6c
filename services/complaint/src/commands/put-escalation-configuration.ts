import { command } from '@redress/platform/use-case.ts'
import type { PutEscalationConfigurationRequest__Output as Request } from '@redress/protos/complaint/v1/PutEscalationConfigurationRequest.ts'
import type { PutEscalationConfigurationResponse as Response } from '@redress/protos/complaint/v1/PutEscalationConfigurationResponse.ts'
import { changeLadder } from '../persistence/change-ladder.ts'
import { escalationDocument } from '../persistence/find-ladder.ts'
import { documentIn } from '../persistence/kept-documents.ts'
import { versionMessage } from '../to-proto/configuration.ts'

export const putEscalationConfiguration = command<Request, Response>('config.edit', async (input, scope) => {
  const document = documentIn(input.document)
  const requireSeen = scope.requireSeenVersion
  const applies = await changeLadder(scope, { document, restoredFrom: null, requireSeen })
  return { configuration: versionMessage(escalationDocument, applies) }
})
