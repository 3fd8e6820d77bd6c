import type { FastifyReply } from 'fastify'

/** Answers a resource with its version as ETag; one that has just been made also with its place. */
export function sendVersioned<Message extends { version: number }>(
  reply: FastifyReply,
  message: Message | null | undefined,
  json: (message: Message) => { id: string },
  madeAt?: string,
) {
  if (!message) throw new Error('the service answered nothing')
  const resource = json(message)
  reply.header('etag', `"${message.version}"`)
  if (madeAt !== undefined) reply.code(201).header('location', `${madeAt}/${resource.id}`)
  return reply.send(resource)
}
