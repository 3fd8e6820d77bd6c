import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import { eventually } from '../../../test/harness/eventually.ts'
import { startApp } from '../app-fixture.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const nothing = { items: [], sort_keys: [], next_page_token: '' }

async function start(answer: () => unknown = () => nothing) {
  const { app } = await startApp({ fakes: { ListComplaints: answer } })
  await app.listen({ host: '127.0.0.1', port: 0 })
  closing.push(() => app.close())
  const { port } = app.server.address() as { port: number }
  const open = async () => {
    const socket = connect(port, '127.0.0.1')
    closing.push(() => socket.destroy())
    await once(socket, 'connect')
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk
    })
    return { socket, text: () => text, ended: once(socket, 'close') }
  }
  return { app, open, close: () => app.close() }
}
const asked = 'GET /api/v1/complaints HTTP/1.1\r\nhost: x\r\nauthorization: Bearer amal\r\n\r\n'

describe('connections of an app that closes', () => {
  it('one that nobody has asked anything on yet is not waited for', async () => {
    const { open, close } = await start()
    const { ended } = await open()
    await close()
    await ended
  })

  it('one that is being answered ends with its answer, whole', async () => {
    let finish: () => void = () => undefined
    const begun = new Promise<void>((resolve) => {
      finish = resolve
    })
    let goOn: () => void = () => undefined
    const { app, open, close } = await start(async () => {
      finish()
      await new Promise<void>((resolve) => {
        goOn = resolve
      })
      return nothing
    })
    const { socket, text, ended } = await open()
    socket.write(asked)
    await begun
    const closed = close()
    await eventually(() => expect(app.server.listening).toBe(false))
    goOn()
    await closed
    await ended
    expect(text()).toMatch(/^HTTP\/1.1 200 OK\r\n/)
    expect(text()).toMatch(/\{"items":\[\].*\}$/s)
  })
})
