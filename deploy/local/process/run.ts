import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/**
 * Runs a program to its end and answers what it said; rejects when it fails. Waited for synchronously, it would keep a whole start
 * from hearing what others answer, for seconds on a busy machine.
 */
export const run = promisify(execFile)
