const tag = /[A-Z]{1,4}-?\d+(?::[a-z]+)*/
const trailing = new RegExp(`(?:\\s*\\[${tag.source}(?:[,\\s]+${tag.source})*\\])+$`)
const anywhere = new RegExp(`\\[(${tag.source})[^\\]]*\\]`)

/** The ids at the end of a test's title, and what is wrong with them. */
export type Claim = { tags: string[]; faults: string[] }

/** `refuses it [CMS-18] [S2]` and `refuses it [CMS-18, S2]` both claim CMS-18 and S2. */
export function claimOf(title: string): Claim {
  const tail = trailing.exec(title)?.[0] ?? ''
  const tags = tail.match(new RegExp(tag, 'g')) ?? []
  const early = anywhere.exec(title.slice(0, title.length - tail.length))?.[1]
  const faults = early ? [`${early} does not stand at the end of the title`] : []
  if (tags.length > 3) faults.push(`${tags.length} ids in one title, three at most`)
  return { tags, faults }
}

/** S1 to S24 (security) and P1 to P15 (performance) are kept elsewhere; the report lists them apart. */
export function isOutsideTheRows(tag: string) {
  return /^[SP]\d+$/.test(tag)
}
