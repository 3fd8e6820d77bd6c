import swagger, { type FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { type Operation, operationName, operations } from '../operations.ts'
import { requestHeaders } from './openapi-headers.ts'
import { Problem, problemAnswers } from './openapi-problems.ts'

const bearer = 'bearer'

/** Collects the published contract (OpenAPI 3.1) from the schemas beside the handlers. */
export async function openApi(app: FastifyInstance) {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Redress',
        version: '1',
        description: 'Complaints, inquiries and explanations. Errors are problems (RFC 9457) with a stable code.',
      },
      tags: [
        { name: 'complaints', description: 'Filing, following and answering complaints.' },
        { name: 'public', description: 'Of a tenant, for whoever has no login.' },
        { name: 'session', description: 'Who is signed in, and in which tenant.' },
        { name: 'directory', description: 'Tenants, places and people.' },
        { name: 'configuration', description: 'How the tenant works.' },
        { name: 'audit', description: 'Who did what, and when.' },
        { name: 'operation', description: 'For whoever runs the platform.' },
      ],
      components: {
        securitySchemes: { [bearer]: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
        schemas: { Problem: Problem as never },
      },
    },
    transform,
  } satisfies FastifyDynamicSwaggerOptions)
}

// what every operation has in common is said here, and costs nothing when requests are served
const transform: NonNullable<FastifyDynamicSwaggerOptions['transform']> = ({ schema, url, route }) => {
  const operation = operations[operationName(schema?.operationId ?? '')]
  if (!schema || schema.hide || !operation) return { schema, url }
  const method = String(route.method)
  return {
    url,
    schema: {
      ...schema,
      security: operation.permissions === 'public' ? [] : [{ [bearer]: [] }],
      description: `${schema.description}${permissionNote(operation)}`,
      headers: requestHeaders(method, url, operation),
      response: { ...(schema.response as object), ...problemAnswers(method, url, operation) },
    },
  }
}

const permissionNote = ({ permissions }: Operation) =>
  typeof permissions === 'string' ? '' : ` Needs ${permissions.map((name) => `\`${name}\``).join(' or ')}.`
