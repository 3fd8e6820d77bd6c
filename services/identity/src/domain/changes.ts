/** One field that a change touched, as facts carry it. */
export interface Change {
  field: string
  before?: string
  after?: string
}

type Value = string | boolean | null | undefined | readonly string[]

/** Values by the names that the fields have in REST. */
export type Values = Readonly<Record<string, Value>>

/** What differs between two states; nothing existed before `{}`. Of personal fields only the name is told. */
export function changesBetween(before: Values, after: Values, personal: readonly string[] = []): Change[] {
  return Object.keys({ ...before, ...after }).flatMap((field) => {
    const earlier = textOf(before[field])
    const later = textOf(after[field])
    if (earlier === later) return []
    if (personal.includes(field)) return [{ field }]
    return [
      {
        field,
        ...(earlier === undefined ? {} : { before: earlier }),
        ...(later === undefined ? {} : { after: later }),
      },
    ]
  })
}

function textOf(value: Value): string | undefined {
  if (value === undefined || value === null || typeof value === 'string') return value ?? undefined
  if (typeof value === 'boolean') return String(value)
  return value.length === 0 ? undefined : JSON.stringify(value)
}
