import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, platformAdmin } from '../../harness/builders.ts'
import { caseMix, viewers } from './case-mix.ts'
import { at, everyItem, file, idsOf, listed, problem, select, unknownCase } from './desk.ts'

describe('a tenant with a case of every kind', () => {
  let mix: Awaited<ReturnType<typeof caseMix>>
  beforeAll(async () => {
    mix = await caseMix()
  })

  it.each(viewers)(
    '%s: the list has what the role sees, on pages of any size [CRT-6:complaint, CRT-7]',
    async (who) => {
      const [user, rule] = mix.viewer(who)
      const expected = mix.seenBy(rule)
      expect(expected.length).toBeGreaterThan(0)
      expect(await listed(user)).toEqual(expected)
      // each case once, although several reasons may show it
      for (const sort of ['created_at', 'due_at', '-priority'])
        expect([sort, idsOf(await everyItem(user, `sort=${sort}`, undefined, 7))]).toEqual([sort, expected])
    },
  )

  it.each(viewers)('%s: what the list hides, its URL does not show [CRT-27, CRT-37:complaint]', async (who) => {
    const [user] = mix.viewer(who)
    const inList = new Set(await listed(user))
    const unknown = problem(await user.api().get(at(unknownCase())))
    expect(unknown).toMatchObject({ status: 404, body: { code: 'COMPLAINT_NOT_FOUND' } })
    const check = async ({ id }: { id: string }) => {
      for (const path of [at({ id }), at({ id }, '/timeline'), `/api/complaints/${id}/`]) {
        const answer = await user.api().get(path)
        expect([path, answer.status]).toEqual([path, inList.has(id) ? 200 : 404])
        if (answer.status === 404) expect(problem(answer)).toEqual(unknown)
      }
    }
    await Promise.all(mix.cases.map(check))
  })

  it.each(viewers)(
    '%s: a search by string finds of the words that all cases have what the role sees [GRV-27]',
    async (who) => {
      const [user, rule] = mix.viewer(who)
      const expected = mix.seenBy(rule)
      expect(await listed(user, 'q=waited')).toEqual(expected)
      const [{ id, reference, title } = {}] = await everyItem(user)
      expect(await listed(user, `q=${reference}`)).toEqual([id])
      expect(await listed(user, `q=${encodeURIComponent(`LONG ${title.split(' ').at(-1)} wait`)}`)).toEqual([id])
      expect(await listed(user, 'q=waited%20nobodysaysthis')).toEqual([])
      expect((await user.api().get('/api/v1/complaints/counts?q=waited')).body).toMatchObject({
        total: expected.length,
      })
    },
  )

  it('the creator filter gives exactly the cases of that creator [CRT-36:complaint]', async () => {
    const [admin] = mix.viewer('tenant admin')
    const [manager] = mix.viewer('manager')
    for (const who of ['source user John', 'complainant Ahmed', 'tenant admin', 'platform admin']) {
      const [{ id, name }] = mix.viewer(who)
      const items = await everyItem(admin, `created_by=${id}`)
      expect(idsOf(items)).toEqual(mix.seenBy(({ filer }) => filer.id === id))
      for (const item of items) expect(item).toMatchObject({ created_by: id, created_by_name: name })
    }
    const [[john], [sarah]] = [mix.viewer('source user John'), mix.viewer('source user Sarah')]
    const either = mix.seenBy(({ filer }) => filer === john || filer === sarah)
    expect(await listed(admin, `created_by=${john.id}&created_by=${sarah.id}`)).toEqual(either)
    expect(await listed(admin, `created_by=${manager.id}`)).toEqual([])
    // a filter narrows what one sees and never widens it
    expect(await listed(sarah, `created_by=${john.id}`)).toEqual([])
    expect(await listed(john, `created_by=${john.id}`)).toEqual(await listed(john))
  })
})

describe('agents of the Call Center and their patient', () => {
  it('John files for Ahmed: his unsent, and seen by him, not by Sarah, by the platform admin with hers [CRT-22]', async () => {
    const tenant = await createTenant({ sources: ['call_center'] })
    const [john, sarah, ahmed, admin] = await Promise.all([
      ...[tenant.user('source_user'), tenant.user('source_user'), tenant.user('complainant', { patient: true })],
      platformAdmin(),
    ] as const)
    const johns = await file(john, { patient_id: ahmed.patientId, channel: 'phone' })
    const sarahs = await file(sarah, { patient_id: ahmed.patientId, channel: 'phone' })
    expect(johns).toMatchObject({
      ...{ created_by: john.id, created_by_name: john.name, patient: { id: ahmed.patientId, name: ahmed.name } },
      source: { id: tenant.sources.call_center, name: 'Call Center' },
    })
    expect(await listed(john)).toEqual([johns.id])
    expect(await listed(sarah)).toEqual([sarahs.id])
    await select(admin, tenant)
    expect(await listed(admin)).toEqual(idsOf([johns, sarahs]))
    expect(await listed(admin, `created_by=${john.id}`)).toEqual([johns.id])
  })

  it("a case of a source user carries them, is in their list and in no other agent's [CRT-33:complaint, CRT-35:complaint]", async () => {
    await expectApart('source_user')
  })

  it("a case of a complainant carries them, is in their list and in no other's [CRT-34:complaint, CRT-35:complaint]", async () => {
    await expectApart('complainant')
  })

  async function expectApart(role: 'source_user' | 'complainant') {
    const tenant = await createTenant()
    const linked = role === 'complainant' ? ({ patient: true } as const) : {}
    const [one, two, admin] = await Promise.all([tenant.user(role, linked), tenant.user(role, linked), platformAdmin()])
    await select(admin, tenant)
    const [ones, twos] = [await file(one), await file(two)]
    for (const [filer, own, other] of [[one, ones, twos] as const, [two, twos, ones] as const]) {
      expect(await listed(filer)).toEqual([own.id])
      expect(await filer.api().get(at(own))).toMatchObject({ status: 200, body: { id: own.id } })
      expect(await filer.api().get(at(other))).toMatchObject({ status: 404 })
      expect((await admin.api().get(at(own))).body).toMatchObject({ created_by: filer.id, created_by_name: filer.name })
    }
    expect(await listed(admin)).toEqual(idsOf([ones, twos]))
  }
})
