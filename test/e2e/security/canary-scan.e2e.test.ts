import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { connectNats } from '@redress/platform/messaging/nats.ts'
import { silentLog } from '../../harness/broker.ts'
import type { Answer } from '../../harness/caller.ts'
import { canary, canaryMark, canaryPhone, canaryPhoneNumber } from '../../harness/canary.ts'
import { whiteBox } from '../../harness/database.ts'
import { eventually } from '../../harness/eventually.ts'
import { sharedStack } from '../../harness/facts.ts'
import { spans } from '../../harness/spans.ts'
import { sendCanaries } from './canary-traffic.ts'

/**
 * A name, a text, a number, or a token of any issuer: header and payload of a JWT both begin with an encoded brace. Tracking codes
 * are added when they are known.
 */
let secret = new RegExp(`${canaryMark}|${canaryPhone.source}|eyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}|Bearer +\\S`, 'i')
/** The lines that hold one, without what they hold. */
const finds = (text: string) =>
  text
    .split('\n')
    .filter((line) => secret.test(line))
    .map((line) => line.replace(new RegExp(secret.source, 'gi'), '***').slice(0, 300))

/** Where people's data may stand in the database; everything else holds ids. */
const places = [
  ...['identity.user_account', 'identity.staff', 'identity.patient', 'identity.name_word', 'identity.outbox of states'],
  ...['complaint.complaint', 'complaint.comment', 'complaint.party', 'complaint.person', 'complaint.idempotency'],
  ...['audit.person'],
]

describe('personal data and tokens stay where they belong', () => {
  let answers: Answer[]
  let lastRequestId: string
  const { logs, nats } = sharedStack()
  const { rows, close } = whiteBox()
  beforeAll(async () => {
    const traffic = await sendCanaries()
    ;({ answers, lastRequestId } = traffic)
    secret = new RegExp(`${secret.source}|${traffic.codes.join('|')}`, 'i')
    // what is written late is written now
    await eventually(() => expect(readFileSync(logs.gateway ?? '', 'utf8')).toContain(lastRequestId))
  }, 60_000)

  it.each([canary(), canaryPhoneNumber(), `x eyJhbGciOiJFZERTQSJ9.eyJjYWxsZXIiOnt9.c2ln`, 'authorization: bearer abc'])(
    'the scan would find %#',
    (text) => {
      expect(finds(`a line\n{"msg":"${text}"}\n`)).toHaveLength(1)
    },
  )

  it('the traffic did carry canaries, through every status that there is [S20]', async () => {
    const [stored] = await rows<{ count: number }>(
      'select count(*)::int as count from complaint.complaint where description ~ $1',
      [canaryMark],
    )
    expect(stored?.count).toBeGreaterThan(1)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 201, 400, 401, 404, 405, 409, 422]))
  })

  it('no process has logged any, Postgres, NATS and Keycloak neither [S20]', () => {
    expect(Object.keys(logs).sort()).toEqual(
      ['audit', 'complaint', 'gateway', 'identity', 'keycloak', 'mail', 'nats', 'postgres'].sort(),
    )
    const found = Object.entries(logs).map(([name, file]) => [name, finds(readFileSync(file, 'utf8'))])
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(Object.keys(logs).map((name) => [name, []])))
  })

  it('no span holds any [S20]', async () => {
    const service = 'complaint.v1.ComplaintService'
    await eventually(() => expect(spans().some(({ name }) => name === `${service}/ListTimeline`)).toBe(true), {
      withinMs: 15_000,
    })
    expect(finds(readFileSync(sharedStack().spans, 'utf8'))).toEqual([])
  })

  it('no refusal repeats what was sent [S20]', () => {
    const refusals = answers.filter(({ status }) => status >= 400)
    expect(refusals.length).toBeGreaterThan(30)
    expect(finds(refusals.map(({ body }) => JSON.stringify(body)).join('\n'))).toEqual([])
  })

  it('facts on NATS hold none; only states of the directory do [S20]', async () => {
    const connection = await connectNats(nats, silentLog)
    const ask = async (subject: string, body = {}) =>
      JSON.parse((await connection.request(subject, JSON.stringify(body))).string())
    for (const stream of ['COMPLAINT', 'IDENTITY']) {
      const { state } = await ask(`$JS.API.STREAM.INFO.${stream}`)
      const texts: string[] = []
      for (let seq = state.first_seq; seq <= state.last_seq; seq += 100) {
        const some = Array.from({ length: Math.min(100, state.last_seq - seq + 1) }, (_, index) => seq + index)
        const found = await Promise.all(some.map((each) => ask(`$JS.API.STREAM.MSG.GET.${stream}`, { seq: each })))
        for (const { message } of found) if (message) texts.push(Buffer.from(message.data, 'base64').toString('utf8'))
      }
      expect(texts.length).toBeGreaterThan(4)
      expect(finds(texts.join('\n'))).toEqual([])
    }
    await connection.close()
  })

  it('in the database they stand in their places, and tokens nowhere [S20, S10]', async () => {
    const tables = await rows<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('identity', 'complaint', 'audit')`,
    )
    const found: string[] = []
    for (const { name } of tables) {
      const states = name.endsWith('.outbox')
        ? [
            [' of facts', "subject !~ 'State\\.'"],
            [' of states', "subject ~ 'State\\.'"],
          ]
        : [['', 'true']]
      for (const [suffix, where] of states) {
        const [hit] = await rows(`select from ${name} row where ${where} and row::text ~* $1 limit 1`, [secret.source])
        if (hit) found.push(`${name}${suffix}`)
      }
    }
    expect(found.sort()).toEqual(places.sort())
    for (const { name } of tables)
      expect([
        name,
        await rows(`select from ${name} row where row::text ~ 'eyJ[[:alnum:]_-]{8,}[.]eyJ' limit 1`),
      ]).toEqual([name, []])
    await close()
  })
})
