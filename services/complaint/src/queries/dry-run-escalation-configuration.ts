import { query } from '@redress/platform/use-case.ts'
import type { DryRunEscalationConfigurationRequest__Output as Request } from '@redress/protos/complaint/v1/DryRunEscalationConfigurationRequest.ts'
import type { DryRunEscalationConfigurationResponse as Response } from '@redress/protos/complaint/v1/DryRunEscalationConfigurationResponse.ts'
import { escalationDocument, wantedLadder } from '../persistence/find-ladder.ts'
import { documentIn, requireVersion } from '../persistence/kept-documents.ts'
import { ladderEffects } from '../persistence/ladder-effects.ts'

export const dryRunEscalationConfiguration = query<Request, Response>('config.edit', async (input, scope) => {
  const wanted = documentIn(input.document)
  const levels = await wantedLadder(scope, wanted)
  const { document } = await requireVersion(scope, escalationDocument)
  return {
    changes: escalationDocument.changes(document ?? escalationDocument.defaultDocument, wanted),
    ...(await ladderEffects(scope, levels)),
  }
})
