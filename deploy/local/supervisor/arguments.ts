import { parseArgs } from 'node:util'

export interface Arguments {
  /** Begin anew: local data, secrets and logs are removed first. */
  reset: boolean
  /** A JSON object per line instead of coloured text. */
  json: boolean
  /** Start a process of ours again when one of its sources changes. */
  watch: boolean
  help: boolean
}

export const usage = `npm start [-- options]
  --reset   begin anew: remove the local database, messages, realm and secrets
  --json    one JSON object per line
  --watch   restart a process of ours when its sources change
  --help    this text
Addresses that are used instead of local programs: REDRESS_POSTGRES_URL (or DATABASE_URL), REDRESS_NATS_URL, REDRESS_KEYCLOAK_URL,
REDRESS_SMTP_URL.`

export function parseArguments(args: string[]): Arguments {
  const flag = { type: 'boolean', default: false } as const
  try {
    return parseArgs({ args, options: { reset: flag, json: flag, watch: flag, help: flag } }).values
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`)
  }
}
