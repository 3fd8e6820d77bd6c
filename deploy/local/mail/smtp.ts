import { connect } from 'node:net'

/** Where mail is handed over. */
export interface Smtp {
  host: string
  port: number
  /** TLS from the first byte. */
  secure: boolean
  user?: string
  password?: string
}

/** Reads smtp://host:port or smtps://user:password@host:port. */
export function readSmtpUrl(variable: string, address: string): Smtp {
  if (!/^smtps?:\/\/[^/]/.test(address) || !URL.canParse(address)) {
    throw new Error(`${variable} is no address of the form smtp://user:password@host:port`)
  }
  const { protocol, hostname, port, username, password } = new URL(address)
  const secure = protocol === 'smtps:'
  const login = username ? { user: decodeURIComponent(username), password: decodeURIComponent(password) } : {}
  return { host: hostname, port: Number(port || (secure ? 465 : 25)), secure, ...login }
}

export const smtpUrl = ({ host, port, secure }: Smtp) => `${secure ? 'smtps' : 'smtp'}://${host}:${port}`

/** Whether a mail server greets there; it speaks first, but for one that wants TLS from the first byte. */
export function greetsMail({ host, port, secure }: Smtp, withinMs = 3_000): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host)
    const finish = (greets: boolean) => {
      resolve(greets)
      socket.destroy()
    }
    socket.setTimeout(withinMs, () => finish(false))
    socket.once('error', () => finish(false))
    socket.once('close', () => finish(false))
    if (secure) socket.once('connect', () => finish(true))
    socket.once('data', (said) => finish(String(said).startsWith('220')))
  })
}
