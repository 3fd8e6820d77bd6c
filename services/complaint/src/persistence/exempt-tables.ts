/** Tables without row-level security, each with its reason. */
export const exemptTables = [{ table: 'migration', reason: 'names of applied migrations; only the owner may touch it' }]

/** Copies of what identity publishes: no foreign key points at them. */
export const copyTables = [
  { table: 'tenant', reason: 'zone, locale and whether it takes complaints' },
  { table: 'department', reason: 'names, and which ids are known' },
  { table: 'source', reason: 'names, and which ids are known' },
  { table: 'person', reason: 'names, assignees, patients and staff; platform staff stand under the nil tenant' },
  { table: 'permission_matrix', reason: 'whether somebody may see a case that is to be assigned to them' },
]
