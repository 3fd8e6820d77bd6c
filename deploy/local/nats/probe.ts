import { connect } from 'node:net'

export interface NatsGreeting {
  version: string
  jetstream?: boolean
}

/** The server speaks first, and takes connections only when JetStream has recovered its store. Undefined when nobody speaks. */
export async function natsGreeting(host: string, port: number): Promise<NatsGreeting | undefined> {
  return (await converse(host, port))?.info
}

/** Answers with the version of a server that somebody else runs, or says in one sentence why it cannot be used. */
export async function checkNats(variable: string, address: string): Promise<string> {
  if (!/^nats:\/\//.test(address) || !URL.canParse(address)) {
    throw new Error(`${variable} is no address of the form nats://user:password@host:port`)
  }
  const { hostname, port, username, password } = new URL(address)
  const user = decodeURIComponent(username)
  const said = await converse(hostname, Number(port || 4222), { user, pass: decodeURIComponent(password) })
  const server = `${hostname}:${port || 4222}`
  if (!said) throw new Error(`${variable}: no NATS server answers at ${server}`)
  if (!said.info.jetstream) throw new Error(`${variable}: NATS at ${server} runs without JetStream`)
  if (said.refusal) throw new Error(`${variable}: NATS at ${server} refuses "${user}" (${said.refusal})`)
  return said.info.version
}

interface Conversation {
  info: NatsGreeting
  refusal?: string
}

function converse(
  host: string,
  port: number,
  login?: { user: string; pass: string },
): Promise<Conversation | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, host)
    let said = ''
    const finish = (result?: Conversation) => {
      resolve(result)
      socket.destroy()
    }
    socket.setTimeout(3_000, () => finish())
    socket.once('error', () => finish())
    socket.once('close', () => finish())
    socket.on('data', (data) => {
      const greeted = said !== ''
      said += String(data)
      const info = /^INFO (\{.*\})/.exec(said)?.[1]
      if (!info) return
      const greeting = JSON.parse(info) as NatsGreeting
      if (!login) return finish({ info: greeting })
      const credentials = login.user ? login : {}
      const hello = JSON.stringify({
        verbose: false,
        pedantic: false,
        lang: 'node',
        version: '1',
        protocol: 1,
        ...credentials,
      })
      if (!greeted) socket.write(`CONNECT ${hello}\r\nPING\r\n`)
      const refusal = /^-ERR '(.*)'/m.exec(said)?.[1]
      if (refusal) finish({ info: greeting, refusal })
      else if (/^PONG/m.test(said)) finish({ info: greeting })
    })
  })
}
