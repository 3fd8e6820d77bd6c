/** Whether the scopes of `directory.view` show the whole directory; `own_source` alone shows the own source and nothing else. */
export const seesDirectory = (scopes: readonly string[]) => scopes.some((scope) => scope !== 'own_source')

/** The sources that somebody with these scopes sees: all, or these. */
export const visibleSources = (scopes: readonly string[], ownSource: string | undefined): readonly string[] | 'all' =>
  seesDirectory(scopes) ? 'all' : [ownSource].filter((id) => id !== undefined)
