import { foldedWords } from '@redress/platform/folded-words.ts'

/** From here on two texts are about the same: the measure of trigrams that Postgres also begins with. */
export const similarEnough = 0.3

/** So much of a text is compared, in code points: a story repeats itself at its beginning. */
const comparedLength = 4000

/** The trigrams of the folded words of a text, each word with two spaces before and one behind. */
export function trigramsOf(...texts: readonly string[]): ReadonlySet<string> {
  const compared = [...texts.join(' ')].slice(0, comparedLength).join('')
  const found = new Set<string>()
  for (const word of new Set(foldedWords(compared))) {
    const letters = ['', '', ...word, '']
    for (let at = 0; at + 2 < letters.length; at++)
      found.add(
        letters
          .slice(at, at + 3)
          .map((letter) => letter || ' ')
          .join(''),
      )
  }
  return found
}

/** Which part of the trigrams of either are in both: 0 is nothing, 1 all. */
export function similarity(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let both = 0
  for (const trigram of left) if (right.has(trigram)) both++
  const either = left.size + right.size - both
  return either === 0 ? 0 : both / either
}
