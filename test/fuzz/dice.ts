import fc from 'fast-check'

/** What a command decides by: who, on what, and whether things are those of others. */
export interface Dice {
  who: number
  what: number
  a: number
  b: number
  c: number
  /** The case is one of another tenant. */
  foreign: boolean
  /** What else is named is another tenant's. */
  alien: boolean
  /** Whoever tries may try such a thing at all, and takes a case that they see: else few commands would do anything. */
  keen: boolean
}

// without the bias towards small numbers, which would have the first of everybody do everything
const number = fc.noBias(fc.nat())
const half = fc.noBias(fc.boolean())

export const dice: fc.Arbitrary<Dice> = fc.record({
  ...{
    who: number,
    what: number,
    a: number,
    b: number,
    c: number,
    foreign: half,
    alien: half,
    keen: fc.noBias(fc.integer({ min: 0, max: 3 })).map((side) => side > 0),
  },
})

/** One of them; undefined if there are none. */
export const pick = <T>(from: readonly T[], index: number): T | undefined => from[index % from.length]
