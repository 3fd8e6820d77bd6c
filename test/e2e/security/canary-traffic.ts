import { createContextTokenSigner } from '@redress/platform/context-token.ts'
import { createClient } from '@redress/platform/grpc/client.ts'
import { loadDefinition } from '@redress/platform/grpc/definition.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { protoFileOf, protoRoot } from '@redress/protos/protos.ts'
import { testSecrets } from '../../../deploy/local/secrets.ts'
import { createTenant, type TestUser } from '../../harness/builders.ts'
import { type Answer, api } from '../../harness/caller.ts'
import { aComplaint, canary, canaryPhoneNumber } from '../../harness/canary.ts'
import { callerFrom } from '../../harness/context-tokens.ts'
import { sharedStack } from '../../harness/facts.ts'
import { sharedIdentityAdmin } from '../../harness/identity-admin.ts'

/** A case with a canary wherever a person could write. */
const everyField = (tenant: { departments: Record<string, string> }, patientId: string | undefined) =>
  aComplaint({
    complainant: { name: canary(), phone: canaryPhoneNumber(), email: `${canary()}@people.example`, relation: 'other' },
    external_reference: canary(),
    remedy_sought: canary(),
    department_id: tenant.departments.emergency,
    patient_id: patientId,
  })

/** What went through the platform, and what came back. */
interface Traffic {
  answers: Answer[]
  tenantId: string
  lastRequestId: string
  /** Tracking codes that were issued or shown. */
  codes: string[]
}

