import { foldedWords } from '@redress/platform/folded-words.ts'

/** Longest part of a word that is kept, in code points: nobody can look for more. */
const wordLength = 200

/**
 * Whose words they are, as the weights of a tsvector: what everybody who sees the case sees of it, the name of who complains, and
 * the names that the directory has. Each class stands at a position of its own.
 */
const classes = { text: '1A', complainant: '2B', people: '3C' } as const

/** What a case is found by. */
export interface CaseTexts {
  tenantId: string
  reference: string
  title: string
  description: string
}

/**
 * The words by which a case is found, as the text of a tsvector. Each word carries a mark of its tenant, so that one index serves
 * them all and is read for one alone.
 */
export const caseWords = (
  texts: CaseTexts,
  complainant: string | null,
  people: readonly (string | null)[] = [],
): string =>
  [
    textWords(texts),
    complainantWords(texts.tenantId, complainant),
    lexemes(texts.tenantId, people, classes.people),
  ].join(' ')

/** Those of what everybody sees. */
export const textWords = ({ tenantId, reference, title, description }: CaseTexts) =>
  lexemes(tenantId, [reference, title, description], classes.text)

/** Those of who complains. */
export const complainantWords = (tenantId: string, name: string | null) =>
  lexemes(tenantId, [name], classes.complainant)

/** Words of somebody in the directory, whom cases of several tenants may name: without a mark. */
export const nameWords = (name: string) => [...new Set(foldedWords(name).map(cut))]

const lexemes = (tenantId: string, texts: readonly (string | null)[], place: string) =>
  [...new Set(foldedWords(...texts).map(cut))].map((word) => `${tenantMark(tenantId)}${word}:${place}`).join(' ')

/** Two tenants with the same mark cost each other time, never more. */
const tenantMark = (tenantId: string) => tenantId.slice(-4)

const cut = (word: string) => (word.length <= wordLength ? word : [...word].slice(0, wordLength).join(''))

/** What somebody looks for, word by word as the texts of tsqueries. */
export interface Sought {
  /** In everything. */
  full: string[]
  /** In what the public view shows. */
  public: string[]
}

/** Every word must begin one of the case. Undefined: nothing is looked for. */
export function soughtIn(tenantId: string, q: string | undefined): Sought | undefined {
  const words = [...new Set(foldedWords(q ?? ''))].map((word) => `${tenantMark(tenantId)}${cut(word)}`)
  if (words.length === 0) return undefined
  return {
    full: words.map((word) => `${word}:*`),
    public: words.map((word) => `${word}:*A`),
  }
}
