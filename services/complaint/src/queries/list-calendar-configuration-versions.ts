import { query } from '@redress/platform/use-case.ts'
import type { ListCalendarConfigurationVersionsRequest__Output as Request } from '@redress/protos/complaint/v1/ListCalendarConfigurationVersionsRequest.ts'
import type { ListCalendarConfigurationVersionsResponse as Response } from '@redress/protos/complaint/v1/ListCalendarConfigurationVersionsResponse.ts'
import { calendarDocument } from '../persistence/find-configuration.ts'
import { listVersions } from '../persistence/kept-documents.ts'

export const listCalendarConfigurationVersions = query<Request, Response>('config.edit', (input, scope) =>
  listVersions(scope, calendarDocument, input),
)
