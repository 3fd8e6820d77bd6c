import { command } from '@redress/platform/use-case.ts'
import type { RestoreEscalationConfigurationRequest__Output as Request } from '@redress/protos/complaint/v1/RestoreEscalationConfigurationRequest.ts'
import type { RestoreEscalationConfigurationResponse as Response } from '@redress/protos/complaint/v1/RestoreEscalationConfigurationResponse.ts'
import { restoring } from '../persistence/change-document.ts'
import { changeLadder } from '../persistence/change-ladder.ts'
import { escalationDocument } from '../persistence/find-ladder.ts'
import { versionMessage } from '../to-proto/configuration.ts'

export const restoreEscalationConfiguration = command<Request, Response>('config.edit', async ({ version }, scope) => {
  const wanted = await restoring(scope, escalationDocument, version)
  return { configuration: versionMessage(escalationDocument, await changeLadder(scope, wanted)) }
})
