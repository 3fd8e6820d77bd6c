import type { FastifyReply } from 'fastify'

const opening = Buffer.from('{"items":[')
const comma = 0x2c

/** A page whose items are JSON already: their bytes are put together and never parsed. */
export function sendPage(reply: FastifyReply, items: readonly Buffer[], nextPageToken: string) {
  return reply.header('content-type', 'application/json; charset=utf-8').send(pageOf(items, nextPageToken))
}

export function pageOf(items: readonly Buffer[], nextPageToken: string): Buffer {
  const closing = Buffer.from(`],"next_cursor":${nextPageToken === '' ? 'null' : JSON.stringify(nextPageToken)}}`)
  let length = opening.length + closing.length + Math.max(0, items.length - 1)
  for (const item of items) length += item.length
  const page = Buffer.allocUnsafe(length)
  let at = opening.copy(page)
  for (const [index, item] of items.entries()) {
    if (index > 0) page[at++] = comma
    at += item.copy(page, at)
  }
  closing.copy(page, at)
  return page
}
