import { describe, expect, it } from '@jest/globals'
import type { AppError } from '@redress/platform/app-error.ts'
import fc from 'fast-check'
import { requireNoCycle } from './reports-to.ts'

const refusalOf = (staffId: string, upwards: readonly string[]) => {
  try {
    requireNoCycle(staffId, upwards)
    return undefined
  } catch (error) {
    return error as AppError
  }
}

describe('requireNoCycle', () => {
  it('lets a chain pass that leads elsewhere', () => {
    expect(refusalOf('a', ['b', 'c'])).toBeUndefined()
    expect(refusalOf('a', [])).toBeUndefined()
  })

  it('FAILED_PRECONDITION: refuses oneself, and names the way that closes the cycle', () => {
    expect(refusalOf('a', ['a'])).toMatchObject({ reason: 'REPORTS_TO_CYCLE', metadata: { cycle: 'a,a' } })
    expect(refusalOf('a', ['b', 'c', 'a', 'b'])).toMatchObject({
      ...{ code: 'FAILED_PRECONDITION', reason: 'REPORTS_TO_CYCLE', metadata: { cycle: 'a,b,c,a' } },
      violations: [{ path: '/reports_to', code: 'CYCLE' }],
    })
  })

  it('whatever is asked in whatever order, everybody reaches the top, and only what closes a cycle is refused', () => {
    const people = fc.nat({ max: 11 })
    fc.assert(
      fc.property(fc.array(fc.tuple(people, people), { maxLength: 60 }), (wishes) => {
        const superiors = new Map<string, string>()
        for (const [person, superior] of wishes.map((pair) => pair.map(String) as [string, string])) {
          const refused = refusalOf(person, upwards(superiors, superior))
          // told apart by walking down: the new superior is among those who report to the person
          expect(refused !== undefined).toBe(below(superiors, person).has(superior))
          if (refused) {
            const cycle = refused.metadata.cycle?.split(',') ?? []
            expect([cycle[0], cycle[1], cycle.at(-1)]).toEqual([person, superior, person])
            const steps = cycle.slice(1).map((from, at) => [from, cycle[at + 2]])
            expect(steps.slice(0, -1).every(([from = '', to]) => superiors.get(from) === to)).toBe(true)
          } else superiors.set(person, superior)
        }
        for (const person of superiors.keys()) expect(upwards(superiors, person).length).toBeLessThanOrEqual(12)
      }),
    )
  })
})

function upwards(superiors: ReadonlyMap<string, string>, from: string) {
  const chain = [from]
  for (let at = superiors.get(from); at !== undefined && chain.length < 50; at = superiors.get(at)) chain.push(at)
  return chain
}

function below(superiors: ReadonlyMap<string, string>, person: string) {
  const found = new Set([person])
  for (let size = 0; size !== found.size; ) {
    size = found.size
    for (const [one, superior] of superiors) if (found.has(superior)) found.add(one)
  }
  return found
}
