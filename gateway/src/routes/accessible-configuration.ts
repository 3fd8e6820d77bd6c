import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { callTo } from '../calls.ts'
import type { ComplaintClient } from '../clients.ts'
import { documented } from './documented.ts'
import { Nullable } from './shapes.ts'

const text = Type.String()
const words = Type.Array(text)
const Category = Type.Object(
  {
    ...{ name: text, path: text },
    accessible: Type.Boolean({ description: 'false: it only stands above one that may be seen.' }),
    ...{ priority: Type.Optional(text), permissions: Type.Optional(words), default_flags: Type.Optional(words) },
    resolution_times: Type.Optional(Nullable(text)),
    children: Type.Array(Type.Object({}, { additionalProperties: true }), { description: 'Categories.' }),
  },
  { additionalProperties: false },
)
const Flag = Type.Object({ name: text, priority: Nullable(text), permissions: words })
const ConfigurationAnswer = Type.Object({
  grievance_types: Type.Array(text, { description: 'Paths of the categories that the caller may see.' }),
  grievance_flags: words,
  grievance_channels: words,
  grievance_categories_hierarchical: Type.Array(Category),
  grievance_flags_detailed: Type.Array(Flag),
  default_category: Nullable(text),
  accessible_categories: Type.Array(text, { description: 'Where the caller may file.' }),
  accessible_flags: Type.Array(text, { description: 'What the caller may set on a case.' }),
})

const schema = documented('configuration')

/** The grievance configuration for whoever works with it. */
export function accessibleConfiguration(instance: FastifyInstance, complaint: ComplaintClient) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get('/grievance_config', { schema: get }, async (request, reply) => {
    const call = await callTo('complaint', request, reply)
    const { version, configuration } = await complaint.GetAccessibleConfiguration({}, call)
    return reply.header('etag', `"${version}"`).send(JSON.parse(configuration.toString()))
  })
}

const get = schema(
  'getAccessibleConfiguration',
  'Read the own part of the grievance configuration',
  'Categories, flags and channels as far as the caller may see them, and where they may file.',
  { response: { 200: ConfigurationAnswer } },
)
