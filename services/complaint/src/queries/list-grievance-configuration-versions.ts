import { query } from '@redress/platform/use-case.ts'
import type { ListGrievanceConfigurationVersionsRequest__Output as Request } from '@redress/protos/complaint/v1/ListGrievanceConfigurationVersionsRequest.ts'
import type { ListGrievanceConfigurationVersionsResponse as Response } from '@redress/protos/complaint/v1/ListGrievanceConfigurationVersionsResponse.ts'
import { grievanceDocument } from '../persistence/find-configuration.ts'
import { listVersions } from '../persistence/kept-documents.ts'

export const listGrievanceConfigurationVersions = query<Request, Response>('config.edit', (input, scope) =>
  listVersions(scope, grievanceDocument, input),
)
