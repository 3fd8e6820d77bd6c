import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run-tool.ts'

/** Every file of the project that git tracks or would track, as a path from the root. */
export function projectFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  return [...new Set(list.split('\0'))].filter((path) => path !== '' && existsSync(join(root, path))).sort()
}

/** Sources of the project's rooms. */
export function sourceFiles(): string[] {
  return projectFiles().filter((path) => /^(protos|platform|services|gateway|test|deploy)\/.*\.m?[jt]s$/.test(path))
}
