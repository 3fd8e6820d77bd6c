import { describe, expect, it } from '@jest/globals'
import type { StackFile } from '../stack-file.ts'
import { summary } from './summary.ts'

const address = 'http://127.0.0.1:8181'
const stack: StackFile = {
  ...{ gateway: 'http://127.0.0.1:3001', docs: 'http://127.0.0.1:3001/docs', client_id: 'redress-cli', accounts: [] },
  ...{
    issuer: `${address}/realms/redress`,
    token_endpoint: `${address}/token`,
    postgres: 'postgres://p',
    nats: 'nats://n',
  },
  ...{ mailbox: 'http://127.0.0.1:1081', smtp: 'smtp://127.0.0.1:1026', processes: [] },
  components: { keycloak: { origin: 'local', version: '1', address } },
}

describe('summary', () => {
  it('names what docs/admin-guide.md needs: gateway, console of the tenants, mailbox', () => {
    const text = summary(stack, Date.now())
    for (const part of [stack.gateway, `${address}/admin/redress/console/`, String(stack.mailbox)])
      expect(text).toContain(part)
  })
})
