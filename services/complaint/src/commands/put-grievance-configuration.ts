import { command } from '@redress/platform/use-case.ts'
import type { PutGrievanceConfigurationRequest__Output as Request } from '@redress/protos/complaint/v1/PutGrievanceConfigurationRequest.ts'
import type { PutGrievanceConfigurationResponse as Response } from '@redress/protos/complaint/v1/PutGrievanceConfigurationResponse.ts'
import { changeConfiguration } from '../persistence/change-configuration.ts'
import { grievanceDocument } from '../persistence/find-configuration.ts'
import { documentIn } from '../persistence/kept-documents.ts'
import { versionMessage } from '../to-proto/configuration.ts'

export const putGrievanceConfiguration = command<Request, Response>('config.edit', async (input, scope) => {
  const document = documentIn(input.document)
  const requireSeen = scope.requireSeenVersion
  const applies = await changeConfiguration(scope, { document, restoredFrom: null, requireSeen })
  return { configuration: versionMessage(grievanceDocument, applies) }
})
