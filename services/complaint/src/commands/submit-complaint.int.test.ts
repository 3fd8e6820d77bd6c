import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { aComplaint } from '../../../../test/harness/canary.ts'
import { seedTenant, seedUser } from '../../../../test/harness/complaint-desk.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let service: TestService<ComplaintServiceDefinition>
beforeAll(async () => {
  service = await startTestService(complaint)
})
afterAll(() => service.stop())

describe('SubmitComplaint', () => {
  it('OK: a manager files', async () => {
    const tenant = await seedTenant(service)
    const manager = await seedUser(service, tenant, 'manager')
    const input = { ...aComplaint(), flags: [], involved_staff_ids: [] }
    const { complaint: filed } = await service.client.SubmitComplaint(input, await service.context(manager))
    console.log(filed, service.logged)
    expect(filed).toMatchObject({ view: 'full' })
  })
})
