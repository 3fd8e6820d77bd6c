import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { GrievanceConfiguration__Output as Configuration } from '@redress/protos/complaint/v1/GrievanceConfiguration.ts'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { callTo, changeOf } from '../calls.ts'
import type { ComplaintClient } from '../clients.ts'
import { bodyReadByService, documentBytes, JsonDocument } from './document-body.ts'
import { documented } from './documented.ts'
import { DryRunAnswer, effectsJson, GrievanceBody, VersionAnswer } from './grievance-shapes.ts'
import { sendPage } from './list-answer.ts'
import { noBody } from './no-body.ts'
import { Closed } from './shapes.ts'
import { VersionPage, VersionParams, VersionQuery, versionHead, versionIn } from './version-shapes.ts'

const schema = documented('configuration')
const root = '/config/grievance'

/** How the tenant handles complaints, as one document with versions. */
export function grievanceConfiguration(instance: FastifyInstance, complaint: ComplaintClient) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const validatorCompiler = bodyReadByService(instance)

  app.get(root, { schema: get }, async (request, reply) => {
    const { configuration } = await complaint.GetGrievanceConfiguration({}, await callTo('complaint', request, reply))
    return sendVersion(reply, configuration, documentJson)
  })

  app.put(root, { schema: put, validatorCompiler }, async (request, reply) => {
    const document = documentBytes(request.body)
    const call = await changeOf('complaint', request, reply)
    const { configuration } = await complaint.PutGrievanceConfiguration({ document }, call)
    return sendVersion(reply, configuration, documentJson)
  })

  app.post(`${root}/dry_run`, { schema: dryRun, validatorCompiler }, async (request, reply) => {
    const document = documentBytes(request.body)
    const call = await callTo('complaint', request, reply)
    return effectsJson(await complaint.DryRunGrievanceConfiguration({ document }, call))
  })

  app.get(`${root}/versions`, { schema: list }, async (request, reply) => {
    const asked = { page_size: request.query.limit, page_token: request.query.cursor }
    const call = await callTo('complaint', request, reply)
    const page = await complaint.ListGrievanceConfigurationVersions(asked, call)
    return sendPage(reply, page.items, page.next_page_token)
  })

  app.get(`${root}/versions/:version`, { schema: getVersion }, async (request, reply) => {
    const version = versionIn(request.params)
    const call = await callTo('complaint', request, reply)
    const { configuration } = await complaint.GetGrievanceConfiguration({ version }, call)
    return sendVersion(reply, configuration, versionJson)
  })

  app.post(`${root}/versions/:version/restore`, { schema: restore, preValidation: noBody }, async (request, reply) => {
    const version = versionIn(request.params)
    const call = await changeOf('complaint', request, reply)
    const { configuration } = await complaint.RestoreGrievanceConfiguration({ version }, call)
    return sendVersion(reply, configuration, documentJson)
  })
}

const documentJson = ({ document }: Configuration): Record<string, unknown> => JSON.parse(document.toString())
const versionJson = (configuration: Configuration) => ({
  ...versionHead(configuration),
  document: documentJson(configuration),
})

function sendVersion(
  reply: FastifyReply,
  configuration: Configuration | null | undefined,
  json: (configuration: Configuration) => object,
) {
  if (!configuration) throw new Error('the complaint service answered no configuration')
  return reply.header('etag', `"${configuration.version}"`).send(json(configuration))
}

const document = { response: { 200: JsonDocument } }
const params = { params: VersionParams }
const get = schema(
  'getGrievanceConfiguration',
  'Read the grievance configuration',
  'Categories, flags, channels and times of the tenant.',
  document,
)
const put = schema(
  'putGrievanceConfiguration',
  'Change the grievance configuration',
  'Replaces the document and makes it a new version, which applies at once. Every error comes with its JSON pointer, at most 100. If-Match is required.',
  { body: GrievanceBody, ...document },
)
const dryRun = schema(
  'dryRunGrievanceConfiguration',
  'Try a grievance configuration',
  'Who would gain and who would lose access to which categories and flags, and which open cases would be due at another time; a document that cannot be put is refused in the same way. Changes nothing.',
  { body: GrievanceBody, response: { 200: DryRunAnswer } },
)
const list = schema('listGrievanceVersions', 'List versions of the grievance configuration', 'Newest first.', {
  ...{ querystring: VersionQuery, response: { 200: VersionPage } },
})
const getVersion = schema(
  'getGrievanceVersion',
  'Read a version of the grievance configuration',
  'Version 1 is the default.',
  { ...params, response: { 200: VersionAnswer } },
)
const restore = schema(
  'restoreGrievanceVersion',
  'Restore a version of the grievance configuration',
  'Makes an older document apply again, as a new version.',
  { ...params, body: Closed({}), ...document },
)
