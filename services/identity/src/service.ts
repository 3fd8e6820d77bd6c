import type { Runtime } from '@redress/platform/runtime.ts'
import type { ServiceParts } from '@redress/platform/service.ts'
import { connectAccounts } from './adapters/keycloak/connect-accounts.ts'
import { removeFreeLogin } from './adapters/provisioner/remove-free-login.ts'
import { type IdentityConfig, identityConfiguration } from './config.ts'
import { asks, batches, hears, publishes, reactions } from './events.ts'
import { followAccounts } from './following/follow-accounts.ts'
import { reconcile } from './following/reconcile.ts'
import { definition, handlers } from './grpc.ts'
import {
  DepartmentEntity,
  PatientEntity,
  SourceEntity,
  SourceUserEntity,
  StaffEntity,
  TenantEntity,
  TenantSelectionEntity,
  UserEntity,
} from './persistence/entities.ts'
import { DirectoryLists } from './persistence/migrations/directory.ts'
import { EmptiedTenants } from './persistence/migrations/emptied-tenants.ts'
import { First } from './persistence/migrations/first.ts'
import { FirstAdmin } from './persistence/migrations/first-admin.ts'
import { Invitations } from './persistence/migrations/invitations.ts'
import { NotBefore } from './persistence/migrations/not-before.ts'
import { OffBoarding } from './persistence/migrations/off-boarding.ts'
import { PermissionMatrix } from './persistence/migrations/permission-matrix.ts'
import { Provisioning } from './persistence/migrations/provisioning.ts'
import { Sessions } from './persistence/migrations/sessions.ts'
import { UserNames } from './persistence/migrations/user-names.ts'
import { Users } from './persistence/migrations/users.ts'
import { states } from './persistence/publish-states.ts'
import { startPurging } from './persistence/purge-sessions.ts'
import { startRemoving } from './persistence/start-removing.ts'

/** The identity service, the same for production and tests. */
export const identity: ServiceParts = {
  service: 'identity',
  definition,
  handlers,
  entities: [
    TenantEntity,
    TenantSelectionEntity,
    DepartmentEntity,
    SourceEntity,
    UserEntity,
    SourceUserEntity,
    StaffEntity,
    PatientEntity,
  ],
  migrations: [
    { name: '2026-11-21-first', class: First },
    { name: '2026-11-28-sessions', class: Sessions },
    { name: '2026-11-28-permission-matrix', class: PermissionMatrix },
    { name: '2026-11-28-provisioning', class: Provisioning },
    { name: '2026-11-28-directory', class: DirectoryLists },
    { name: '2026-11-28-users', class: Users },
    { name: '2026-11-28-first-admin', class: FirstAdmin },
    { name: '2026-11-28-off-boarding', class: OffBoarding },
    { name: '2026-11-28-user-names', class: UserNames },
    { name: '2026-11-28-invitations', class: Invitations },
    { name: '2026-11-28-emptied-tenants', class: EmptiedTenants },
    { name: '2026-11-28-not-before', class: NotBefore },
  ],
  publishes,
  reactions,
  states,
  batches,
  hears,
  asks,
  configuration: identityConfiguration,
  maintenance: { reconcile },
  async extend(runtime: Runtime, config: IdentityConfig) {
    const ending = new AbortController()
    const stopping = ending.signal
    const { accounts, history } = connectAccounts({
      ...{ issuer: config.KEYCLOAK_ISSUER, clientSecret: config.KEYCLOAK_SECRET, stopping },
    })
    const polling = { url: config.POSTGRES_APP_URL, pollMs: Number(config.KEYCLOAK_POLL_MS), stopping }
    const stops: (() => Promise<unknown>)[] = []
    return {
      runtime: { ...runtime, outside: { ...accounts, removeFree: removeFreeLogin(runtime.ask) } },
      start() {
        const following = followAccounts(runtime, history, polling)
        stops.push(() => following.ended(), startPurging(runtime, Number(config.SESSION_PURGE_SECONDS) * 1000))
        stops.push(startRemoving(runtime, config.POSTGRES_APP_URL, stopping))
      },
      async stop() {
        ending.abort()
        for (const stop of stops) await stop()
      },
    }
  },
}
