import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { writeHouse } from './planted/house.ts'
import { plantedImports } from './planted/imports.ts'
import { root, runTool } from './run-tool.ts'
import { sourceFiles } from './source-files.ts'

const rooms = ['protos', 'platform', 'services', 'gateway', 'test', 'deploy']
type Cruise = { seen: string[]; violations: { rule: string; from: string; to: string }[] }

async function cruise(folder: string): Promise<Cruise> {
  const config = join(root, '.dependency-cruiser.mjs')
  const { output, errors } = await runTool('depcruise', [...rooms, '--config', config, '--output-type', 'json'], folder)
  if (output === '') throw new Error(errors)
  const { modules, summary } = JSON.parse(output)
  return {
    seen: modules.map(({ source }: { source: string }) => source),
    violations: summary.violations.map((violation: { rule: { name: string }; from: string; to: string }) => ({
      ...{ rule: violation.rule.name, from: violation.from, to: violation.to },
    })),
  }
}

describe('who may import whom', () => {
  it('holds in the whole project [CMS-37]', async () => {
    const { violations } = await cruise(root)
    expect(violations.map(({ rule, from, to }) => `${rule}: ${from} -> ${to}`)).toEqual([])
  })

  it('saw every source file', async () => {
    const { seen } = await cruise(root)
    const known = new Set(seen)
    expect(sourceFiles().filter((path) => !known.has(path))).toEqual([])
    expect(sourceFiles().length).toBeGreaterThan(20)
  })
})

describe('planted imports', () => {
  let planted: Cruise
  let house: ReturnType<typeof writeHouse>
  beforeAll(async () => {
    house = writeHouse(
      Object.assign({}, ...plantedImports.map(({ path, source, beside }) => ({ [path]: source, ...beside }))),
    )
    planted = await cruise(house.folder)
  })
  afterAll(() => house.remove())

  it('a sound house passes', async () => {
    const sound = writeHouse()
    const { seen, violations } = await cruise(sound.folder)
    sound.remove()
    expect(violations).toEqual([])
    expect(seen).toContain('services/alpha/src/commands/open-alpha.ts')
  })

  it.each(plantedImports)('$rule catches: $what ($path)', ({ rule, path }) => {
    const rules = planted.violations.filter((violation) => violation.from === path).map((violation) => violation.rule)
    expect([...new Set(rules)]).toEqual([rule])
  })

  it('every rule has one', async () => {
    const { default: config } = await import(join(root, '.dependency-cruiser.mjs'))
    const names: string[] = config.forbidden.map(({ name }: { name: string }) => name)
    expect(names.filter((name) => !plantedImports.some(({ rule }) => rule === name))).toEqual([])
  })
})
