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
  { table: 'migration', reason: 'Which migrations were applied; no service role can read it.' },
]

/** Copies of rows of other services: identity has none. */
export const copyTables: { table: string; reason: string }[] = []
