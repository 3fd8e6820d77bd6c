import { query } from '@redress/platform/use-case.ts'
import type { DryRunGrievanceConfigurationRequest__Output as Request } from '@redress/protos/complaint/v1/DryRunGrievanceConfigurationRequest.ts'
import type { DryRunGrievanceConfigurationResponse as Response } from '@redress/protos/complaint/v1/DryRunGrievanceConfigurationResponse.ts'
import { effectsOf } from '../persistence/configuration-effects.ts'
import { grievanceDocument } from '../persistence/find-configuration.ts'
import { documentIn, requireVersion } from '../persistence/kept-documents.ts'
import { configurationOf } from '../persistence/known-configurations.ts'
import { wantedConfiguration } from '../persistence/wanted-configuration.ts'

export const dryRunGrievanceConfiguration = query<Request, Response>('config.edit', async (input, scope) => {
  const wanted = documentIn(input.document)
  const after = await wantedConfiguration(scope, wanted)
  const { document } = await requireVersion(scope, grievanceDocument)
  return {
    changes: grievanceDocument.changes(document ?? grievanceDocument.defaultDocument, wanted),
    ...(await effectsOf(scope, configurationOf(document), after)),
  }
})
