import type { Complaint__Output as Complaint } from '@redress/protos/complaint/v1/Complaint.ts'
import type { FastifyReply } from 'fastify'
import { complaintJson } from './complaint-json.ts'

const unknownId = '00000000-0000-0000-0000-000000000000'
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The case that a path means. What is no UUID is asked for as an id that no case has: one answer for all that is unknown. */
export const caseId = ({ id }: { id: string }) => (uuid.test(id) ? id.toLowerCase() : unknownId)

/** Answers a case with its version as ETag. */
export function sendComplaint(reply: FastifyReply, complaint: Complaint | null | undefined) {
  if (!complaint) throw new Error('the complaint service answered no complaint')
  if (complaint.version > 0) reply.header('etag', `"${complaint.version}"`)
  return reply.send(complaintJson(complaint))
}
