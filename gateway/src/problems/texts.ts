import type { AppError, FieldViolation } from '@redress/platform/app-error.ts'
import { arabic } from './arabic.ts'
import { fieldIn, reasonIn, titleIn } from './catalogue.ts'
import { english } from './english.ts'
import type { Language } from './language.ts'

/** The words of a problem in one language. */
interface Texts {
  title(status: number): string
  detail(error: AppError, status: number): string
  field(violation: FieldViolation): string
}

/** Who throws an error writes English and knows limits and names; the catalogue speaks where that is silent. */
const inEnglish: Texts = {
  title: (status) => titleIn(english, status),
  detail: ({ message, reason }, status) => message || reasonIn(english, reason, status),
  field: ({ code, message }) => message || (fieldIn(english, code) ?? ''),
}

const inArabic: Texts = {
  title: (status) => titleIn(arabic, status),
  detail: ({ reason }, status) => reasonIn(arabic, reason, status),
  field: ({ code, message }) => {
    const text = fieldIn(arabic, code)
    return text === undefined ? message : `${text}${limits(code, message)}`
  },
}

const withLimits = new Set(['TOO_LONG', 'TOO_SHORT', 'TOO_MANY', 'OUT_OF_RANGE'])

/** The numbers of "From 1 to 5." are the same in every language. */
function limits(code: string, message: string): string {
  const numbers = withLimits.has(code) ? message.match(/\d+/g) : null
  return numbers ? ` (${numbers.join('–')})` : ''
}

export const textsIn: Readonly<Record<Language, Texts>> = { en: inEnglish, ar: inArabic }
