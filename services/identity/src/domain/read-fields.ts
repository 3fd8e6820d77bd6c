import type { Check } from './check-input.ts'

/**
 * What an update says of each field that it names. `readers`: by the names of the wire, each answers the property that it sets.
 * A name that nobody reads is refused.
 */
export function readFields<Details>(
  { refuse }: Pick<Check, 'refuse'>,
  fields: readonly string[],
  readers: Readonly<Record<string, () => Partial<Details>>>,
): Partial<Details> {
  const details: Partial<Details> = {}
  for (const [index, field] of fields.entries()) {
    const read = Object.hasOwn(readers, field) ? readers[field] : undefined
    if (read) Object.assign(details, read())
    else refuse(`/fields/${index}`, 'UNKNOWN_FIELD', 'There is no such field to change.')
  }
  return details
}
