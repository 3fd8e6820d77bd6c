import type { FastifyInstance } from 'fastify'
import type { ComplaintClient } from '../clients.ts'
import { CalendarBody, CalendarDryRun, movesJson } from './calendar-shapes.ts'
import { configurationDocument } from './configuration-document.ts'
import { JsonDocument } from './document-body.ts'
import { Nullable } from './shapes.ts'

/** When the tenant works, as one document with versions; null for always. */
export const calendarConfiguration = (app: FastifyInstance, complaint: ComplaintClient) =>
  configurationDocument(app, {
    root: '/config/calendar',
    operations: { versions: 'Calendar', document: 'CalendarConfiguration' },
    title: 'calendar',
    description: 'In which hours times for cases count; null: in all of them.',
    Body: CalendarBody,
    Document: Nullable(JsonDocument),
    dryRun: {
      description: 'Which open cases would be due at another time',
      Answer: CalendarDryRun,
      json: movesJson,
    },
    calls: {
      get: complaint.GetCalendarConfiguration,
      put: complaint.PutCalendarConfiguration,
      dryRun: complaint.DryRunCalendarConfiguration,
      list: complaint.ListCalendarConfigurationVersions,
      restore: complaint.RestoreCalendarConfiguration,
    },
  })
