import { everyUser } from '@redress/platform/access.ts'
import { scopesOf } from '@redress/platform/caller.ts'
import { query } from '@redress/platform/use-case.ts'
import type { GetMeRequest__Output as Request } from '@redress/protos/identity/v1/GetMeRequest.ts'
import type { GetMeResponse as Response } from '@redress/protos/identity/v1/GetMeResponse.ts'
import { profileTenantOf, readSession } from '../persistence/session-rows.ts'

export const getMe = query<Request, Response>(
  everyUser,
  async (_input, scope) => {
    const { username, name, email, locale, tenant, departments, source } = await readSession(scope)
    const { caller } = scope
    const switches = {
      can_create_complaints: caller.canCreateComplaints,
      can_create_inquiries: caller.canCreateInquiries,
    }
    return {
      user_id: caller.userId ?? '',
      username,
      name,
      email,
      locale,
      tenant: tenant ?? null,
      roles: [...caller.roles],
      departments,
      staff_id: caller.staffId ?? null,
      patient_id: caller.patientId ?? null,
      source: source ? { ...source, ...switches } : null,
      permissions: Object.keys(caller.grants)
        .filter((permission) => scopesOf(caller, permission).length > 0)
        .sort(),
    }
  },
  { tenantOf: (_input, caller) => profileTenantOf(caller) },
)
