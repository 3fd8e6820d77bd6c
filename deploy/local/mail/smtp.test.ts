import { createServer, type Socket } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import { greetsMail, readSmtpUrl, smtpUrl } from './smtp.ts'

const read = (address: string) => readSmtpUrl('REDRESS_SMTP_URL', address)

describe('readSmtpUrl', () => {
  it.each([
    ['smtp://mail.example', { host: 'mail.example', port: 25, secure: false }],
    ['smtp://127.0.0.1:1025', { host: '127.0.0.1', port: 1025, secure: false }],
    ['smtps://mail.example', { host: 'mail.example', port: 465, secure: true }],
  ])('%s', (address, expected) => {
    expect(read(address)).toEqual(expected)
  })

  it.each(['mail.example:25', 'http://mail.example', 'smtp://', 'smtp://:25', ''])(
    '%s is refused in a sentence',
    (address) => {
      expect(() => read(address)).toThrow('REDRESS_SMTP_URL is no address of the form smtp://')
    },
  )

  it('takes user and password out of it, with signs that an address would read otherwise', () => {
    const [user, password] = ['a@b', 'p:q']
    const login = [user, password].map(encodeURIComponent).join(':')
    expect(read(`smtps://${login}@mail.example:587`)).toMatchObject({ user, password, port: 587 })
  })

  it('an address that is printed holds no password', () => {
    expect(smtpUrl(read('smtps://user:password@mail.example'))).toBe('smtps://mail.example:465')
  })
})

describe('greetsMail', () => {
  async function askOneThat(greets: (socket: Socket) => void) {
    const server = createServer(greets).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { port: number }
    const answer = await greetsMail({ host: '127.0.0.1', port, secure: false }, 200)
    server.close()
    return answer
  }

  it('is true of a mail server, and of nothing else', async () => {
    expect(await askOneThat((socket) => socket.end('220 mail.example ESMTP\r\n'))).toBe(true)
    expect(await askOneThat((socket) => socket.end('INFO {}\r\n'))).toBe(false)
    expect(await askOneThat((socket) => socket.end())).toBe(false)
    expect(await askOneThat((socket) => socket.on('end', () => socket.end()))).toBe(false)
    expect(await greetsMail({ host: '127.0.0.1', port: 1, secure: false })).toBe(false)
  })
})
