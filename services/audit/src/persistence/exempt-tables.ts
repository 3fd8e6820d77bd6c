/** Tables without row-level security, each with its reason; the catalog test of the database reads this list. */
export const exemptTables = [{ table: 'migration', reason: 'names of applied migrations; only the owner may touch it' }]

/** Copies of what identity publishes; rows of people under the nil tenant every tenant may read. */
export const copyTables = [
  { table: 'person', reason: 'platform staff are named as the actors of entries' },
  { table: 'tenant', reason: 'a list across tenants names each' },
]
