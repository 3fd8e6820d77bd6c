import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { databaseHome, removeDatabaseHome } from '../postgres/user.ts'
import { loadSecrets } from '../secrets.ts'
import { localDirectory, removeStack, secretsFile } from '../stack-file.ts'
import { createPortChooser } from './choose-port.ts'
import type { LocalContext } from './context.ts'
import { stopFormerRun } from './former-run.ts'
import type { Output } from './output.ts'
import { createRun } from './run.ts'
import { isAlive, openState, type State } from './state.ts'

const stateFile = join(localDirectory, 'state.json')
const postgres = join(localDirectory, 'postgres')
const logs = join(localDirectory, 'log')

export function somebodyRuns(): boolean {
  const supervisor = openState(stateFile).supervisor()
  return supervisor !== undefined && isAlive(supervisor)
}

/** Takes over `.local`: whatever a killed run left is stopped first, and on demand its data removed. */
export async function openContext(output: Output, reset: boolean): Promise<LocalContext> {
  const say = (text: string) => output.line('redress', text)
  await stopFormerRun(openState(stateFile), localDirectory, say)
  removeStack()
  if (reset) {
    say('beginning anew: the local database, messages, realm and secrets are removed')
    removeLocalData()
  }
  if (!existsSync(secretsFile) && existsSync(join(databaseHome(postgres), 'data'))) {
    throw new Error(
      '.local/secrets.json is gone, and the passwords of the database with it: `npm start -- --reset` begins anew',
    )
  }
  rmSync(logs, { recursive: true, force: true })
  const state = openState(stateFile)
  state.begin()
  return contextWith(state, output, state.add)
}

/** Beside a run that is up: its files are read, and nothing is written down for a later run. */
export function joinContext(output: Output): LocalContext {
  return contextWith(openState(stateFile), output, () => {})
}

function contextWith(state: State, output: Output, remember: State['add']): LocalContext {
  mkdirSync(logs, { recursive: true })
  const logOf = (name: string) => join(logs, `${name}.log`)
  return {
    directory: localDirectory,
    secrets: loadSecrets(secretsFile),
    state,
    output,
    run: createRun(remember, logOf),
    logOf,
    portFor: createPortChooser(output.line),
  }
}

function removeLocalData(): void {
  removeDatabaseHome(postgres)
  for (const name of ['postgres', 'nats', 'keycloak', 'mail', 'secrets.json', 'state.json']) {
    rmSync(join(localDirectory, name), { recursive: true, force: true })
  }
}
