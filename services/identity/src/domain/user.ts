import { changesBetween } from './changes.ts'
import type { Happened } from './happened.ts'
import { type Profile, sameProfile } from './profile.ts'

const personal = ['username', 'name', 'email']

/** A Keycloak user as one tenant, or the platform, knows them. */
export class User implements Profile {
  /** Key of the row: somebody who moves to another tenant leaves their history behind, under the same subject. */
  rowId!: string
  tenantId!: string
  /** Keycloak subject. */
  userId!: string
  username!: string
  name!: string
  email: string | null = null
  locale!: string
  roles: string[] = []
  departmentIds: string[] = []
  active = true
  version = 1
  eventSeq = 0
  createdAt!: Date

  get id() {
    return this.userId
  }

  registered(): Happened {
    return { type: 'identity.v1.UserRegistered', data: { changes: changesBetween({}, valuesOf(this), personal) } }
  }

  /** Takes over what is new in the claims. */
  adopt(profile: Profile): Happened | undefined {
    if (sameProfile(this, profile)) return undefined
    const changes = changesBetween(valuesOf(this), valuesOf(profile), personal)
    const { username, name, email } = profile
    Object.assign(this, { username, name, email, roles: [...profile.roles], departmentIds: [...profile.departmentIds] })
    this.version += 1
    return { type: 'identity.v1.UserChanged', data: { changes } }
  }

  /** A login session of theirs is over. */
  signedOut(sessionId: string): Happened {
    return { type: 'identity.v1.SessionEnded', data: { session_id: sessionId } }
  }

  /** Something that its state tells has changed beside it. */
  touch() {
    this.version += 1
  }

  /** The newest state for the copies of others; `sourceId`: the source that the user files for. */
  state(sourceId: string | null): Happened {
    const { userId, name, email, active, roles, departmentIds } = this
    const data = { person_id: userId, kind: 'user', name, ...(email ? { email } : {}), active, roles }
    return {
      type: 'identity.v1.PersonState',
      data: { ...data, department_ids: departmentIds, ...(sourceId ? { source_id: sourceId } : {}) },
    }
  }
}

const valuesOf = ({ username, name, email, roles, departmentIds }: Profile) => ({
  username,
  name,
  email,
  roles,
  department_ids: departmentIds,
})
