/** Words for the reach of a grant, from the widest to the narrowest; docs/requirements.md explains them. */
const scopeWords = ['tenant', 'department', 'assigned', 'created', 'own', 'own_source', 'exact', 'switch'] as const

const cases = ['tenant', 'department', 'assigned', 'created']
// what only staff may see: somebody who filed a case has no part in it
const internal = ['tenant', 'department', 'assigned']
const conversation = [...cases, 'own']
const filing = ['tenant', 'own', 'switch']
const places = ['tenant', 'department']

/** The scopes in which each permission means something: a tenant can grant it in these and in no other. */
const scopesOfPermission: Readonly<Record<string, readonly string[]>> = {
  'ticket.view': conversation,
  'ticket.create': filing,
  'inquiry.create': filing,
  'ticket.update': cases,
  'ticket.delete': cases,
  'comment.view': internal,
  'comment.create': internal,
  'comment.public.read': conversation,
  'comment.public.write': conversation,
  'ticket.resolve': cases,
  'ticket.status': cases,
  'ticket.assign': cases,
  'ticket.reject': cases,
  'ticket.reopen': conversation,
  'ticket.confirm': ['own'],
  'ticket.withdraw': ['own'],
  'ticket.escalate': cases,
  'explanation.request': internal,
  'explanation.view': internal,
  'directory.view': ['tenant', 'own_source'],
  'patient.find': ['tenant', 'department', 'exact'],
  bulk: places,
  'stats.view': places,
  export: places,
  'audit.view': ['tenant'],
  'users.manage': ['tenant'],
  'config.edit': ['tenant'],
}

/** Names of permissions in the older systems. */
const nameOfCode: Readonly<Record<string, string>> = {
  127000: 'ticket.view',
  127001: 'ticket.create',
  127002: 'ticket.update',
  127003: 'ticket.delete',
  127004: 'comment.view',
  127005: 'comment.create',
  127006: 'ticket.resolve',
}

/** What a permission is called, for its name or its code; undefined for what a tenant cannot grant. */
export function permissionNamed(word: string): string | undefined {
  const name = Object.hasOwn(nameOfCode, word) ? (nameOfCode[word] as string) : word
  return Object.hasOwn(scopesOfPermission, name) ? name : undefined
}

/** Permissions of the platform reach over tenants: none can give them. */
export const isOfPlatform = (word: string) => word.startsWith('tenants.')

export const possibleScopes = (permission: string): readonly string[] => scopesOfPermission[permission] ?? []

export const isScopeWord = (word: string) => (scopeWords as readonly string[]).includes(word)

/** One order for the same scopes, however they were written. */
export const inOrder = (scopes: readonly string[]): string[] => scopeWords.filter((word) => scopes.includes(word))
