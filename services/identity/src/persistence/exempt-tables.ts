/** Tables without a tenant of their own, each with the reason why row-level security does not guard it. */
export const exemptTables: { table: string; reason: string }[] = [
  {
    table: 'tenant',
    reason:
      'It is what a tenant is. Platform admins list all of them, others get the row of their own: the query decides.',
  },
  {
    table: 'tenant_selection',
    reason: 'A login session of a platform admin stands above the tenants; it is read before a tenant applies.',
  },
  {
    table: 'subject',
    reason: 'Ids and times of Keycloak accounts, read before a tenant applies: it says which tenant that is.',
  },
  {
    table: 'ended_session',
    reason: 'Login sessions that are over, read before a tenant applies; ids and times alone.',
  },
  { table: 'logout_token', reason: 'Ids of logout tokens that were used; they belong to Keycloak, not to a tenant.' },
  {
    table: 'account_watermark',
    reason: 'How far the service has followed Keycloak, where all tenants are in one realm: a name and a time.',
  },
  { table: 'migration', reason: 'Which migrations were applied; no service role can read it.' },
]

/** Copies of rows of other services: identity has none. */
export const copyTables: { table: string; reason: string }[] = []
