import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { GetComplaintDueResponse__Output as Due } from '@redress/protos/complaint/v1/GetComplaintDueResponse.ts'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { callTo } from '../calls.ts'
import type { ComplaintClient } from '../clients.ts'
import { caseId } from './complaint-answer.ts'
import { CaseParams } from './complaint-requests.ts'
import { JsonDocument } from './document-body.ts'
import { documented } from './documented.ts'
import { Nullable } from './shapes.ts'

const time = Type.String({ format: 'date-time' })
const word = (...words: string[]) => Type.Unsafe<string>({ type: 'string', enum: words })
const Rule = Type.Object({
  source: word('category', 'ancestor', 'default_resolution', 'resolution_times', 'built_in', 'source_policy'),
  path: Nullable(Type.String({ description: 'The category that says so, or the key of default_resolution.' })),
  value: Type.String({ description: '"days,hours".' }),
})
const Step = Type.Object({
  ...{ from: time, to: time, minutes: Type.Integer() },
  kind: word('running', 'paused', 'closed'),
})
const DueAnswer = Type.Object({
  due_at: time,
  clock: Type.Optional(word('running', 'paused', 'stopped')),
  rule: Type.Optional(Rule),
  calendar: Type.Optional(Nullable(JsonDocument)),
  steps: Type.Optional(
    Type.Array(Step, { maxItems: 500, description: 'From the begin of the cycle on, or the last of them.' }),
  ),
  earlier_left_out: Type.Optional(Type.Boolean({ description: 'There are steps before the first of these.' })),
  breached_at: Type.Optional(Nullable(time)),
})
const schema = documented('complaints')

/** Why a case is due when it is. */
export function complaintDue(instance: FastifyInstance, complaint: ComplaintClient) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get('/:id/due', { schema: get }, async (request, reply) => {
    const asked = { complaint_id: caseId(request.params) }
    return dueJson(await complaint.GetComplaintDue(asked, await callTo('complaint', request, reply)))
  })
}

const dueJson = ({ view, due_at, clock, rule, calendar, steps, breached_at, earlier_left_out }: Due) =>
  view === 'public'
    ? { due_at }
    : {
        ...{ due_at, clock, steps, earlier_left_out, breached_at: breached_at ?? null },
        ...(rule && { rule: { source: rule.source, path: rule.path ?? null, value: rule.value } }),
        calendar: calendar ? JSON.parse(calendar.toString()) : null,
      }

const get = schema(
  'getComplaintDue',
  'Explain when a complaint is due',
  'The rule that decided on the time, and the way to it step by step, the last 500 steps at most; complainants see the time alone.',
  { params: CaseParams, response: { 200: DueAnswer } },
)
