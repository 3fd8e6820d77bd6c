import { permissionDenied } from '@redress/platform/app-error.ts'
import { soughtWords } from './name-words.ts'

interface Sought {
  q: string | null
  mrn: string | null
  phone: string | null
}

/** Letters of a word of a name without which a department may not search. */
const departmentLetters = 3

/**
 * Whether the scopes of `patient.find` reach such a search. Patients belong to no department: who holds it for departments may
 * look somebody up whom they know something of, and cannot leaf through all. Throws PERMISSION_DENIED PATIENT_SEARCH_TOO_WIDE.
 */
export function requireNarrowSearch(scopes: readonly string[], { q, mrn, phone }: Sought) {
  if (scopes.includes('tenant')) return
  const numbers = [mrn, phone].filter((value) => value !== null)
  const named = soughtWords(q ?? '').some((word) => [...word].length >= departmentLetters)
  if (scopes.includes('department') && (numbers.length > 0 || named)) return
  if (scopes.includes('exact') && q === null && numbers.length === 1) return
  throw permissionDenied('PATIENT_SEARCH_TOO_WIDE', 'You may look for one patient, not through all of them.')
}

/** Whether somebody with these scopes may read a patient by id: with `exact` alone they are found by number. */
export const readsPatients = (scopes: readonly string[]) => scopes.some((scope) => scope !== 'exact')
