/** A login as the server that keeps the logins has it. */
export interface Account {
  userId: string
  username: string
  firstName: string
  lastName: string
  email: string | null
  emailVerified: boolean
  enabled: boolean
  locale: string | undefined
  /** Full paths. */
  groups: readonly string[]
  /** What it was given before that moment counts no more: its sessions were ended. */
  notBefore?: Date
}

/** A login to be made: its owner gets in after following the invitation. */
export interface NewAccount {
  username: string
  email: string
  firstName: string
  lastName: string
  locale: string
  groups: readonly string[]
}

/** Fields of a login that can be changed; what is undefined stays. */
export type AccountChange = {
  [Field in 'email' | 'firstName' | 'lastName' | 'locale' | 'enabled']?: Account[Field] | undefined
}

/**
 * The server that keeps the logins. Every call throws UNAVAILABLE KEYCLOAK_UNAVAILABLE when it does not answer, and
 * FAILED_PRECONDITION TENANT_PROVISIONING when the rights over the tenant's people have not been given yet.
 */
export interface Accounts {
  find(userId: string): Promise<Account | undefined>
  findByUsername(username: string): Promise<Account | undefined>
  findByMail(email: string): Promise<Account | undefined>
  /** Answers the id. Throws ALREADY_EXISTS MAIL_TAKEN, USERNAME_TAKEN. Not repeated: whether it was made is found out by the name. */
  create(account: NewAccount): Promise<string>
  /** Throws ALREADY_EXISTS MAIL_TAKEN. */
  change(userId: string, change: AccountChange): Promise<void>
  /** Joins what is new before it leaves what is not wanted: nobody is without a group in between. */
  setGroups(userId: string, from: readonly string[], to: readonly string[]): Promise<void>
  remove(userId: string): Promise<void>
  endSessions(userId: string): Promise<void>
  /** Sends the mail with which a user verifies the address and chooses a password. Answers whether the mail server took it. */
  invite(userId: string): Promise<boolean>
  /** Throws FAILED_PRECONDITION TENANT_PROVISIONING when one of the groups is not there yet, as those of a new department. */
  requireGroups(paths: readonly string[]): Promise<void>
  /** When, by that server's clock, something last happened to the login; its state read afterwards is at least as new. */
  newsAt(userId: string): Promise<Date>
  /** Whether this service made the login, and not somebody in the console. */
  isMadeByUs(userId: string): Promise<boolean>
  /** Whether this service removed it. */
  isRemovedByUs(userId: string): Promise<boolean>
}

/** Besides, the way to logins that belong to nobody; it leads past this service's own rights. */
export interface ClearingAccounts extends Accounts {
  /** Removes a person's login that is in no group. Answers false when it is not free, or nobody's to remove. */
  removeFree(userId: string): Promise<boolean>
}

/** Something that happened to logins. */
export interface AccountEvent {
  id: string
  /** By the clock of the server that keeps the logins. */
  at: Date
  /** One of our own commands did it, and keeps what it did. */
  byUs: boolean
  /** Whose login it happened to. */
  userId?: string
  /** Or which group was changed, and with it everybody in it. */
  groupId?: string
}

/** Every login at one moment. */
interface AccountSnapshot {
  /** Not later than what is told was true. */
  asOf: Date
  /** Without locale. */
  accounts: readonly Account[]
}

/** What the directory follows. */
export interface AccountHistory {
  /** What happened since, oldest first: what administrators did, and what people did to their own logins. */
  eventsSince(since: Date): Promise<readonly AccountEvent[]>
  find(userId: string): Promise<Account | undefined>
  /** Ids of the people in a group and in what lies under it; undefined: there is no such group any more. */
  peopleIn(groupId: string): Promise<readonly string[] | undefined>
  /** Everybody, page by page. */
  snapshot(): Promise<AccountSnapshot>
}
