import { foldedWords } from '@redress/platform/folded-words.ts'

/** Longest key of an index in code points: beyond it only order is lost, never a hit. */
const keyLength = 120

/** What entities are sorted by. */
export const sortKeyOf = (...names: readonly (string | null)[]): string => cut(foldedWords(...names).join(' '))

/** A way in to a name: it begins with one of its words. `before`: the words that stand before that one, each after a space. */
export interface WayIn {
  key: string
  before: string
}

/**
 * One way in for each word of a name, so that a search by any of them reads neighbours of one index. `besides`: words that lead
 * to it too and have no say in its place among others of that name.
 */
export const waysIn = (words: readonly string[], besides: readonly string[] = []): WayIn[] => [
  ...turned(words, besides, ''),
  ...turned(besides, words, spaced(words)),
]

const turned = (words: readonly string[], behind: readonly string[], before: string): WayIn[] =>
  words.map((_, at) => ({
    key: cut([...words.slice(at), ...words.slice(0, at), ...behind].join(' ')),
    before: before + spaced(words.slice(0, at)),
  }))

/** Words as they are looked through: each after a space. */
export const spaced = (words: readonly string[]) => words.map((word) => ` ${word}`).join('')

/** What somebody looks for: the longest word first, because fewest names have a word that begins so. */
export const soughtWords = (q: string): string[] =>
  [...new Set(foldedWords(q))].sort((left, right) => right.length - left.length)

/** Whether each of the sought words begins a word of the name. */
export const isFound = (words: readonly string[], sought: readonly string[]) =>
  sought.every((beginning) => words.some((word) => word.startsWith(beginning)))

/** The way in by which a name is found: where it stands in the order of the hits. */
export const foundBy = (
  words: readonly string[],
  [first = '']: readonly string[],
  besides: readonly string[] = [],
): string => waysIn(words, besides).find((_, at) => [...words, ...besides][at]?.startsWith(first))?.key ?? ''

/** A key of at most `keyLength` code points. */
export const cut = (text: string) => (text.length <= keyLength ? text : [...text].slice(0, keyLength).join(''))
