import { spawnSync } from 'node:child_process'

/**
 * Installs wheels whose digests a requirements file pins into a folder. Answers with the reason when it did not work.
 * @param {string} requirements
 * @param {string} folder
 * @returns {string | undefined}
 */
export function pipInstall(requirements, folder) {
  const quiet = ['-q', '--disable-pip-version-check', '--root-user-action=ignore']
  const pinned = ['--no-deps', '--only-binary=:all:', '--require-hashes', '-r', requirements]
  let reason
  for (const python of ['python3', 'python']) {
    const args = ['-m', 'pip', 'install', ...quiet, ...pinned, '--target', folder]
    const { status, error, stderr } = spawnSync(python, args, { encoding: 'utf8' })
    if (status === 0) return undefined
    reason ??= lastLine(error?.message ?? stderr)
  }
  return reason
}

/** @param {string} text */
export function lastLine(text) {
  return text.trim().split('\n').at(-1) ?? ''
}
