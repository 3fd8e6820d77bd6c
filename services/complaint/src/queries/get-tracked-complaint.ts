import { codeHolder } from '@redress/platform/access.ts'
import { query } from '@redress/platform/use-case.ts'
import type { GetTrackedComplaintRequest__Output as Request } from '@redress/protos/complaint/v1/GetTrackedComplaintRequest.ts'
import type { GetTrackedComplaintResponse as Response } from '@redress/protos/complaint/v1/GetTrackedComplaintResponse.ts'
import { readHeldCase } from '../persistence/held-case.ts'

export const getTrackedComplaint = query<Request, Response>(codeHolder, async ({ code }, scope) => ({
  complaint: await readHeldCase(scope, code),
}))
