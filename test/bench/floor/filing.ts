import { createHmac, randomUUID } from 'node:crypto'
import { toCrockford } from '@redress/platform/crockford.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { type Filing, fileStatement } from './file-statement.ts'
import { complaintAnswer, filedComplaint } from './filed-complaint.ts'
import { submitted } from './submitted-event.ts'

const fiveDaysMs = 5 * 24 * 60 * 60 * 1000

interface Request {
  Headers: { 'x-tenant-id': string; 'x-user-id': string }
  Body: Pick<Filing, 'title' | 'description' | 'department_id' | 'complainant'>
}

const body = {
  type: 'object',
  required: ['title', 'description'],
  properties: {
    title: { type: 'string' },
    description: { type: 'string' },
    department_id: { type: 'string' },
    complainant: { type: 'object' },
  },
}

/** Files as a manager does who says title, description, department and complainant: the rest are defaults. */
export function filing(app: FastifyInstance, pool: Pool) {
  app.post(
    '/api/v1/complaints',
    { schema: { body, response: { 201: complaintAnswer } } },
    async ({ headers, body: said }: FastifyRequest<Request>, reply) => {
      const now = new Date()
      const id = uuidv7()
      const mac = createHmac('sha256', 'a key').update(id).digest()
      const filing: Filing = {
        ...said,
        ...{ id, eventId: uuidv7(), requestId: randomUUID(), code: toCrockford(mac.subarray(0, 16)) },
        ...{ tenantId: headers['x-tenant-id'], userId: headers['x-user-id'] },
        now: now.toISOString(),
        dueAt: new Date(now.getTime() + fiveDaysMs).toISOString(),
      }
      const { rows } = await pool.query(fileStatement(filing, submitted(filing)))
      reply.code(201)
      return filedComplaint(filing, rows[0])
    },
  )
}
