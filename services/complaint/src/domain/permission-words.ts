/** Every permission that a tenant gives: what the list of a category or a flag may name. */
export const permissionNames: readonly string[] = [
  ...['ticket.view', 'ticket.create', 'inquiry.create', 'ticket.update', 'ticket.delete'],
  ...['comment.view', 'comment.create', 'comment.public.read', 'comment.public.write'],
  ...['ticket.resolve', 'ticket.status', 'ticket.assign', 'ticket.reject', 'ticket.reopen', 'ticket.confirm'],
  ...['ticket.withdraw', 'ticket.escalate', 'explanation.request', 'explanation.view', 'directory.view'],
  ...['patient.find', 'bulk', 'stats.view', 'export', 'audit.view', 'users.manage', 'config.edit'],
]

/** What the older systems call some of them. */
export const permissionCodes: ReadonlyMap<number, string> = new Map([
  [127000, 'ticket.view'],
  [127001, 'ticket.create'],
  [127002, 'ticket.update'],
  [127003, 'ticket.delete'],
  [127004, 'comment.view'],
  [127005, 'comment.create'],
  [127006, 'ticket.resolve'],
])

/** The permission that a name or a code means, the code as a number or as a text. */
export function permissionNamed(word: unknown): string | undefined {
  if (typeof word === 'number') return permissionCodes.get(word)
  if (typeof word !== 'string') return undefined
  return permissionNames.includes(word) ? word : /^\d{6}$/.test(word) ? permissionCodes.get(Number(word)) : undefined
}
