import { scopesOf } from '@redress/platform/caller.ts'
import { query } from '@redress/platform/use-case.ts'
import type { GetStaffRequest__Output as Request } from '@redress/protos/identity/v1/GetStaffRequest.ts'
import type { GetStaffResponse as Response } from '@redress/protos/identity/v1/GetStaffResponse.ts'
import { isUuid } from '../domain/check-input.ts'
import { seesDirectory } from '../domain/directory-reach.ts'
import { findStaff, staffNotFound } from '../persistence/staff-rows.ts'
import { staffMessage } from '../to-proto/directory.ts'

export const getStaff = query<Request, Response>('directory.view', async ({ staff_id }, scope) => {
  if (!seesDirectory(scopesOf(scope.caller, 'directory.view')) || !isUuid(staff_id)) throw staffNotFound()
  return { staff: staffMessage(await findStaff(scope, staff_id)) }
})
