import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { writeHouse } from './planted/house.ts'
import { root, runTool } from './run-tool.ts'

let remove = () => {}
afterEach(() => remove())

/** The sound house with one more file, and the project's own settings. */
function houseWith(path: string, source: string) {
  const house = writeHouse({ [path]: source })
  remove = house.remove
  for (const file of ['tsconfig.json', 'tsconfig.base.json', 'biome.json', 'knip.json'])
    cpSync(join(root, file), join(house.folder, file))
  writeFileSync(join(house.folder, 'pnpm-workspace.yaml'), 'packages: [platform, protos, gateway, services/*]\n')
  return house.folder
}

describe('tsc', () => {
  it('finds no wrong type', async () => {
    expect(await runTool('tsc', ['-p', 'tsconfig.json'])).toEqual({ status: 0, output: '', errors: '' })
  }, 60_000)

  it('finds a planted one', async () => {
    const folder = houseWith('platform/src/wrong.ts', `export const wrong: number = 'text'`)
    const types = ['--typeRoots', join(root, 'node_modules/@types')]
    expect((await runTool('tsc', ['-p', 'tsconfig.json', ...types], folder)).output).toContain(
      'platform/src/wrong.ts(1,14): error TS2322',
    )
  }, 60_000)
})

describe('biome', () => {
  it('finds nothing to mend', async () => {
    const { status, output } = await runTool('biome', ['check', '--diagnostic-level=error', '--reporter=summary', '.'])
    expect({ status, said: status === 0 ? '' : output }).toEqual({ status: 0, said: '' })
  }, 60_000)

  it('finds a planted fault', async () => {
    const folder = houseWith('platform/src/loose.ts', 'export const loose = (value: unknown) => value == 1;')
    const { status, errors } = await runTool('biome', ['check', '--vcs-enabled=false', 'platform/src/loose.ts'], folder)
    expect(status).not.toBe(0)
    expect(errors).toContain('noDoubleEquals')
  }, 60_000)
})

describe('knip', () => {
  it('finds no dead code and no package that nobody uses', async () => {
    const { status, output, errors } = await runTool('knip', ['--no-progress'])
    expect({ status, said: status === 0 ? '' : output + errors }).toEqual({ status: 0, said: '' })
  }, 60_000)

  it('finds a planted export that nobody uses', async () => {
    const folder = houseWith(
      'platform/src/dead.ts',
      `import { command } from './command.ts'\nexport const neverUsed = command`,
    )
    const { status, output } = await runTool('knip', ['--no-progress'], folder)
    expect(status).not.toBe(0)
    expect(output).toMatch(/neverUsed .*platform\/src\/dead\.ts/)
    expect(output).not.toMatch(/createClient .*platform/)
  }, 60_000)
})
