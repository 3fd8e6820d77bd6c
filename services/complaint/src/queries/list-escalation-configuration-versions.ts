import { query } from '@redress/platform/use-case.ts'
import type { ListEscalationConfigurationVersionsRequest__Output as Request } from '@redress/protos/complaint/v1/ListEscalationConfigurationVersionsRequest.ts'
import type { ListEscalationConfigurationVersionsResponse as Response } from '@redress/protos/complaint/v1/ListEscalationConfigurationVersionsResponse.ts'
import { escalationDocument } from '../persistence/find-ladder.ts'
import { listVersions } from '../persistence/kept-documents.ts'

export const listEscalationConfigurationVersions = query<Request, Response>('config.edit', (input, scope) =>
  listVersions(scope, escalationDocument, input),
)
