import { reaction } from '@redress/platform/messaging/reaction.ts'
import { isAnythingAway } from '@redress/platform/messaging/store.ts'
import { inviteFirstAdmin } from './reactions/invite-first-admin.ts'
import { markProvisioned } from './reactions/mark-provisioned.ts'

/** Events that the service publishes: facts, then states. */
export const publishes = [
  'identity.v1.TenantCreated',
  'identity.v1.TenantChanged',
  'identity.v1.TenantDeleted',
  'identity.v1.DirectoryExported',
  'identity.v1.TenantSelected',
  'identity.v1.TenantSelectionCleared',
  'identity.v1.SessionEnded',
  'identity.v1.DepartmentCreated',
  'identity.v1.DepartmentChanged',
  'identity.v1.SourceCreated',
  'identity.v1.SourceChanged',
  'identity.v1.SourceUserChanged',
  'identity.v1.UserRegistered',
  'identity.v1.UserReplaced',
  'identity.v1.UserChanged',
  'identity.v1.UserDeleted',
  'identity.v1.UserInvited',
  'identity.v1.AccountMisconfigured',
  'identity.v1.StaffCreated',
  'identity.v1.StaffChanged',
  'identity.v1.PatientCreated',
  'identity.v1.MatrixChanged',
  'identity.v1.PatientChanged',
  'identity.v1.TenantState',
  'identity.v1.MatrixState',
  'identity.v1.DepartmentState',
  'identity.v1.SourceState',
  'identity.v1.PersonState',
]

/** Events that the service answers. */
export const reactions = [reaction('mark-provisioned', ['provisioner.v1.TenantProvisioned'], markProvisioned)]
/** While Keycloak is away, what needs it waits. */
const keycloak = { name: 'Keycloak', isAway: isAnythingAway }
/** Reports of the provisioner: what they set off is done outside the database too, and so not in one transaction. */
export const batches = [
  { name: 'invite-first-admin', streams: ['PROVISIONER'], run: inviteFirstAdmin, store: keycloak },
]

/** Questions that it puts to other processes. */
export const asks = ['provisioner.v1.RemoveFreeLogin']

/** Events that every replica hears as they pass: those that change what somebody is or may do. */
export const hears = [
  'identity.v1.UserReplaced',
  'identity.v1.UserChanged',
  'identity.v1.UserDeleted',
  'identity.v1.SourceUserChanged',
  'identity.v1.AccountMisconfigured',
  'identity.v1.StaffCreated',
  'identity.v1.StaffChanged',
  'identity.v1.PatientCreated',
  'identity.v1.PatientChanged',
  'identity.v1.TenantChanged',
  'identity.v1.TenantDeleted',
  'identity.v1.MatrixChanged',
  'identity.v1.DepartmentCreated',
  'identity.v1.DepartmentChanged',
  'identity.v1.SourceChanged',
  'identity.v1.TenantSelected',
  'identity.v1.TenantSelectionCleared',
  'identity.v1.SessionEnded',
]
