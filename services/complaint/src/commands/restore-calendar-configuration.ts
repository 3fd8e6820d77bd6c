import { command } from '@redress/platform/use-case.ts'
import type { RestoreCalendarConfigurationRequest__Output as Request } from '@redress/protos/complaint/v1/RestoreCalendarConfigurationRequest.ts'
import type { RestoreCalendarConfigurationResponse as Response } from '@redress/protos/complaint/v1/RestoreCalendarConfigurationResponse.ts'
import { changeCalendar } from '../persistence/change-calendar.ts'
import { restoring } from '../persistence/change-document.ts'
import { calendarDocument } from '../persistence/find-configuration.ts'
import { versionMessage } from '../to-proto/configuration.ts'

export const restoreCalendarConfiguration = command<Request, Response>('config.edit', async ({ version }, scope) => {
  const wanted = await restoring(scope, calendarDocument, version)
  return { configuration: versionMessage(calendarDocument, await changeCalendar(scope, wanted)) }
})
