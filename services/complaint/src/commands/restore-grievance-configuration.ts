import { command } from '@redress/platform/use-case.ts'
import type { RestoreGrievanceConfigurationRequest__Output as Request } from '@redress/protos/complaint/v1/RestoreGrievanceConfigurationRequest.ts'
import type { RestoreGrievanceConfigurationResponse as Response } from '@redress/protos/complaint/v1/RestoreGrievanceConfigurationResponse.ts'
import { defaultDocument } from '../domain/read-configuration.ts'
import { changeConfiguration } from '../persistence/change-configuration.ts'
import { requireVersion } from '../persistence/find-configuration.ts'
import { configurationMessage } from '../to-proto/configuration.ts'

export const restoreGrievanceConfiguration = command<Request, Response>('config.edit', async ({ version }, scope) => {
  const { document } = await requireVersion(scope, version)
  const wanted = { document: document ?? defaultDocument, restoredFrom: version, requireSeen: scope.requireVersion }
  return { configuration: configurationMessage(await changeConfiguration(scope, wanted)) }
})
