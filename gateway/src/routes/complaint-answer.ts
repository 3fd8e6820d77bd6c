import type { Complaint__Output as Complaint } from '@redress/protos/complaint/v1/Complaint.ts'
import type { FastifyReply } from 'fastify'
import { complaintJson } from './complaint-json.ts'
import { pathId } from './path-id.ts'

/** The case that a path means. */
export const caseId = ({ id }: { id: string }) => pathId(id)

/** Answers a case with its version as ETag, and what is told with it. */
export function sendComplaint(reply: FastifyReply, complaint: Complaint | null | undefined, besides: object = {}) {
  if (!complaint) throw new Error('the complaint service answered no complaint')
  if (complaint.version > 0) reply.header('etag', `"${complaint.version}"`)
  return reply.send({ ...complaintJson(complaint), ...besides })
}
