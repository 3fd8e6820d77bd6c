import { rmSync } from 'node:fs'
import { startMailCatcher } from '../../deploy/local/mail.ts'
import type { MailFacts } from './facts.ts'
import { quietPort } from './quiet-port.ts'
import { startReaper } from './reaper.ts'

/** A fresh mail catcher. Where it will listen is known at once, `ready` takes a second or two. */
export async function startTestMailCatcher(dir: string, log: string) {
  const reaper = startReaper(dir)
  const [smtpPort, webPort] = [await quietPort(), await quietPort()]
  const ready = startMailCatcher({ dir, smtpPort, webPort, log, onSpawn: ({ pid }) => reaper.watch(pid) })
  ready.catch(() => {})
  const facts: MailFacts = { smtp: `smtp://127.0.0.1:${smtpPort}`, mailbox: `http://127.0.0.1:${webPort}` }
  return {
    facts,
    ready,
    async stop() {
      const started = await ready.catch(() => undefined)
      await started?.stop()
      reaper.dismiss()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
