import { command } from '@redress/platform/use-case.ts'
import type { RestoreGrievanceConfigurationRequest__Output as Request } from '@redress/protos/complaint/v1/RestoreGrievanceConfigurationRequest.ts'
import type { RestoreGrievanceConfigurationResponse as Response } from '@redress/protos/complaint/v1/RestoreGrievanceConfigurationResponse.ts'
import { changeConfiguration } from '../persistence/change-configuration.ts'
import { restoring } from '../persistence/change-document.ts'
import { grievanceDocument } from '../persistence/find-configuration.ts'
import { versionMessage } from '../to-proto/configuration.ts'

export const restoreGrievanceConfiguration = command<Request, Response>('config.edit', async ({ version }, scope) => {
  const wanted = await restoring(scope, grievanceDocument, version)
  return { configuration: versionMessage(grievanceDocument, await changeConfiguration(scope, wanted)) }
})
