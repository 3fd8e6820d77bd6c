/** C0 controls other than newline and tab, and halves of surrogate pairs: nothing that anybody typed. */
export const plainText = '^[^\\u0000-\\u0008\\u000b-\\u001f\\ud800-\\udfff]*$'
export const uuid = '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$'

/** What each of them asks of somebody who filled in a form. */
export const askedBy: Readonly<Record<string, string>> = {
  [plainText]: 'Control characters are not allowed.',
  [uuid]: 'Must be a UUID.',
}
