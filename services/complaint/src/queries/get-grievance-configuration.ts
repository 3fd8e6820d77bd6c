import { query } from '@redress/platform/use-case.ts'
import type { GetGrievanceConfigurationRequest__Output as Request } from '@redress/protos/complaint/v1/GetGrievanceConfigurationRequest.ts'
import type { GetGrievanceConfigurationResponse as Response } from '@redress/protos/complaint/v1/GetGrievanceConfigurationResponse.ts'
import { grievanceDocument } from '../persistence/find-configuration.ts'
import { requireVersion } from '../persistence/kept-documents.ts'
import { versionMessage } from '../to-proto/configuration.ts'

export const getGrievanceConfiguration = query<Request, Response>('config.edit', async ({ version }, scope) => ({
  configuration: versionMessage(grievanceDocument, await requireVersion(scope, grievanceDocument, version)),
}))
