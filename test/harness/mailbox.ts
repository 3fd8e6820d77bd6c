import { sharedStack } from './facts.ts'

/** A mail as the catcher shows it. */
export interface CaughtMail {
  id: string
  subject: string
  from: { address: string; name?: string }[]
  to: { address: string; name?: string }[]
  text: string
  html?: string
}

const mailbox = () => sharedStack().mail.mailbox

/** Every mail that was caught for the address, the oldest first. Mail comes a moment later: ask `eventually`. */
export async function mailsTo(address: string): Promise<CaughtMail[]> {
  const answer = await fetch(`${mailbox()}/api/email`, { signal: AbortSignal.timeout(5_000) })
  if (!answer.ok) throw new Error(`the mail catcher answers ${answer.status}`)
  const mails = (await answer.json()) as CaughtMail[]
  return mails.filter(({ to }) => to.some((recipient) => recipient.address.toLowerCase() === address.toLowerCase()))
}

/** The first link in a mail that begins so; mails show it as text and as HTML. */
export function linkIn({ text }: CaughtMail, beginning = 'http'): string {
  const link = (text.match(/https?:\/\/[^\s<>"')]+/g) ?? []).find((found) => found.startsWith(beginning))
  if (!link) throw new Error(`no link that begins with ${beginning} in: ${text}`)
  return link
}
