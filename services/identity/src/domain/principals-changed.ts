import type { Change } from './changes.ts'

/** What is heard of an event. */
export interface HeardEvent {
  type: string
  /** Entity that it happened to. */
  subject: string
  tenantid: string
  actorid?: string
  data: { session_id?: unknown; changes?: unknown }
}

/** Whose principals an event changed. */
export interface PrincipalsChanged {
  user_ids?: string[]
  session_ids?: string[]
  tenant_ids?: string[]
}

const ofUser = ({ subject }: HeardEvent) => ({ user_ids: [subject] })
const ofActor = ({ actorid }: HeardEvent) => ({ user_ids: actorid ? [actorid] : [] })
const ofTenant = ({ tenantid }: HeardEvent) => ({ tenant_ids: [tenantid] })
const ofSession = ({ data }: HeardEvent) => ({ session_ids: [String(data.session_id)] })

/** Whoever was or is linked to the record; a record that was opened or closed names nobody, so that it may be anybody's. */
function ofLinkedUsers({ tenantid, data }: HeardEvent): PrincipalsChanged {
  const changes = (data.changes ?? []) as Change[]
  const links = changes.filter(({ field }) => field === 'user_id')
  const user_ids = links.flatMap(({ before, after }) => [before, after].filter((id) => id !== undefined))
  return changes.some(({ field }) => field === 'active') ? { user_ids, tenant_ids: [tenantid] } : { user_ids }
}

const readers: Record<string, (event: HeardEvent) => PrincipalsChanged> = {
  'identity.v1.UserReplaced': ofUser,
  'identity.v1.UserChanged': ofUser,
  'identity.v1.UserDeleted': ofUser,
  'identity.v1.SourceUserChanged': ofUser,
  'identity.v1.AccountMisconfigured': ofUser,
  'identity.v1.StaffCreated': ofLinkedUsers,
  'identity.v1.StaffChanged': ofLinkedUsers,
  'identity.v1.PatientCreated': ofLinkedUsers,
  'identity.v1.PatientChanged': ofLinkedUsers,
  'identity.v1.TenantChanged': ofTenant,
  'identity.v1.TenantDeleted': ofTenant,
  'identity.v1.MatrixChanged': ofTenant,
  'identity.v1.DepartmentCreated': ofTenant,
  'identity.v1.DepartmentChanged': ofTenant,
  'identity.v1.SourceChanged': ofTenant,
  'identity.v1.TenantSelected': ofActor,
  'identity.v1.TenantSelectionCleared': ofActor,
  'identity.v1.SessionEnded': ofSession,
}

/** Events that change what somebody is or may do. */
export const principalEvents = Object.keys(readers)

/** Whose principals an event changed. */
export const principalsChangedBy = (event: HeardEvent): PrincipalsChanged => readers[event.type]?.(event) ?? {}
