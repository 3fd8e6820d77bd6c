import type { Log } from '@redress/platform/telemetry/log.ts'
import type { FastifyInstance } from 'fastify'
import type { Clients } from './clients.ts'
import type { Limits } from './limits.ts'
import { authentication, signedIn } from './plugins/authentication.ts'
import { bodyText } from './plugins/body-text.ts'
import { overload } from './plugins/overload.ts'
import { queryValues } from './plugins/query-values.ts'
import { createLimit } from './plugins/rate-limit.ts'
import { tenant } from './plugins/tenant.ts'
import type { Sessions } from './principal/sessions.ts'
import { access } from './routes/access.ts'
import { accessibleConfiguration } from './routes/accessible-configuration.ts'
import { audit } from './routes/audit.ts'
import { calendarConfiguration } from './routes/calendar-configuration.ts'
import { comments } from './routes/comments.ts'
import { complaintAccess } from './routes/complaint-access.ts'
import { complaintActions } from './routes/complaint-actions.ts'
import { complaintBulk } from './routes/complaint-bulk.ts'
import { complaintDue } from './routes/complaint-due.ts'
import { complaintDuplicates } from './routes/complaint-duplicates.ts'
import { complaintEnds } from './routes/complaint-ends.ts'
import { complaintErasure } from './routes/complaint-erasure.ts'
import { complaintExport } from './routes/complaint-export.ts'
import { complaintFigures } from './routes/complaint-figures.ts'
import { complaints } from './routes/complaints.ts'
import { departments } from './routes/departments.ts'
import { escalationConfiguration } from './routes/escalation-configuration.ts'
import { grievanceConfiguration } from './routes/grievance-configuration.ts'
import { me } from './routes/me.ts'
import { patients } from './routes/patients.ts'
import { permissions } from './routes/permissions.ts'
import { session } from './routes/session.ts'
import { sourceUsers } from './routes/source-users.ts'
import { sources } from './routes/sources.ts'
import { staff } from './routes/staff.ts'
import { stream } from './routes/stream.ts'
import { tenantEnd } from './routes/tenant-end.ts'
import { tenants } from './routes/tenants.ts'
import { trackingCode } from './routes/tracking-code.ts'
import { users } from './routes/users.ts'
import { createOpenStreams } from './streams/open-streams.ts'
import type { TokenVerifier } from './token-verifier/token-verifier.ts'

interface Parts {
  clients: Clients
  verifier: TokenVerifier
  sessions: Sessions
  log: Log
  limits: Limits
}

/** Everything that needs a user. The order of the hooks is the order of refusals. */
export async function authenticatedRoutes(app: FastifyInstance, { clients, verifier, sessions, log, limits }: Parts) {
  const leaveFlight = overload(app, limits.maxInFlight)
  authentication(app, { verifier, sessions, limitFailures: createLimit(app, limits.failures) })
  app.addHook(
    'onRequest',
    createLimit(app, limits.user, (request) => signedIn(request).claims.sub),
  )
  tenant(app, log)
  const streams = createOpenStreams(app, sessions, limits.streams)
  app.removeContentTypeParser('text/plain')
  queryValues(app)
  bodyText(app)

  await app.register(
    async (v1) => {
      session(v1, clients.identity, sessions)
      const directory = [me, tenants, tenantEnd, departments, sources, sourceUsers, staff, patients, users]
      for (const routes of [...directory, access, permissions]) routes(v1, clients.identity)
      const documents = [grievanceConfiguration, calendarConfiguration, escalationConfiguration]
      for (const routes of [...documents, accessibleConfiguration]) routes(v1, clients.complaint)
      audit(v1, clients.audit)
      stream(v1, { complaint: clients.complaint, streams, leaveFlight })
    },
    { prefix: '/api/v1' },
  )
  for (const { prefix, older } of [
    { prefix: '/api/v1/complaints', older: false },
    { prefix: '/api/complaints', older: true },
  ])
    await app.register(
      async (cases) => {
        complaints(cases, clients.complaint, { older })
        complaintActions(cases, clients.complaint, { older })
        complaintEnds(cases, clients.complaint, { older })
        comments(cases, clients.complaint, { older })
        if (older) return
        const reads = [complaintAccess, complaintDue, complaintDuplicates, complaintFigures, complaintExport]
        for (const routes of [...reads, complaintBulk, complaintErasure, trackingCode]) routes(cases, clients.complaint)
      },
      { prefix },
    )
}
