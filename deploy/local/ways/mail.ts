import { join } from 'node:path'
import { greetsMail, readSmtpUrl, type Smtp, smtpUrl } from '../mail/smtp.ts'
import { hasMailCatcher, startMailCatcher } from '../mail.ts'
import type { LocalContext } from '../supervisor/context.ts'
import type { Way } from './way.ts'

export interface MailFound {
  version: string
  address: string
  /** Where people look at what was caught; null where a server of somebody else takes the mail. */
  mailbox: string | null
}

const variable = 'REDRESS_SMTP_URL'
const smtpPort = 1025
const mailboxPort = 1080

/** Known before anything is started: Keycloak is told at its first start. */
export async function chooseSmtp(context: LocalContext): Promise<Smtp> {
  const url = process.env[variable]
  if (url) return readSmtpUrl(variable, url)
  return { host: '127.0.0.1', port: await context.portFor('mail', smtpPort), secure: false }
}

export function mailWays(context: LocalContext, smtp: Smtp): Way<MailFound>[] {
  const given = Boolean(process.env[variable])
  const brought = hasMailCatcher()
  const address = smtpUrl(smtp)
  return [
    {
      origin: 'environment',
      isOpen: given,
      reason: given ? `${variable} is set` : `${variable} is not set`,
      async start() {
        if (!(await greetsMail(smtp)))
          throw new Error(`${variable}: no mail server answers at ${smtp.host}:${smtp.port}`)
        return { version: 'unknown version', address, mailbox: null }
      },
    },
    {
      origin: 'local',
      isOpen: brought,
      reason: brought ? `${variable} is not set` : 'npm brought no maildev',
      async start() {
        const { version, mailbox } = await startMailCatcher({
          dir: join(context.directory, 'mail'),
          smtpPort: smtp.port,
          webPort: await context.portFor('mail', mailboxPort),
          log: context.logOf('mail'),
          onSpawn: (group) => context.run.track('mail', group),
        })
        context.run.guard('mail')
        return { version, address, mailbox }
      },
    },
  ]
}
