import { spawn } from 'node:child_process'
import { root } from '../../deploy/local/processes.ts'

/** Starts a program that keeps something running until its starter has gone, and answers what it announces when all is ready. */
export async function startProgram(script: string): Promise<string> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    cwd: root,
    // a group of its own: Ctrl-C reaches Jest alone, and the program then ends in order
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const announced = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { announced: string }).announced))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}; its lines above say why`)))
  })
  child.unref()
  child.channel?.unref()
  return announced
}

/**
 * The other end: runs a program that `startProgram` starts, or a person. `start` answers what to announce and how to stop;
 * it stops at Ctrl-C, SIGTERM, and when the starter is gone.
 */
export async function keepRunning(start: () => Promise<{ announced: string; stop(): Promise<void> }>): Promise<void> {
  let stop: (() => Promise<void>) | undefined
  const end = async () => {
    // in the middle of the start: what has been spawned is ended by its own watch on us
    await stop?.()
    process.exit(0)
  }
  for (const event of ['SIGINT', 'SIGTERM', 'disconnect']) process.once(event, end)
  try {
    const running = await start()
    stop = running.stop
    if (process.send) process.send({ announced: running.announced })
  } catch (error) {
    console.error(error)
    process.exit(1)
  }
}
