import type { GrievanceConfiguration } from './grievance-configuration.ts'

/** A category or a flag of a case that is not open to everybody. */
export interface Lock {
  kind: 'category' | 'flag'
  name: string
  /** Any of them opens it; null: the configuration does not know the name any more. */
  permissions: readonly string[] | null
}

/** Who stands before a lock. */
export interface KeyHolder {
  roles: readonly string[]
  grants: Readonly<Record<string, readonly string[]>>
}

/** Platform staff hold every permission. */
export const holdsAll = ({ roles }: Pick<KeyHolder, 'roles'>) => roles.includes('platform_admin')

/** Who sees what the configuration does not know any more, and can put it right. */
export const seesOrphans = (holder: Pick<KeyHolder, 'roles'>) =>
  holder.roles.includes('tenant_admin') || holdsAll(holder)

/** Permissions that somebody holds in whatever scope. */
export const heldBy = ({ grants }: Pick<KeyHolder, 'grants'>): string[] =>
  Object.keys(grants).filter((permission) => (grants[permission] ?? []).length > 0)

/** Whether the lock is open to somebody: it never gives a right, it only takes. */
export function opens(holder: KeyHolder, { permissions }: Pick<Lock, 'permissions'>): boolean {
  if (permissions === null) return seesOrphans(holder)
  return holdsAll(holder) || permissions.length === 0 || permissions.some((name) => holder.grants[name]?.length)
}

/** The locks of a case with this category and these flags. */
export function locksOf({ categories, flags }: GrievanceConfiguration, category: string, flagNames: readonly string[]) {
  const locks: Lock[] = [
    { kind: 'category', name: category, permissions: categories.get(category)?.permissions ?? null },
    ...flagNames.map((name): Lock => ({ kind: 'flag', name, permissions: flags.get(name)?.permissions ?? null })),
  ]
  return locks.filter(({ permissions }) => permissions?.length !== 0)
}
