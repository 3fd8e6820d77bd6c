import { spawn } from 'node:child_process'

/** Ends programs that nobody is left to end. */
export interface Reaper {
  watch(groupPid: number): void
  /** The programs have been stopped in order: nothing is to be killed. */
  dismiss(): void
}

// reads pids until its starter is gone, however that went, and kills the groups that still belong to the directory
const script = `
  while read -r line; do [ "$line" = done ] && exit 0; pids="$pids $line"; done
  for pid in $pids; do
    if ps -o command= -p "$pid" | grep -qF -- "$0"; then kill -9 "-$pid"; fi
  done
  if [ "$1" = removes ]; then rm -rf -- "$0"; fi`

/**
 * `dir` stands in the command line of every program that is watched: a pid that was used again is somebody else's. With `removes`
 * it goes with them.
 */
export function startReaper(dir: string, { removes = false } = {}): Reaper {
  const shell = spawn('sh', ['-c', script, dir, removes ? 'removes' : 'keeps'], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  shell.unref()
  shell.stdin.on('error', () => undefined)
  const unref = (shell.stdin as unknown as { unref?(): void }).unref
  unref?.call(shell.stdin)
  return {
    watch: (groupPid) => void shell.stdin.write(`${groupPid}\n`),
    dismiss: () => void shell.stdin.end('done\n'),
  }
}
