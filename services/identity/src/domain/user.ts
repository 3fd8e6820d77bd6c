import { changesBetween } from './changes.ts'
import type { Happened } from './happened.ts'
import { sortKeyOf } from './name-words.ts'
import { type Profile, sameProfile } from './profile.ts'

const personal = ['username', 'name', 'email', 'unverified_email']

/** A login as the server that keeps the logins has it, for one tenant. */
export interface Login extends Profile {
  active: boolean
  firstName: string | null
  lastName: string | null
  /** An address that nobody has proved to be theirs yet. */
  unverifiedEmail: string | null
}

/** A Keycloak user as one tenant, or the platform, knows them. */
export class User implements Login {
  /** Key of the row: somebody who moves to another tenant leaves their history behind, under the same subject. */
  rowId!: string
  tenantId!: string
  /** Keycloak subject. */
  userId!: string
  username!: string
  name!: string
  sortKey!: string
  email: string | null = null
  firstName: string | null = null
  lastName: string | null = null
  unverifiedEmail: string | null = null
  locale!: string
  roles: string[] = []
  departmentIds: string[] = []
  active = true
  /** When it was found that the login is gone; the row stays for the names in the history. */
  deletedAt: Date | null = null
  deletedReason: string | null = null
  version = 1
  eventSeq = 0
  createdAt!: Date

  get id() {
    return this.userId
  }

  // by which they are found: who is gone is not
  get names() {
    return this.deletedAt ? [] : [this.name]
  }

  get besides() {
    return this.deletedAt ? [] : [this.username]
  }

  registered(): Happened {
    return { type: 'identity.v1.UserRegistered', data: { changes: changesBetween({}, valuesOf(this), personal) } }
  }

  /** A login that belonged to nobody was removed, since this one has its name or address. */
  replaced(loginId: string): Happened {
    return { type: 'identity.v1.UserReplaced', data: { login_id: loginId } }
  }

  /** Takes over what is new in the claims. */
  adopt(profile: Profile): Happened | undefined {
    if (sameProfile(this, profile)) return undefined
    const changes = changesBetween(valuesOf(this), valuesOf(profile), personal)
    const { username, name, email } = profile
    Object.assign(this, { username, name, email, roles: [...profile.roles], departmentIds: [...profile.departmentIds] })
    this.sortKey = sortKeyOf(name)
    this.version += 1
    return { type: 'identity.v1.UserChanged', data: { changes } }
  }

  /** A login session of theirs is over. */
  signedOut(sessionId: string): Happened {
    return { type: 'identity.v1.SessionEnded', data: { session_id: sessionId } }
  }

  /** Takes over what is new in the login. */
  follow(login: Login): Happened | undefined {
    const changes = changesBetween(loginValuesOf(this), loginValuesOf(login), personal)
    const { username, name, email, firstName, lastName, unverifiedEmail, active } = login
    Object.assign(this, { username, name, email, firstName, lastName, unverifiedEmail, active, deletedAt: null })
    this.sortKey = sortKeyOf(name)
    if (changes.length === 0) return undefined
    Object.assign(this, { roles: [...login.roles], departmentIds: [...login.departmentIds] })
    this.version += 1
    return { type: 'identity.v1.UserChanged', data: { changes } }
  }

  /** The login is gone. */
  remove(now: Date, reason: string | null): Happened | undefined {
    if (this.deletedAt) return undefined
    const before = loginValuesOf(this)
    Object.assign(this, { active: false, roles: [], departmentIds: [], deletedAt: now, deletedReason: reason })
    this.version += 1
    const changes = changesBetween(before, loginValuesOf(this), personal)
    return { type: 'identity.v1.UserDeleted', data: { changes } }
  }

  setLocale(locale: string): Happened | undefined {
    const changes = changesBetween({ locale: this.locale }, { locale })
    if (changes.length === 0) return undefined
    this.locale = locale
    this.version += 1
    return { type: 'identity.v1.UserChanged', data: { changes } }
  }

  /** The mail with which they choose their first password is on its way. */
  invited(): Happened {
    return { type: 'identity.v1.UserInvited', data: {} }
  }

  /** Nobody can say whom the login belongs to, and it is good for nothing until that is mended. */
  misconfigured(): Happened {
    return { type: 'identity.v1.AccountMisconfigured', data: {} }
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

const loginValuesOf = (login: Login) => ({
  ...valuesOf({ ...login, roles: [...login.roles].sort(), departmentIds: [...login.departmentIds].sort() }),
  unverified_email: login.unverifiedEmail,
  active: login.active,
})
