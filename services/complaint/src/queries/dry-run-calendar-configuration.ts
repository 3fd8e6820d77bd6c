import { query } from '@redress/platform/use-case.ts'
import type { DryRunCalendarConfigurationRequest__Output as Request } from '@redress/protos/complaint/v1/DryRunCalendarConfigurationRequest.ts'
import type { DryRunCalendarConfigurationResponse as Response } from '@redress/protos/complaint/v1/DryRunCalendarConfigurationResponse.ts'
import { wantedCalendar } from '../persistence/change-calendar.ts'
import { calendarDocument, findConfiguration } from '../persistence/find-configuration.ts'
import { documentIn, requireVersion } from '../persistence/kept-documents.ts'
import { movedCases } from '../persistence/moved-cases.ts'

export const dryRunCalendarConfiguration = query<Request, Response>('config.edit', async (input, scope) => {
  const wanted = documentIn(input.document)
  const calendar = wantedCalendar(wanted, scope.now())
  const { document } = await requireVersion(scope, calendarDocument)
  return {
    changes: calendarDocument.changes(document, wanted),
    ...(await movedCases(scope, { ...(await findConfiguration(scope)), calendar })),
  }
})
