import { command } from '@redress/platform/use-case.ts'
import type { PutCalendarConfigurationRequest__Output as Request } from '@redress/protos/complaint/v1/PutCalendarConfigurationRequest.ts'
import type { PutCalendarConfigurationResponse as Response } from '@redress/protos/complaint/v1/PutCalendarConfigurationResponse.ts'
import { changeCalendar } from '../persistence/change-calendar.ts'
import { calendarDocument } from '../persistence/find-configuration.ts'
import { documentIn } from '../persistence/kept-documents.ts'
import { versionMessage } from '../to-proto/configuration.ts'

export const putCalendarConfiguration = command<Request, Response>('config.edit', async (input, scope) => {
  const document = documentIn(input.document)
  const requireSeen = scope.requireSeenVersion
  const applies = await changeCalendar(scope, { document, restoredFrom: null, requireSeen })
  return { configuration: versionMessage(calendarDocument, applies) }
})
