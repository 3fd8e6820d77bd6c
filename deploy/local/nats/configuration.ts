import type { NatsPermissions } from '@redress/platform/messaging/permissions.ts'

export interface NatsUser {
  user: string
  password: string
  /** Subjects it may use; without them everything (but not the server itself). */
  permissions?: NatsPermissions
}

export interface NatsSettings {
  port: number
  store: string
  log: string
  users: NatsUser[]
  systemPassword: string
  durable: boolean
}

/** One account of users with least rights. JSON strings and lists are valid in the server's own format. */
export function natsConfiguration({ port, store, log, users, systemPassword, durable }: NatsSettings): string {
  const text = JSON.stringify
  return `server_name: redress-local
listen: "127.0.0.1:${port}"
log_file: ${text(log)}
max_payload: 1MB
jetstream {
  store_dir: ${text(store)}
  max_memory_store: 64MB
  max_file_store: 4GB
  sync_interval: ${durable ? 'always' : '"2m"'}
}
accounts {
  SYS { users: [ { user: sys, password: ${text(systemPassword)} } ] }
  REDRESS {
    jetstream: enabled
    users: [
${users.map((user) => `      ${userLine(user)}`).join('\n')}
    ]
  }
}
system_account: SYS
`
}

function userLine({ user, password, permissions }: NatsUser): string {
  const text = JSON.stringify
  const replies = permissions?.replies ? ', allow_responses: { max: 1, expires: "30s" }' : ''
  const rights = permissions
    ? `, permissions: { publish: { allow: ${text(permissions.publish)} }, subscribe: { allow: ${text(permissions.subscribe)} }${replies} }`
    : ''
  return `{ user: ${text(user)}, password: ${text(password)}${rights} }`
}
