import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { migrationEnvironmentOf } from '../../../deploy/local/environment.ts'
import { testSecrets } from '../../../deploy/local/secrets.ts'
import { complaint } from '../../../services/complaint/src/service.ts'
import { runProgram } from '../../../test/faults/run-program.ts'
import { silentLog } from '../../../test/harness/broker.ts'
import { canary } from '../../../test/harness/canary.ts'
import { type ComplaintDesk, file, seedTenant, seedUser } from '../../../test/harness/complaint-desk.ts'
import { eventually } from '../../../test/harness/eventually.ts'
import { startTestService } from '../../../test/harness/start-service.ts'
import { connectNats } from '../messaging/nats.ts'

const consumer = 'complaint-keep-department'
const tenantId = randomUUID()
const departmentId = randomUUID()
const subject = `identity.v1.DepartmentState.${tenantId}.${departmentId}`
const name = canary()
const state = (version: number) => ({
  ...{ specversion: '1.0', id: randomUUID(), source: '/redress/identity', type: 'identity.v1.DepartmentState' },
  ...{ subject: departmentId, time: new Date().toISOString(), datacontenttype: 'application/json', tenantid: tenantId },
  ...{ eventseq: version, targetkind: 'department', actorkind: 'system', actorroles: '' },
  data: { department_id: departmentId, code: 'er', name, active: true },
})
let desk: ComplaintDesk
let environment: Record<string, string>
let nats: NatsConnection

beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint, {
    async environment(variables) {
      const { POSTGRES_APP_URL: postgres = '', NATS_URL = '' } = variables
      const servers = { postgres, nats: `nats://${new URL(NATS_URL).host}` }
      environment = { ...variables, ...migrationEnvironmentOf('complaint', servers, testSecrets()) }
      nats = await connectNats(environment.NATS_PROVISION_URL ?? '', silentLog)
      // somebody whose event is no JSON, and who has had it back seven times before the service starts
      await jetstream(nats).publish(subject, `{"name":"${name}`)
      const waiting = await jetstream(nats).consumers.get('IDENTITY_STATE', consumer)
      for (let delivery = 1; delivery < 8; delivery++) (await waiting.next({ expires: 5000 }))?.nak()
      return variables
    },
  })
})
afterAll(async () => {
  await nats.close()
  await desk.stop()
})

const maintain = (...args: string[]) => runProgram(['services/complaint/src/maintain.ts', ...args], { environment })
const letters = () => desk.database.rows<{ id: string }>('select id, payload from dead_letter order by created_at')
const departments = () => desk.database.rows('select name from department where tenant_id = $1', [tenantId])

describe('dead letters', () => {
  it('an event that no delivery could handle is buried, and said at level error, without what it holds', async () => {
    await eventually(async () => expect(await letters()).toHaveLength(1))
    const [line] = await eventually(() => {
      const buried = desk.logged.filter(
        ({ level, message }) => level === 'error' && message?.startsWith('event buried'),
      )
      expect(buried).toHaveLength(1)
      return buried
    })
    expect(line?.fields).toEqual({ consumer, deliveries: 8, subject, reason: 'SyntaxError' })
  })

  it('list: shows where it came from and why, and nothing of its content', async () => {
    const { code, output } = await maintain('dead-letters', 'list')
    const [{ id } = { id: '' }] = await letters()
    expect(output).toContain(id)
    expect(output).toContain(`${consumer}  ${subject}  8 deliveries  SyntaxError`)
    expect(output).toMatch(/^1 dead letters$/m)
    expect(output).not.toContain(name)
    expect(code).toBe(0)
  })

  it('replay: what still cannot be handled is left, and the command says so', async () => {
    const { code, output } = await maintain('dead-letters', 'replay')
    expect(output).toContain('left: SyntaxError')
    expect(output).toContain('0 of 1 dead letters have taken effect')
    expect(output).not.toContain(name)
    expect(code).toBe(1)
    expect(await letters()).toHaveLength(1)
  })

  it('replay: an event under the subject of another has no effect', async () => {
    const other = { ...state(1), tenantid: randomUUID() }
    await desk.database.rows('update dead_letter set payload = $1', [JSON.stringify(other)])
    expect(await maintain('dead-letters', 'replay')).toMatchObject({ code: 1 })
    expect(await letters()).toHaveLength(1)
  })

  it('replay: takes effect as if it came now, once, and is gone', async () => {
    await desk.database.rows('update dead_letter set payload = $1', [JSON.stringify(state(1))])
    const [{ id } = { id: '' }] = await letters()
    expect(await maintain('dead-letters', 'replay', randomUUID())).toMatchObject({ code: 1 })
    const [first, second] = await Promise.all([1, 2].map(() => maintain('dead-letters', 'replay')))
    expect([first?.code, second?.code]).toEqual([0, 0])
    expect(`${first?.output}${second?.output}`.match(/1 of 1 dead letters have taken effect/g)).toHaveLength(1)
    expect(await letters()).toEqual([])
    expect(await departments()).toEqual([{ name }])
    expect(await maintain('dead-letters', 'replay', id)).toMatchObject({ code: 1 })
  })

  it.each([[[]], [['dead-letters']], [['dead-letters', 'drop']], [['republish', 'x']]])(
    '%j: one line that says how',
    async (args) => {
      const { code, errors } = await maintain(...args)
      expect([code, errors]).toEqual([1, ['usage: republish | dead-letters list | dead-letters replay [id]']])
    },
  )
})

describe('republish', () => {
  it('facts that are still in the outbox come again in their order, under their ids, after the stream was wiped', async () => {
    const tenant = await seedTenant(desk)
    const manager = await seedUser(desk, tenant, 'manager')
    const filed = [await file(desk, manager), await file(desk, manager)]
    const unpublished = async () =>
      (await desk.database.rows('select id from outbox where published_at is null')).length
    await eventually(async () => expect(await unpublished()).toBe(0))
    const jsm = await jetstreamManager(nats)
    // as new: a stream that was lost does not know what it had
    const { config } = await jsm.streams.info('COMPLAINT')
    await jsm.streams.delete('COMPLAINT')
    await jsm.streams.add(config)
    const { code, output } = await maintain('republish')
    expect([code, output]).toEqual([0, '2 facts are published again\n'])
    await eventually(async () => expect(await unpublished()).toBe(0))
    const expected = await Promise.all(
      filed.map(async ({ complaint_id }) => (await desk.eventsOf(complaint_id))[0]?.id),
    )
    const { state: kept } = await jsm.streams.info('COMPLAINT')
    expect(kept.messages).toBe(2)
    const ids: unknown[] = []
    for (const seq of [kept.first_seq, kept.last_seq])
      ids.push((await jsm.streams.getMessage('COMPLAINT', { seq }))?.json<{ id: string }>().id)
    expect(ids).toEqual(expected)
  })
})
