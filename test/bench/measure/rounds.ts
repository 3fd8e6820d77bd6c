import type { Generator } from '../load/generate-load.ts'
import { type Measured, measure, type Side } from './sides.ts'

export interface RoundOptions {
  rounds: number
  forMs: number
  warmUpMs: number
}

/** F or M, and ours, measured one right after the other. */
export interface Round {
  floor: Measured
  ours: Measured
}

/** Warms both sides up, then measures them in turn: what disturbs the machine for longer than a round disturbs both. */
export async function measureRounds(
  floor: Side,
  ours: Side,
  generator: Generator,
  { rounds, forMs, warmUpMs }: RoundOptions,
): Promise<Round[]> {
  for (const side of [floor, ours]) await measure(side, generator, warmUpMs)
  const measured: Round[] = []
  for (let round = 0; round < rounds; round++)
    measured.push({
      floor: await measure(floor, generator, forMs),
      ours: await measure(ours, generator, forMs),
    })
  return measured
}

/** Middle, smallest and largest of what the rounds gave. */
export interface Spread {
  median: number
  min: number
  max: number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((left, right) => left - right)
  const at = (index: number) => sorted[index] ?? Number.NaN
  const middle = (sorted.length - 1) / 2
  return { median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2, min: at(0), max: at(sorted.length - 1) }
}
