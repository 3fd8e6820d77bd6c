import { isDeepStrictEqual } from 'node:util'
import type { Side } from '../measure/sides.ts'
import { askAll } from './ask.ts'
import { difference } from './comparable.ts'

interface Page {
  items: { id: string }[]
  next_cursor: string | null
}

/** Throws unless both give every load user the same 25 items, field by field, and a cursor. */
export async function requireSameList(floor: Side, ours: Side): Promise<void> {
  const pages = [(await askAll(floor)) as Page[], (await askAll(ours)) as Page[]] as const
  for (const [index, left] of pages[0].entries()) {
    const right = pages[1][index]
    const full = left.items.length === 25 && typeof left.next_cursor === 'string'
    if (full && typeof right?.next_cursor === 'string' && isDeepStrictEqual(left.items, right.items)) continue
    throw new Error(`${floor.name} and ours list differently: ${difference(left.items, right?.items)}`)
  }
}
