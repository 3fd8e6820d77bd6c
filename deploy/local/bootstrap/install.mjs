import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const pnpmVersion = '12.21.0'
const windows = process.platform === 'win32'

/** Installs with pnpm when the lockfile or a manifest has changed since the last time. Answers with the reason when it failed. */
export function installPackages(root, say) {
  const stampFile = join(root, 'node_modules', '.bootstrap')
  const stamp = fingerprint(root)
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return undefined
  const [command, ...first] = pnpm(root)
  say(`installing packages with ${[command, ...first].join(' ')}`)
  const args = [...first, 'install', '--reporter=append-only', '--frozen-lockfile', '--prefer-offline']
  // stdout belongs to the command that comes after this one
  const done = spawnSync(command, args, { cwd: root, env: environment(), shell: windows, stdio: ['ignore', 2, 2] })
  if (done.error) return `${command} could not be started: ${done.error.message}`
  if (done.status !== 0) return `the install failed (exit code ${done.status ?? done.signal}); see the lines above`
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, stamp)
  return undefined
}

function fingerprint(root) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}-${pnpmVersion}`)
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests(root)]) {
    hash.update(`\n${file}\n`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

/** The manifests of the workspace, read from the two forms that pnpm-workspace.yaml uses: a folder, and `folder/*`. */
function manifests(root) {
  const lines = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8').split('\n')
  const start = lines.indexOf('packages:') + 1
  const end = lines.findIndex((line, index) => index >= start && !/^\s/.test(line))
  const patterns = lines.slice(start, end).map((line) =>
    line
      .replace(/^\s*-\s*/, '')
      .replace(/["']/g, '')
      .trim(),
  )
  const folders = patterns.flatMap((pattern) => {
    const parent = pattern.endsWith('/*') ? pattern.slice(0, -2) : undefined
    return parent
      ? readdirSync(join(root, parent))
          .sort()
          .map((name) => `${parent}/${name}`)
      : [pattern]
  })
  const found = folders.map((folder) => `${folder}/package.json`).filter((file) => existsSync(join(root, file)))
  return ['package.json', ...found]
}

function pnpm(root) {
  // asked outside the project: inside it pnpm would look which version the project wants
  const own = spawnSync('pnpm', ['--version'], { cwd: dirname(root), encoding: 'utf8', shell: windows })
  return own.status === 0 && /^12\./.test(own.stdout) ? ['pnpm'] : ['npx', '--yes', `pnpm@${pnpmVersion}`]
}

/** pnpm reads .npmrc, but not npm's environment: the two settings that say where packages come from are handed on. */
function environment() {
  const env = { ...process.env, CI: process.env.CI ?? '1' }
  for (const key of ['registry', 'cafile']) {
    const value = env[`npm_config_${key}`]
    if (value) env[`pnpm_config_${key}`] ??= value
  }
  return env
}
