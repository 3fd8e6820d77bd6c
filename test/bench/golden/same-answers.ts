import type { Side } from '../measure/sides.ts'
import { askAll } from './ask.ts'
import { difference } from './comparable.ts'

/** Throws unless both answer the same to every filing; codes to follow a case by are ours alone. */
export async function requireSameAnswers(other: Side, ours: Side): Promise<void> {
  const theirs = await askAll(other)
  const answers = await askAll(ours)
  await ours.settled(answers.length)
  const different = difference(theirs, answers.map(withoutCode))
  if (different) throw new Error(`${other.name} and ours answer differently to a filing: ${different}`)
}

const withoutCode = (answer: object) => ({ ...answer, tracking_code: undefined })
