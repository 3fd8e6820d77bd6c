import { randomUUID } from 'node:crypto'
import type { CallContext } from '@redress/platform/grpc/client.ts'
import type { SubmitComplaintRequest } from '@redress/protos/complaint/v1/SubmitComplaintRequest.ts'
import { aComplaint } from './canary.ts'
import type { ComplaintDesk } from './complaint-desk.ts'
import type { CallerSpecimen } from './context-tokens.ts'

/** What a tracking code looks like. */
export const codeForm = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/

/** A public form of the tenant, and somebody who shows a code there, as the gateway speaks for them. */
export const formOf = (tenant: { id: string }): CallerSpecimen => withoutLogin('anonymous', tenant)
export const holderIn = (tenant: { id: string }): CallerSpecimen => withoutLogin('code', tenant)

function withoutLogin(kind: 'anonymous' | 'code', { id }: { id: string }): CallerSpecimen {
  const caller: CallerSpecimen = { kind, tenantId: id }
  // not "undefined": the token of such a caller has no such fields
  return Object.assign(caller, { userId: undefined, name: undefined })
}

/** Files a complaint by the public form; answers its id, reference and code. */
export const fileByForm = (
  desk: ComplaintDesk,
  tenant: { id: string },
  more: SubmitComplaintRequest = {},
  call: Partial<CallContext> = {},
) => fileWithCode(desk, formOf(tenant), more, call)

/** The same of whoever files for somebody without login. */
export async function fileWithCode(
  { client, context }: ComplaintDesk,
  caller: CallerSpecimen,
  more: SubmitComplaintRequest = {},
  call: Partial<CallContext> = {},
) {
  const answer = await client.SubmitComplaint(aComplaint(more), await context(caller, call))
  const { complaint, tracking_code: code } = answer
  if (!complaint || code === undefined) throw new Error('the answer holds no complaint, or no code')
  return { id: complaint.complaint_id, reference: complaint.reference, code, answer }
}

/** Codes of the right form that nobody has issued. */
export const someCode = () => `0${randomUUID().replaceAll('-', '').toUpperCase().slice(0, 25)}`
