import { query } from '@redress/platform/use-case.ts'
import type { GetEscalationConfigurationRequest__Output as Request } from '@redress/protos/complaint/v1/GetEscalationConfigurationRequest.ts'
import type { GetEscalationConfigurationResponse as Response } from '@redress/protos/complaint/v1/GetEscalationConfigurationResponse.ts'
import { escalationDocument } from '../persistence/find-ladder.ts'
import { requireVersion } from '../persistence/kept-documents.ts'
import { versionMessage } from '../to-proto/configuration.ts'

export const getEscalationConfiguration = query<Request, Response>('config.edit', async ({ version }, scope) => ({
  configuration: versionMessage(escalationDocument, await requireVersion(scope, escalationDocument, version)),
}))
