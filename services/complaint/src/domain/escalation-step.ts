import type { CaseFacts } from './access.ts'
import type { Calendar } from './calendar.ts'
import { type Lateness, type Level, levelMoments } from './escalation-ladder.ts'
import { type Passed, type People, whoIsTold } from './escalation-targets.ts'

/** Where a late case stands on the ladder. */
interface Place extends Lateness {
  /** Highest level that is behind it in this cycle; 0: none. */
  level: number
}

/** What a step depends on. */
export interface OnLadder extends Pick<Place, 'level'> {
  facts: CaseFacts
  /** Users whom the steps of this cycle have told. */
  told: readonly string[]
}

/** A level that is left behind without telling anybody: there is nobody, or a higher one was due as well. */
interface SkippedLevel {
  level: number
  reason: 'nobody' | 'overtaken'
  passed: Passed[]
}

/** One step up. */
export interface Step {
  /** undefined: there is nobody at any level that is left. */
  level?: number
  told: string[]
  /** Who was meant at the level and not told. */
  passed: Passed[]
  /** In their order. */
  skipped: SkippedLevel[]
}

/** The ladder that a tenant has, and the people on it. */
export interface Ladder {
  levels: readonly Level[]
  calendar: Calendar | null
}

/** When the next level is due; null: none is left. */
export const nextMoment = ({ levels, calendar }: Ladder, { level, ...late }: Place) =>
  levelMoments(levels, late, calendar)[level] ?? null

/** The highest level that is due and not behind the case, if there is one: after a downtime the lower ones are overtaken. */
export function dueLevel({ levels, calendar }: Ladder, { level, ...late }: Place, now: Date) {
  const highest = levelMoments(levels, late, calendar).filter((moment) => moment <= now).length
  return highest > level ? highest : undefined
}

/**
 * Takes one step, at the level `at`: where nobody is left, the next one up tells instead; where nobody is left above either, one
 * of those that were overtaken, from the highest down. Every level up to the one that tells is behind the case then.
 */
export function stepAt(levels: readonly Level[], onLadder: OnLadder, people: People, at: number): Step {
  const circumstances = { facts: onLadder.facts, people, toldBefore: onLadder.told }
  const skipped: SkippedLevel[] = []
  for (const level of inTurn(onLadder.level + 1, at, levels.length)) {
    const { told, passed } = whoIsTold((levels[level - 1] as Level).target, circumstances)
    if (told.length > 0)
      return { level, told, passed, skipped: inOrder([...overtaken(onLadder.level, at, level), ...skipped]) }
    skipped.push({ level, reason: 'nobody', passed })
  }
  return { told: [], passed: [], skipped: inOrder(skipped) }
}

/** Highest level that a step leaves behind the case. */
export const levelBehind = ({ level = 0, skipped }: Step) => Math.max(level, ...skipped.map((one) => one.level))

const inOrder = (skipped: SkippedLevel[]) => skipped.sort((one, other) => one.level - other.level)

/** Levels in the order in which they are tried. */
function inTurn(lowest: number, at: number, highest: number): number[] {
  const upwards = Array.from({ length: highest - at + 1 }, (_, index) => at + index)
  return [...upwards, ...Array.from({ length: at - lowest }, (_, index) => at - 1 - index)]
}

/** Levels that nobody has tried. */
const overtaken = (behind: number, at: number, told: number): SkippedLevel[] =>
  Array.from({ length: Math.min(at, told) - 1 - behind }, (_, index) => ({
    ...{ level: behind + 1 + index, reason: 'overtaken', passed: [] },
  }))
