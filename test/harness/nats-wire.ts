import { connect } from 'node:net'
import { natsUrl } from '../../deploy/local/nats.ts'

/** Something that a user of NATS might try. */
export interface Attempt {
  act: 'publish' | 'subscribe'
  subject: string
  /** What it publishes; nothing by default. */
  payload?: string
  /** Where an answer may go. */
  reply?: string
}

/** What the server made of it. */
export interface Treatment extends Attempt {
  /** "Permissions Violation for ...", or undefined when it was let through. */
  refusal: string | undefined
}

interface Login {
  user: string
  password: string
}

/**
 * NATS as it is on the wire: every attempt is followed by a ping, so that what the server says before the pong belongs to it. A
 * client library would report a violation at some later time, and only some of them.
 */
export async function tryAll(address: string, login: Login, attempts: readonly Attempt[]): Promise<Treatment[]> {
  const text = attempts.map((attempt, index) => `${frame(attempt, index + 1)}PING\r\n`).join('')
  const parts = (await converse(address, login, text, attempts.length)).split(/^PONG\r\n/m)
  return attempts.map((attempt, index) => ({ ...attempt, refusal: /^-ERR '(.*)'/m.exec(parts[index] ?? '')?.[1] }))
}

/** What arrives in the user's own inbox when it asks; fails when nothing does. */
export async function ask(
  address: string,
  login: Login,
  subject: string,
  payload = '',
  withinMs = 5_000,
): Promise<string> {
  const reply = `_INBOX.${login.user}.answer`
  const text = [
    { act: 'subscribe' as const, subject: reply },
    { act: 'publish' as const, subject, payload, reply },
  ]
    .map((attempt, index) => frame(attempt, index + 1))
    .join('')
  const said = await converse(address, login, text, /^H?MSG .*\r\n(?:NATS.*\r\n)*[^\r]*\r\n/m, withinMs)
  return said.slice(said.indexOf('MSG '))
}

function frame({ act, subject, payload = '', reply = '' }: Attempt, id: number): string {
  if (act === 'subscribe') return `SUB ${subject} ${id}\r\nUNSUB ${id} 1\r\n`
  return `PUB ${subject} ${reply} ${Buffer.byteLength(payload)}\r\n${payload}\r\n`
}

/** Signs in, sends the text, and hears until so many pongs have come, or something that matches. */
function converse(
  address: string,
  login: Login,
  text: string,
  until: number | RegExp,
  withinMs = 10_000,
): Promise<string> {
  const { hostname, port, username, password } = new URL(natsUrl(address, login))
  const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
  const hello = {
    verbose: false,
    pedantic: false,
    lang: 'node',
    version: '1',
    protocol: 1,
    headers: true,
    ...credentials,
  }
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let said = ''
    const isDone = () =>
      until instanceof RegExp ? until.test(said) : (said.match(/^PONG\r\n/gm)?.length ?? 0) >= until
    const finish = (error?: Error) => {
      if (error) reject(error)
      else resolve(said)
      socket.destroy()
    }
    const unfinished = (how: string) => finish(new Error(`${how} for ${login.user}: ${said.slice(-500)}`))
    socket.setTimeout(withinMs, () => unfinished('NATS says no more'))
    socket.once('error', finish)
    socket.once('close', () => unfinished('NATS hung up'))
    socket.once('data', () => socket.write(`CONNECT ${JSON.stringify(hello)}\r\n${text}`))
    socket.on('data', (chunk) => {
      said += chunk
      if (isDone()) finish()
    })
  })
}
