import { query } from '@redress/platform/use-case.ts'
import type { DryRunGrievanceConfigurationRequest__Output as Request } from '@redress/protos/complaint/v1/DryRunGrievanceConfigurationRequest.ts'
import type { DryRunGrievanceConfigurationResponse as Response } from '@redress/protos/complaint/v1/DryRunGrievanceConfigurationResponse.ts'
import { configurationChanges } from '../domain/configuration-changes.ts'
import { defaultDocument } from '../domain/read-configuration.ts'
import { effectsOf } from '../persistence/configuration-effects.ts'
import { requireVersion } from '../persistence/find-configuration.ts'
import { configurationOf } from '../persistence/known-configurations.ts'
import { documentIn, wantedConfiguration } from '../persistence/wanted-configuration.ts'

export const dryRunGrievanceConfiguration = query<Request, Response>('config.edit', async (input, scope) => {
  const wanted = documentIn(input.document)
  const after = await wantedConfiguration(scope, wanted)
  const { document } = await requireVersion(scope)
  return {
    changes: configurationChanges(document ?? defaultDocument, wanted),
    ...(await effectsOf(scope, configurationOf(document), after)),
  }
})
