import type { FieldViolation } from '@redress/platform/app-error.ts'
import { filedCategory } from './filed-placement.ts'
import type { GrievanceConfiguration } from './grievance-configuration.ts'
import type { ImportedCase } from './imported-case.ts'

/** Ids of the tenant's departments and sources by their codes. */
export interface KnownPlaces {
  departments: Readonly<Record<string, string>>
  sources: Readonly<Record<string, string>>
}

const idOf = (known: Readonly<Record<string, string>>, code: string | undefined) =>
  code !== undefined && Object.hasOwn(known, code) ? (known[code] ?? null) : null

/** Where a case of an older system belongs; without a source of its own it comes from the staff. */
export const importedPlaces = (
  { departments, sources }: KnownPlaces,
  { department, source = 'staff' }: ImportedCase,
) => ({
  departmentId: idOf(departments, department),
  sourceId: idOf(sources, source),
})

/** What a case names and the tenant does not know. Whoever imports may use every category and flag. */
export function placeViolations(
  { categories, flags, channels, ...rest }: GrievanceConfiguration,
  { departments, sources }: KnownPlaces,
  given: ImportedCase,
): FieldViolation[] {
  const unknown = (path: string, what: string) => ({
    path,
    code: 'UNKNOWN_VALUE',
    message: `There is no such ${what}.`,
  })
  const category = filedCategory({ categories, flags, channels, ...rest }, given)
  return [
    ...(categories.has(category) ? [] : [unknown('/category', 'category')]),
    ...given.flags.flatMap((flag, index) => (flags.has(flag) ? [] : [unknown(`/flags/${index}`, 'flag')])),
    ...(given.channel === undefined || channels.includes(given.channel) ? [] : [unknown('/channel', 'channel')]),
    ...(given.department !== undefined && !idOf(departments, given.department)
      ? [unknown('/department', 'department')]
      : []),
    ...(given.source !== undefined && !idOf(sources, given.source) ? [unknown('/source', 'source')] : []),
  ]
}
