import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { root, services } from '../../deploy/local/processes.ts'

/** A copy of the project in which a test may change the code; what is started from its folder runs the changed code. */
export interface CopiedTree {
  folder: string
  /** Paths of its TypeScript sources below `path`, but no tests, from the folder on. */
  sources(path: string): string[]
  read(path: string): string
  write(path: string, text: string): void
  remove(): void
}

const packages = ['.', 'platform', 'protos', 'gateway', ...services.map(({ name }) => `services/${name}`)]
const parts = ['platform', 'protos', 'gateway', 'services', 'deploy', 'test/harness']
const files = ['package.json', 'pnpm-workspace.yaml', 'tsconfig.base.json', 'tsconfig.json']

export function copyTree(): CopiedTree {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'redress-tree-')))
  const filter = (path: string) => !/(^|\/)(node_modules|\.[a-z]+)$/.test(path.slice(root.length))
  for (const part of [...parts, ...files]) cpSync(join(root, part), join(folder, part), { recursive: true, filter })
  for (const each of packages)
    linkPackages(join(root, each, 'node_modules'), join(folder, each, 'node_modules'), folder)
  return {
    folder,
    sources: (path) =>
      readdirSync(join(folder, path), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('node_modules'))
        .map((name) => join(path, name))
        .sort(),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    write: (path, text) => writeFileSync(join(folder, path), text),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Packages of others are shared; our own are those of the copy. */
function linkPackages(from: string, to: string, folder: string) {
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync(from)) {
    if (name.startsWith('@')) linkPackages(join(from, name), join(to, name), folder)
    else if (!name.startsWith('.')) {
      const target = realpathSync(join(from, name))
      const own = relative(root, target)
      symlinkSync(own.startsWith('node_modules') || own.startsWith('..') ? target : join(folder, own), join(to, name))
    }
  }
}
