import { randomUUID } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { failedPrecondition } from '@redress/platform/app-error.ts'
import { otherTenantId, userId } from '../app-fixture.ts'
import { acmeId, aForm, callerIn, code, startPublicApp, tracked, work } from './public-fixture.ts'

describe('filing without a login', () => {
  it('201: reference and code, once, and nothing else; the service is told the kind of caller and the tenant, whatever headers say [S5]', async () => {
    const { file, callsOf } = await startPublicApp()
    const complainant = { name: 'A', email: 'a@EXAMPLE.org' }
    const foreign = { authorization: 'Bearer amal', 'x-tenant-id': otherTenantId, 'x-user-id': userId }
    const answer = await file(aForm({ complainant, category: null }), foreign)
    expect([answer.statusCode, answer.json()]).toEqual([201, { reference: tracked.reference, tracking_code: code }])
    expect(answer.headers).toMatchObject({ location: '/api/v1/public/acme/track', 'cache-control': 'no-store' })
    const [call] = callsOf('SubmitComplaint')
    expect(call?.request).toMatchObject({ complainant: { email: 'a@example.org' } })
    expect(callerIn(call?.context.contextToken ?? '')).toEqual({
      ...{ kind: 'anonymous', tenantId: acmeId, roles: [], grants: {}, permissionsVersion: 0, departmentIds: [] },
      ...{ canCreateComplaints: false, canCreateInquiries: false },
    })
  })

  it.each(
    ['flags', 'channel', 'severity', 'patient_id', 'source_id', 'involved_staff_ids', 'external_reference'].concat(
      'received_at',
      'created_by',
      'tenant_id',
      'status',
      'tracking_code',
      'patient',
      'hospital',
    ),
  )('400: %s is not a complainant’s to send [S3]', async (field) => {
    const { file, callsOf } = await startPublicApp()
    const answer = await file(aForm({ [field]: null }))
    expect(answer.json()).toMatchObject({
      code: 'INVALID_BODY',
      errors: [{ path: `/${field}`, code: 'UNKNOWN_FIELD' }],
    })
    expect(callsOf('SubmitComplaint')).toEqual([])
  })

  it('404: a tenant that is unknown, closed, or no slug at all: the same bytes', async () => {
    const { post } = await startPublicApp()
    const bodies = await Promise.all(
      ['nobody', 'ACME', acmeId, 'acme%00', 'a'.repeat(500)].map(async (slug) => {
        const answer = await post(`${slug}/complaints`, aForm())
        const { request_id, ...body } = answer.json()
        return [answer.statusCode, body]
      }),
    )
    expect(bodies[0]).toMatchObject([404, { code: 'TENANT_NOT_FOUND' }])
    for (const body of bodies) expect(body).toEqual(bodies[0])
  })

  it('404: a tenant that was closed a moment ago: the same bytes', async () => {
    const closed = failedPrecondition('TENANT_NOT_READY', 'This tenant takes no complaints at the moment.')
    const { post, file } = await startPublicApp({ fakes: { SubmitComplaint: () => Promise.reject(closed) } })
    const [unknown, late] = [await post('nobody/complaints', aForm()), await file()]
    const bytes = (answer: { json(): object }) => ({ ...answer.json(), request_id: '' })
    expect(late.statusCode).toBe(404)
    expect(bytes(late)).toEqual(bytes(unknown))
  })

  it('an Idempotency-Key is a UUID of version 4', async () => {
    const { file, callsOf } = await startPublicApp()
    for (const key of ['key', acmeId, `${randomUUID()}x`]) {
      const answer = await file(aForm(), { 'idempotency-key': key })
      expect([answer.statusCode, answer.json().code]).toEqual([400, 'INVALID_IDEMPOTENCY_KEY'])
    }
    const key = randomUUID()
    await file(aForm(), { 'idempotency-key': key.toUpperCase() })
    expect(callsOf('SubmitComplaint').map(({ context }) => context.idempotencyKey)).toEqual([key])
  })
})

describe('many complaints without a login', () => {
  const limits = {
    forms: { free: 2, max: 4, windowMs: 60_000 },
    formsOfTenant: { free: 100, max: 100, windowMs: 60_000 },
  }

  it('429 with the time to come back once the free ones are spent; work opens the rest, and no more [S14]', async () => {
    const { file } = await startPublicApp({ limits })
    const statuses = [(await file()).statusCode, (await file()).statusCode]
    for (let index = 0; index < 5; index++) expect((await file()).statusCode).toBe(429)
    const refused = await file()
    expect(refused.json()).toMatchObject({ status: 429, code: 'PROOF_OF_WORK_REQUIRED', proof_of_work_bits: 18 })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1)
    const shown = work('acme')
    // nor have those that were refused taken anything from it
    for (let index = 0; index < 2; index++) statuses.push((await file(aForm(), shown)).statusCode)
    const spent = await file(aForm(), shown)
    expect([...statuses, spent.statusCode]).toEqual([201, 201, 201, 201, 429])
    expect(spent.json().code).toBe('TOO_MANY_REQUESTS')
  })

  it('a tenant counts for itself, whatever X-Forwarded-For says; what is wrong in a form is not counted [S14]', async () => {
    const { file } = await startPublicApp({ limits: { formsOfTenant: { free: 2, max: 9, windowMs: 60_000 } } })
    for (let index = 0; index < 5; index++) expect((await file({ title: 'x' })).statusCode).toBe(400)
    const from = async (address: string) => (await file(aForm(), { 'x-forwarded-for': address })).statusCode
    expect([await from('10.0.0.1'), await from('10.0.0.2'), await from('10.0.0.3')]).toEqual([201, 201, 429])
  })
})

describe('slow requests without a login', () => {
  it('429: one address holds some of the places, and another is answered meanwhile [S14]', async () => {
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const slow = 'Slow'
    const { app } = await startPublicApp({
      limits: { maxPublicInFlight: 4, maxPublicOfAddress: 2 },
      trustedProxies: '127.0.0.0/8',
      fakes: {
        async SubmitComplaint({ title }) {
          if (title === slow) await held
          return { complaint: { reference: tracked.reference }, tracking_code: code }
        },
      },
    })
    const fileFrom = async (address: string, title: string) => {
      const headers = { 'content-type': 'application/json', 'x-forwarded-for': address }
      const payload = JSON.stringify(aForm({ title }))
      return app.inject({ method: 'POST', url: '/api/v1/public/acme/complaints', payload, headers })
    }
    const waiting = [fileFrom('10.0.0.1', slow), fileFrom('10.0.0.1', slow)]
    const refused = await fileFrom('10.0.0.1', 'x')
    expect([refused.statusCode, refused.json().code, refused.headers['retry-after']]).toEqual([
      ...[429, 'TOO_MANY_REQUESTS', '1'],
    ])
    expect((await fileFrom('10.0.0.2', 'x')).statusCode).toBe(201)
    letGo()
    expect((await Promise.all(waiting)).map(({ statusCode }) => statusCode)).toEqual([201, 201])
    expect((await fileFrom('10.0.0.1', 'x')).statusCode).toBe(201)
  })
})
