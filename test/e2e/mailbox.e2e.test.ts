import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { describe, expect, it } from '@jest/globals'
import { eventually } from '../harness/eventually.ts'
import { sharedStack } from '../harness/facts.ts'
import { keycloakDirectory } from '../harness/keycloak-directory.ts'
import { linkIn, mailsTo } from '../harness/mailbox.ts'

const { keycloak, mail } = sharedStack()

/** Addresses of this machine that others can reach. */
const outside = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .filter(({ internal, family }) => !internal && family === 'IPv4')
  .map(({ address }) => address)

const listensAt = (host: string, port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 })
    const finish = (listens: boolean) => {
      resolve(listens)
      socket.destroy()
    }
    socket.once('connect', () => finish(true))
    socket.once('error', () => finish(false))
    socket.once('timeout', () => finish(false))
  })

describe('the mail catcher', () => {
  it("gets Keycloak's mails, each with its link, and shows them by address", async () => {
    const directory = keycloakDirectory()
    const id = randomUUID()
    const email = `${id}@acme.example`
    const names = { firstName: 'Rania', lastName: 'Salem' }
    await directory.addUser({ id, username: id, email, ...names, password: randomUUID(), groups: [] })
    await directory.call('PUT', `/users/${id}/execute-actions-email`, ['UPDATE_PASSWORD'])
    const [invitation] = await eventually(async () => {
      const mails = await mailsTo(email)
      expect(mails).toHaveLength(1)
      return mails
    })
    if (!invitation) throw new Error('no mail')
    expect(invitation.from).toEqual([{ address: 'no-reply@redress.example', name: 'Redress' }])
    expect(linkIn(invitation)).toMatch(new RegExp(`^${keycloak.issuer}/login-actions/action-token\\?key=`))
    expect(await mailsTo(`other-${email}`)).toEqual([])
  })

  it('listens on the loopback address only', async () => {
    for (const address of [mail.smtp, mail.mailbox]) {
      const port = Number(new URL(address).port)
      expect(await listensAt('127.0.0.1', port)).toBe(true)
      for (const host of outside)
        expect({ host, port, listens: await listensAt(host, port) }).toMatchObject({ listens: false })
    }
  })
})
