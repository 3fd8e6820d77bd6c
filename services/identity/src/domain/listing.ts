import { type Check, checkInput } from './check-input.ts'

/** Items of a page when nothing is said. */
export const defaultPageSize = 25

interface Asked {
  q?: string
  page_size: number
  page_token: string
}

/** What every list of the directory is asked. */
export interface Listing {
  q: string | null
  pageSize: number
  pageToken: string
}

/** Reads page and search, and what `more` reads besides. Throws INVALID_ARGUMENT INVALID_BODY. */
export function readListing<More extends object = object>(
  { q, page_size, page_token }: Asked,
  more: (check: Check) => More = () => ({}) as More,
): Listing & More {
  const check = checkInput()
  if (page_size < 0 || page_size > 100) check.refuse('/page_size', 'OUT_OF_RANGE', 'A page has 1 to 100 items.')
  const listing = {
    q: check.optionalText('/q', q, 200),
    pageSize: page_size === 0 ? defaultPageSize : page_size,
    pageToken: page_token,
    ...more(check),
  }
  check.done()
  return listing
}
