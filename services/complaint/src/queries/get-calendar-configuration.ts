import { query } from '@redress/platform/use-case.ts'
import type { GetCalendarConfigurationRequest__Output as Request } from '@redress/protos/complaint/v1/GetCalendarConfigurationRequest.ts'
import type { GetCalendarConfigurationResponse as Response } from '@redress/protos/complaint/v1/GetCalendarConfigurationResponse.ts'
import { calendarDocument } from '../persistence/find-configuration.ts'
import { requireVersion } from '../persistence/kept-documents.ts'
import { versionMessage } from '../to-proto/configuration.ts'

export const getCalendarConfiguration = query<Request, Response>('config.edit', async ({ version }, scope) => ({
  configuration: versionMessage(calendarDocument, await requireVersion(scope, calendarDocument, version)),
}))
