import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { CallContext } from '@redress/platform/grpc/client.ts'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type TSchema, Type } from 'typebox'
import { callTo, changeOf } from '../calls.ts'
import { bodyReadByService, documentBytes, JsonDocument } from './document-body.ts'
import { documented } from './documented.ts'
import { sendPage } from './list-answer.ts'
import { noBody } from './no-body.ts'
import { Closed } from './shapes.ts'
import {
  type VersionMessage,
  VersionPage,
  VersionParams,
  VersionQuery,
  version,
  versionHead,
  versionIn,
} from './version-shapes.ts'

type Answer = Promise<{ configuration?: (VersionMessage & { document: Buffer }) | null }>

/** What the complaint service can be asked about one kind of document. */
interface DocumentCalls<Effects> {
  get(asked: { version?: number }, call: CallContext): Answer
  put(asked: { document: Buffer }, call: CallContext): Answer
  dryRun(asked: { document: Buffer }, call: CallContext): Promise<Effects>
  list(
    asked: { page_size: number | undefined; page_token: string | undefined },
    call: CallContext,
  ): Promise<{ items: Buffer[]; next_page_token: string }>
  restore(asked: { version: number }, call: CallContext): Answer
}

/** One kind of document: where it stands, what it is called, and what it looks like. */
interface ConfigurationDocument<Effects> {
  /** "/config/grievance". */
  root: string
  /** In the operations on it: "Grievance" of getGrievanceVersion, and of the document itself. */
  operations: { versions: string; document: string }
  /** "grievance configuration". */
  title: string
  /** What it holds. */
  description: string
  Body: TSchema
  /** What is answered; by default an object. */
  Document?: TSchema
  dryRun: { description: string; Answer: TSchema; json(effects: Effects): object }
  calls: DocumentCalls<Effects>
}

/** How the tenant configures something, as one document with versions. */
export function configurationDocument<Effects>(instance: FastifyInstance, kind: ConfigurationDocument<Effects>) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const validatorCompiler = bodyReadByService(instance)
  const { root, calls } = kind
  const schemas = schemasOf(kind)

  app.get(root, { schema: schemas.get }, async (request, reply) =>
    sendVersion(reply, await calls.get({}, await callTo('complaint', request, reply)), documentJson),
  )
  app.put(root, { schema: schemas.put, validatorCompiler }, async (request, reply) => {
    const document = documentBytes(request.body)
    const call = await changeOf('complaint', request, reply)
    return sendVersion(reply, await calls.put({ document }, call), documentJson)
  })
  app.post(`${root}/dry_run`, { schema: schemas.dryRun, validatorCompiler }, async (request, reply) => {
    const document = documentBytes(request.body)
    return kind.dryRun.json(await calls.dryRun({ document }, await callTo('complaint', request, reply)))
  })
  app.get(`${root}/versions`, { schema: schemas.list }, async (request, reply) => {
    const asked = { page_size: request.query.limit, page_token: request.query.cursor }
    const page = await calls.list(asked, await callTo('complaint', request, reply))
    return sendPage(reply, page.items, page.next_page_token)
  })
  app.get(`${root}/versions/:version`, { schema: schemas.getVersion }, async (request, reply) => {
    const asked = { version: versionIn(request.params) }
    return sendVersion(reply, await calls.get(asked, await callTo('complaint', request, reply)), versionJson)
  })
  const restoring = { schema: schemas.restore, preValidation: noBody }
  app.post(`${root}/versions/:version/restore`, restoring, async (request, reply) => {
    const asked = { version: versionIn(request.params) }
    return sendVersion(reply, await calls.restore(asked, await changeOf('complaint', request, reply)), documentJson)
  })
}

type Configuration = VersionMessage & { document: Buffer }

const documentJson = ({ document }: Configuration): unknown => JSON.parse(document.toString())
const versionJson = (configuration: Configuration) => ({
  ...versionHead(configuration),
  document: documentJson(configuration),
})

function sendVersion(
  reply: FastifyReply,
  { configuration }: Awaited<Answer>,
  json: (configuration: Configuration) => unknown,
) {
  if (!configuration) throw new Error('the complaint service answered no configuration')
  // null is a document, and Fastify would send nothing for it
  const bytes = Buffer.from(JSON.stringify(json(configuration)))
  return reply.header('etag', `"${configuration.version}"`).type('application/json; charset=utf-8').send(bytes)
}

function schemasOf<Effects>(kind: ConfigurationDocument<Effects>) {
  const { operations, title, description, Body, Document = JsonDocument, dryRun } = kind
  const schema = documented('configuration')
  const document = { response: { 200: Document } }
  const params = { params: VersionParams }
  const { versions, document: named } = operations
  return {
    get: schema(`get${named}`, `Read the ${title}`, description, document),
    put: schema(
      `put${named}`,
      `Change the ${title}`,
      'Replaces the document and makes it a new version, which applies at once. Every error comes with its JSON pointer, at most 100. If-Match is required.',
      { body: Body, ...document },
    ),
    dryRun: schema(
      `dryRun${named}`,
      `Try a ${title}`,
      `${dryRun.description}; a document that cannot be put is refused in the same way. Changes nothing.`,
      { body: Body, response: { 200: dryRun.Answer } },
    ),
    list: schema(`list${versions}Versions`, `List versions of the ${title}`, 'Newest first.', {
      ...{ querystring: VersionQuery, response: { 200: VersionPage } },
    }),
    getVersion: schema(`get${versions}Version`, `Read a version of the ${title}`, 'Version 1 is the default.', {
      ...{ ...params, response: { 200: Type.Object({ ...version, document: Document }) } },
    }),
    restore: schema(
      `restore${versions}Version`,
      `Restore a version of the ${title}`,
      'Makes an older document apply again, as a new version.',
      { ...params, body: Closed({}), ...document },
    ),
  }
}
