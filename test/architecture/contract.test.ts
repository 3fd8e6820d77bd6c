import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { landedCommit, protosOf } from './landed.ts'
import { root, runTool } from './run-tool.ts'

const protos = join(root, 'protos')
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'redress-contract-'))
  folders.push(folder)
  return folder
}

/** The contract with one sentence of it changed. */
function changedProtos(file: string, change: (text: string) => string) {
  const copy = join(temporaryFolder(), 'protos')
  cpSync(protos, copy, { recursive: true, filter: (path) => !/\/(node_modules|gen)$/.test(path) })
  const text = readFileSync(join(copy, file), 'utf8')
  writeFileSync(join(copy, file), change(text))
  expect(readFileSync(join(copy, file), 'utf8')).not.toBe(text)
  return copy
}

function filesOf(folder: string) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

describe('the contract', () => {
  it('keeps the style (buf lint)', async () => {
    expect(await runTool('buf', ['lint'], protos)).toEqual({ status: 0, output: '', errors: '' })
  })

  it('lint finds a planted fault', async () => {
    const copy = changedProtos('complaint/v1/complaint_service.proto', (text) =>
      text.replace('rpc SubmitComplaint', 'rpc submit_complaint'),
    )
    const { status, output } = await runTool('buf', ['lint'], copy)
    expect(status).not.toBe(0)
    expect(output).toContain('submit_complaint')
  })

  it('breaks nobody who uses the landed version (buf breaking)', async () => {
    const commit = landedCommit()
    // the first commit, or a shallow clone: there is nothing to compare with, and the output says so
    if (!commit)
      process.stderr.write('buf breaking: no landed version of the protos is known, so nothing was compared\n')
    const against = commit ? protosOf(commit) : protos
    if (commit) folders.push(dirname(against))
    expect(await runTool('buf', ['breaking', '--against', against], protos)).toEqual({
      status: 0,
      output: '',
      errors: '',
    })
  })

  it('breaking finds a planted fault', async () => {
    const copy = changedProtos('complaint/v1/complaint_service.proto', (text) =>
      text.replace('string title = 1;', 'int32 title = 1;'),
    )
    const { status, output } = await runTool('buf', ['breaking', '--against', protos], copy)
    expect(status).not.toBe(0)
    expect(output).toContain('title')
  })

  it('has the generated types that belong to it', async () => {
    const fresh = join(temporaryFolder(), 'gen')
    expect(await runTool('node', ['generate.ts', fresh], protos)).toMatchObject({ status: 0 })
    const [generated, committed] = [filesOf(fresh), filesOf(join(protos, 'gen'))]
    expect(Object.keys(committed)).toEqual(Object.keys(generated))
    expect(Object.keys(generated).filter((path) => generated[path] !== committed[path])).toEqual([])
    expect(Object.keys(generated).length).toBeGreaterThan(20)
  })
})
