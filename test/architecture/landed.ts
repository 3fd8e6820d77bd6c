import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './run-tool.ts'

/**
 * The commit whose protos are in use: where this branch left main; on main itself HEAD while the protos are being changed,
 * else the commit before. Undefined when no commit has protos yet, or the clone is too shallow to know.
 */
export function landedCommit(): string | undefined {
  const head = commitOf('HEAD')
  const main = commitOf('origin/main') ?? commitOf('main')
  if (!head) return undefined
  const base = main ? git(['merge-base', main, head]) : undefined
  const changing = git(['status', '--porcelain', '--', 'protos']) !== ''
  const landed = base && base !== head ? base : changing ? head : commitOf('HEAD^')
  return landed && git(['cat-file', '-e', `${landed}:protos/buf.yaml`]) !== undefined ? landed : undefined
}

/** Writes the protos of a commit to a folder of their own and answers it. */
export function protosOf(commit: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'redress-protos-'))
  const archive = execFileSync('git', ['archive', commit, 'protos'], { cwd: root, maxBuffer: 64 * 1024 * 1024 })
  execFileSync('tar', ['-x', '-C', folder], { input: archive })
  return join(folder, 'protos')
}

function commitOf(name: string) {
  return git(['rev-parse', '--verify', '--quiet', `${name}^{commit}`])
}

function git(args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}
