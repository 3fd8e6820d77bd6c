/** The texts of problems in one language. Codes are the keys and are never translated. */
export interface Catalogue {
  /** By HTTP status, and what stands above any other one. */
  titles: Readonly<Record<number, string>> & { readonly other: string }
  /** By reason: everything in docs/errors.md. */
  reasons: Readonly<Record<string, string>>
  /** By the code of a wrong field. */
  fields: Readonly<Record<string, string>>
}

/** What a problem is called. */
export const titleIn = ({ titles }: Catalogue, status: number) => titles[status] ?? titles.other

/** What it says; the title stands in for a reason that has no text. */
export const reasonIn = (catalogue: Catalogue, reason: string, status: number) =>
  (Object.hasOwn(catalogue.reasons, reason) && catalogue.reasons[reason]) || `${titleIn(catalogue, status)}.`

/** What is wrong with a field, or undefined for an unknown code. */
export const fieldIn = ({ fields }: Catalogue, code: string) => (Object.hasOwn(fields, code) ? fields[code] : undefined)
