import { randomInt } from 'node:crypto'

/** Where random cases begin; REDRESS_TEST_SEED repeats those of an earlier run, which has printed it. */
export const testSeed = Number(process.env.REDRESS_TEST_SEED ?? randomInt(2 ** 31))

/** So many random cases are tried; REDRESS_TEST_CASES says another number, as for a night. */
export const testCases = (usual: number) => Number(process.env.REDRESS_TEST_CASES ?? usual)

/** Says how a run of random cases is repeated, also when all is well: what CI prints is all that is left of a run. */
export const sayTestSeed = (what: string, cases?: number) =>
  process.stdout.write(
    `${what}: REDRESS_TEST_SEED=${testSeed}${cases === undefined ? '' : ` REDRESS_TEST_CASES=${cases}`}\n`,
  )
