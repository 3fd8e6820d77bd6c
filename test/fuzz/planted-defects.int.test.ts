import { describe, expect, it } from '@jest/globals'
import { runFuzz } from './fuzzed-tree.ts'
import { plantedDefects } from './planted-defects.ts'
import { seedOfToday } from './seed-of-today.ts'

describe('leak fuzz of a project with a defect', () => {
  it.each(Object.entries(plantedDefects))(
    'finds %s',
    async (name, defect) => {
      const { found, said } = await runFuzz({ ...defect, commands: 5000, seed: seedOfToday })
      process.stdout.write(`leak fuzz with a defect, ${name}: ${said}`)
      expect([found, said]).toEqual([true, expect.stringContaining('FOUND')])
    },
    5 * 60_000,
  )
})
