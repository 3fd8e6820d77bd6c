import { spreadOf } from './rounds.ts'

/** The middle of the times, in ms, that something takes which is asked so often, after a fifth more to warm up. */
export async function middleOf(times: number, ask: () => Promise<unknown>): Promise<number> {
  for (let turn = 0; turn < times / 5; turn++) await ask()
  const tookMs: number[] = []
  for (let turn = 0; turn < times; turn++) tookMs.push(await timeOf(ask))
  return spreadOf(tookMs).median
}

/** The same of two that are asked in turn: what disturbs the machine disturbs both. */
export async function middlesInTurn(
  times: number,
  [left, right]: readonly [() => Promise<unknown>, () => Promise<unknown>],
): Promise<[number, number]> {
  const tookMs: [number[], number[]] = [[], []]
  for (let turn = -times / 5; turn < times; turn++) {
    const both = [await timeOf(left), await timeOf(right)] as const
    if (turn >= 0) for (const side of [0, 1] as const) tookMs[side].push(both[side])
  }
  return [spreadOf(tookMs[0]).median, spreadOf(tookMs[1]).median]
}

/** Milliseconds that it takes. */
export async function timeOf(ask: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await ask()
  return performance.now() - before
}
