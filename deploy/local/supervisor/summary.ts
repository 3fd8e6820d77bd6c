import type { StackFile } from '../stack-file.ts'

/** The last thing that a start prints: where everything is, who can sign in, and a first request. */
export function summary(stack: StackFile, since: number): string {
  const keycloak = stack.components.keycloak?.address ?? stack.issuer
  const facts = [
    ['Gateway', stack.gateway],
    ['API docs', stack.docs],
    ['Keycloak', `${keycloak}/admin/master/console/#/redress (redress-admin, password in .local/secrets.json)`],
    ['', `${keycloak}/admin/redress/console/ is for the admins of tenants (docs/admin-guide.md)`],
    ['Database', stack.postgres],
    ['NATS', stack.nats],
    ['Mailbox', stack.mailbox ?? `none here; ${stack.smtp} takes the mail`],
    ['Traces', process.env.OTEL_EXPORTER_OTLP_ENDPOINT ?? 'off; OTEL_EXPORTER_OTLP_ENDPOINT sends them somewhere'],
    ['For programs', '.local/stack.json; logs in .local/log'],
  ]
  const lines = facts.map(([name = '', value]) => `${name.padEnd(14)}${value}`)
  const seconds = ((Date.now() - since) / 1000).toFixed(1)
  const title = `Redress is ready after ${seconds} s. Ctrl-C stops it.`
  const width = Math.max(...lines.map((line) => line.length), title.length)
  const box = [title, '', ...lines, '', ...accountLines(stack)].map((line) => `│ ${line.padEnd(width)} │`)
  const edge = '─'.repeat(width + 2)
  return [`┌${edge}┐`, ...box, `└${edge}┘`, '', ...firstRequest(stack), ''].join('\n')
}

function accountLines({ accounts }: StackFile): string[] {
  if (accounts.length === 0) return ['This realm has no demo accounts.']
  const rows = accounts.map(({ username, password, tenant, role }) =>
    [`${username} / ${password}`.padEnd(30), (tenant ?? '-').padEnd(12), role ?? 'no tenant, no role'].join(''),
  )
  return [['User / password'.padEnd(30), 'Tenant'.padEnd(12), 'Role'].join(''), ...rows]
}

/** Pasted into a shell it lists complaints. */
function firstRequest(stack: StackFile): string[] {
  const account = stack.accounts.find(({ role }) => role === 'help_desk_agent')
  if (!account) return []
  const form = {
    client_id: stack.client_id,
    grant_type: 'password',
    username: account.username,
    password: account.password,
  }
  const fields = Object.entries(form).map(([key, value]) => `-d ${key}=${value}`)
  return [
    `TOKEN=$(curl -s ${fields.join(' ')} ${stack.token_endpoint} | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
    `curl -s -H "Authorization: Bearer $TOKEN" ${stack.gateway}/api/v1/complaints`,
  ]
}
