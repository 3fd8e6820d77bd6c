import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { PermissionMatrix__Output as PermissionMatrix } from '@redress/protos/identity/v1/PermissionMatrix.ts'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { callTo, changeOf } from '../calls.ts'
import type { IdentityClient } from '../clients.ts'
import { documented } from './documented.ts'
import { sendPage } from './list-answer.ts'
import { noBody } from './no-body.ts'
import { bundlesOf, differenceJson, documentJson, versionJson } from './permissions-json.ts'
import { DocumentAnswer, DocumentBody, DryRunAnswer, VersionAnswer } from './permissions-shapes.ts'
import { Closed } from './shapes.ts'
import { changeJson, VersionPage, VersionParams, VersionQuery, versionIn } from './version-shapes.ts'

const schema = documented('configuration')
const root = '/config/permissions'

/** What the roles of the tenant may do, as one document with versions. */
export function permissions(instance: FastifyInstance, identity: IdentityClient) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get(root, { schema: get }, async (request, reply) => {
    const { matrix } = await identity.GetPermissionMatrix({}, await callTo('identity', request, reply))
    return sendVersion(reply, matrix, documentJson)
  })

  app.put(root, { schema: put }, async (request, reply) => {
    const roles = bundlesOf(request.body.roles)
    const { matrix } = await identity.PutPermissionMatrix({ roles }, await changeOf('identity', request, reply))
    return sendVersion(reply, matrix, documentJson)
  })

  app.post(`${root}/dry_run`, { schema: dryRun }, async (request, reply) => {
    const roles = bundlesOf(request.body.roles)
    const { changes, affected, users } = await identity.DryRunPermissionMatrix(
      { roles },
      await callTo('identity', request, reply),
    )
    return { changes: changes.map(changeJson), affected, users: users.map(differenceJson) }
  })

  app.get(`${root}/versions`, { schema: list }, async (request, reply) => {
    const { limit, cursor } = request.query
    const asked = { page_size: limit, page_token: cursor }
    const page = await identity.ListPermissionMatrixVersions(asked, await callTo('identity', request, reply))
    return sendPage(reply, page.items, page.next_page_token)
  })

  app.get(`${root}/versions/:version`, { schema: getVersion }, async (request, reply) => {
    const version = versionIn(request.params)
    const { matrix } = await identity.GetPermissionMatrix({ version }, await callTo('identity', request, reply))
    return sendVersion(reply, matrix, versionJson)
  })

  app.post(`${root}/versions/:version/restore`, { schema: restore, preValidation: noBody }, async (request, reply) => {
    const version = versionIn(request.params)
    const { matrix } = await identity.RestorePermissionMatrix({ version }, await changeOf('identity', request, reply))
    return sendVersion(reply, matrix, documentJson)
  })
}

function sendVersion(
  reply: FastifyReply,
  matrix: PermissionMatrix | null | undefined,
  json: (matrix: PermissionMatrix) => object,
) {
  if (!matrix) throw new Error('identity answered no matrix')
  return reply.header('etag', `"${matrix.version}"`).send(json(matrix))
}

const body = { body: DocumentBody }
const document = { response: { 200: DocumentAnswer } }
const params = { params: VersionParams }
const get = schema('getPermissions', 'Read the permission matrix', 'What each role of the tenant may do.', document)
const put = schema(
  'putPermissions',
  'Change the permission matrix',
  'Replaces the document and makes it a new version, which applies at once. Permissions may go by their codes. If-Match is required.',
  { ...body, ...document },
)
const dryRun = schema(
  'dryRunPermissions',
  'Try a permission matrix',
  'Who would gain and who would lose what; a document that cannot be put is refused in the same way. Changes nothing.',
  { ...body, response: { 200: DryRunAnswer } },
)
const list = schema('listPermissionVersions', 'List versions of the permission matrix', 'Newest first.', {
  ...{ querystring: VersionQuery, response: { 200: VersionPage } },
})
const getVersion = schema(
  'getPermissionVersion',
  'Read a version of the permission matrix',
  'Version 1 is the default.',
  {
    ...{ ...params, response: { 200: VersionAnswer } },
  },
)
const restore = schema(
  'restorePermissionVersion',
  'Restore a version of the permission matrix',
  'Makes an older document apply again, as a new version.',
  { ...params, body: Closed({}), ...document },
)
