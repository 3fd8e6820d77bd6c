import { everyUser } from '@redress/platform/access.ts'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { query } from '@redress/platform/use-case.ts'
import type { GetSessionRequest__Output as Request } from '@redress/protos/identity/v1/GetSessionRequest.ts'
import type { GetSessionResponse as Response } from '@redress/protos/identity/v1/GetSessionResponse.ts'
import { isPlatformAdmin, levelOf } from '../domain/roles.ts'
import { redirectUrl, standingOf } from '../domain/standing.ts'
import { profileTenantOf, readSession } from '../persistence/session-rows.ts'

export const getSession = query<Request, Response>(
  everyUser,
  async (_input, scope) => {
    const { username, name, locale, tenant, departments, lastTenant } = await readSession(scope)
    const { caller } = scope
    const kind = isPlatformAdmin(caller.roles) ? 'platform' : 'none'
    const standing = standingOf(kind, caller.tenantId !== NIL_TENANT_ID, false)
    return {
      user_id: caller.userId ?? '',
      username,
      name,
      locale,
      roles: [...caller.roles],
      level: levelOf(caller.roles),
      tenant: tenant ?? null,
      departments,
      selection_required: standing === 'selection_required',
      last_tenant: lastTenant ?? null,
      redirect_url: redirectUrl(standing),
    }
  },
  { tenantOf: (_input, caller) => profileTenantOf(caller) },
)