/** Sends canaries through every operation, in ways that succeed and in ways that do not. */
export async function sendCanaries(): Promise<Traffic> {
  const tenant = await createTenant()
  const departments = ['emergency']
  const [manager, complainant] = await Promise.all([
    tenant.user('manager', { departments, staff: true }),
    tenant.user('complainant', { patient: true }),
  ])
  const answers: Answer[] = []
  const ask = async (
    user: TestUser,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => {
    const answer = await user.api().request(method, path, body, headers)
    answers.push(answer)
    return answer
  }
  const cases = '/api/v1/complaints'
  await ask(manager, 'POST', cases, everyField(tenant, complainant.patientId), { 'idempotency-key': canary() })
  const own = await ask(complainant, 'POST', cases, aComplaint({ remedy_sought: canary() }))
  const at = `${cases}/${own.body.id}`
  await ask(manager, 'POST', `${at}/status`, { status: 'in_progress', reason: canary() })
  await ask(manager, 'POST', `${at}/assign`, { assignee_id: manager.id, note: canary() })
  await ask(manager, 'POST', `${at}/resolution`, { text: canary(), outcome: 'upheld' })
  await ask(complainant, 'POST', `${at}/close`, { confirm: true, rating: 1, comment: canary() })
  await sendThroughItsLife(ask, { manager, complainant }, at)
  for (const path of [
    cases,
    at,
    `${at}/timeline`,
    '/api/v1/stream',
    '/api/v1/me',
    '/api/v1/session',
    '/api/v1/tenants',
    '/api/v1/audit',
  ])
    await ask(manager, 'GET', path)
  await sendBadOnes(ask, manager, at)
  const codes = await sendWithoutLogin(answers, tenant.slug, manager)
  answers.push(await api(`${canary()}.${canary()}.${canary()}`).get('/api/v1/me'), await api(canary()).get(cases))
  await provokeTheDatabase(tenant.id, manager)
  const last = await ask(manager, 'GET', `/api/v1/complaints/${own.body.id}/timeline`)
  return { answers, codes, tenantId: tenant.id, lastRequestId: last.headers.get('x-request-id') ?? '' }
}

type Ask = (user: TestUser, method: string, path: string, body?: unknown, headers?: Record<string, string>) => unknown

/** By a public form and by codes, good and bad; answers the codes. */
async function sendWithoutLogin(answers: Answer[], slug: string, manager: TestUser): Promise<string[]> {
  const ask = async (rest: string, body: unknown, headers = {}) => {
    const answer = await api(undefined).post(`/api/v1/public/${slug}${rest}`, body, headers)
    answers.push(answer)
    return answer
  }
  const complainant = { name: canary(), phone: canaryPhoneNumber(), email: `${canary()}@people.example` }
  const filed = await ask('/complaints', aComplaint({ complainant, remedy_sought: canary() }))
  const code: string = filed.body.tracking_code
  for (const more of [{ title: canary() }, { category: canary() }, { language: canary() }, { flags: [canary()] }])
    await ask('/complaints', { ...aComplaint(), ...more })
  await ask('/complaints', aComplaint(), { 'idempotency-key': canary(), 'proof-of-work': canary() })
  const wrong = `${code.slice(0, -3)}000`
  await api(undefined).post(`/api/v1/public/${canary()}/complaints`, aComplaint())
  for (const each of [code, wrong, canary()])
    for (const [rest, body] of [
      ['', {}],
      ['/comments', { text: canary() }],
      ['/confirm', { comment: canary() }],
      ['/withdraw', { reason: canary() }],
      ['/reopen', { reason: canary() }],
      ['/reopen', { reason: canary().repeat(300) }],
    ] as const)
      await ask(`/track${rest}`, { code: each, ...body })
  const { body } = await manager.api().get('/api/v1/complaints?created_by_type=anonymous')
  const issued = await manager.api().post(`/api/v1/complaints/${body.items[0].id}/tracking_code`)
  await ask('/track', { code: issued.body.tracking_code })
  return [code, wrong, issued.body.tracking_code]
}

/** Reopened, looked through, paused and resumed, moved, rejected, reopened by the complainant and withdrawn. */
async function sendThroughItsLife(
  ask: Ask,
  { manager, complainant }: Record<'manager' | 'complainant', TestUser>,
  at: string,
) {
  const because = () => ({ reason: canary() })
  await ask(manager, 'POST', `${at}/reopen`, because())
  const party = { name: canary(), phone: canaryPhoneNumber(), email: `${canary()}@people.example` }
  const edits = { title: canary(), description: canary(), external_reference: canary(), complainant: party }
  await ask(manager, 'PATCH', at, { ...edits, remedy_sought: canary() }, { 'if-match': '"6"' })
  for (const visibility of ['public', 'internal'])
    await ask(manager, 'POST', `${at}/comments`, { text: canary(), visibility })
  await ask(manager, 'GET', `${at}/comments`)
  for (const sub_status of ['awaiting_external', 'working', 'acknowledged', 'triaged'])
    await ask(manager, 'POST', `${at}/status`, { sub_status, ...because() })
  const { body } = (await ask(manager, 'GET', '/api/v1/sources')) as Answer
  await ask(manager, 'POST', `${at}/source`, { source_id: body.items[0].id, ...because() })
  await ask(manager, 'POST', `${at}/close`, { as: 'duplicate', duplicate_of: body.items[0].id, ...because() })
  await ask(manager, 'POST', `${at}/close`, { as: 'rejected', ...because() })
  await ask(complainant, 'POST', `${at}/reopen`, because())
  await ask(complainant, 'POST', `${at}/withdraw`, because())
}

async function sendBadOnes(ask: Ask, manager: TestUser, at: string) {
  const cases = '/api/v1/complaints'
  const queries = [
    `status=${canary()}`,
    `sort=${canary()}`,
    `limit=${canary()}`,
    `cursor=${canary()}`,
    `actor=${canary()}`,
  ]
  for (const query of queries) {
    await ask(manager, 'GET', `${cases}?${query}`)
    await ask(manager, 'GET', `/api/v1/audit?${query}`)
  }
  const bodies = [
    ...[`{"title":"${canary()}"`, `${canary()}`, `{"title":"${canary()}","__proto__":{}}`, JSON.stringify([canary()])],
    ...[{ title: canary() }, { title: { text: canary() } }, aComplaint({ severity: canary(), channel: canary() })],
    ...[aComplaint({ complainant: { email: `${canary()}@no`, phone: canaryPhoneNumber().repeat(9) } })],
    ...[aComplaint({ category: canary(), flags: [canary()] }), { ...aComplaint(), title: canary().repeat(20) }],
    ...[
      aComplaint({ received_at: canary() }),
      aComplaint({ department_id: canary() }),
      aComplaint({ language: canary() }),
    ],
  ]
  for (const body of bodies) await ask(manager, 'POST', cases, body)
  await ask(manager, 'POST', `${at}/assign`, { assignee_id: canary() })
  await ask(manager, 'POST', `${at}/resolution`, { text: canary(), outcome: canary() })
  await ask(manager, 'POST', `${at}/status`, { status: 'in_progress', reason: canary() })
  await ask(manager, 'GET', `${cases}/${canary()}`)
  await ask(manager, 'GET', `/${canary()}/${canary()}?${canary()}=${canary()}`)
  await ask(manager, 'DELETE', `${at}?name=${canary()}`)
  const headers = { 'x-request-id': canary(), 'if-match': canary(), 'idempotency-key': `${canary()} ${canary()}` }
  for (const [name, value] of Object.entries({ ...headers, 'user-agent': canary(), 'accept-language': canary() }))
    await ask(manager, 'POST', `${at}/status`, { status: 'in_progress' }, { [name]: value })
}

/** What only a broken gateway would let through: the database itself refuses, and drivers put values into their messages. */
async function provokeTheDatabase(tenantId: string, manager: TestUser) {
  const { services } = sharedStack()
  const { client, contextIn } = sharedIdentityAdmin(services.identity ?? '')
  const patient = { name: canary(), mrn: canary(), phone: canaryPhoneNumber(), email: `${canary()}@people.example` }
  await client.CreatePatient(patient, await contextIn(tenantId))
  await client.CreatePatient(patient, await contextIn(tenantId)).catch(() => undefined)
  await client.CreatePatient({ ...patient, mrn: `${canary()}\0` }, await contextIn(tenantId)).catch(() => undefined)
  const name = 'complaint.v1.ComplaintService'
  const definition = loadDefinition(name, protoFileOf[name] as string, protoRoot)
  const complaints = createClient<ComplaintServiceDefinition>(definition, services.complaint ?? '')
  const signer = await createContextTokenSigner(JSON.stringify(testSecrets().context.privateKey))
  const caller = callerFrom({ tenantId, userId: manager.id, roles: ['manager'], name: manager.name })
  const context = { contextToken: await signer.sign(caller, 'complaint'), timeoutMs: 15_000 }
  for (const more of [{ title: `${canary()}\0` }, { description: `${canary()}\0` }, { patient_id: canary() }])
    await complaints
      .SubmitComplaint(aComplaint({ flags: [], involved_staff_ids: [], ...more }), context)
      .catch(() => undefined)
  complaints.close()
}
