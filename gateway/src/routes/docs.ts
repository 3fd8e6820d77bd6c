import { createHash } from 'node:crypto'
import fastify, { type FastifyInstance } from 'fastify'
import { documented } from './documented.ts'

const schema = documented('operation')
const prefix = '/docs'
const page = `${prefix}/`
const script = `${prefix}/js/scalar.js`

/** The published contract, and pages to read it. */
export function docs(app: FastifyInstance) {
  let contract: string | undefined
  app.get('/openapi.json', { schema: openApi }, async (_request, reply) => {
    contract ??= JSON.stringify(app.swagger())
    return reply.header('content-type', 'application/json; charset=utf-8').send(contract)
  })

  let pages: Promise<Pages> | undefined
  const renderOnce = () => {
    pages ??= renderPages()
    return pages
  }
  app.get(prefix, { schema: read }, async (_request, reply) => {
    const { html, policy } = await renderOnce()
    return reply.header('content-type', 'text/html; charset=utf-8').header('content-security-policy', policy).send(html)
  })
  app.get(script, { schema: { ...read, hide: true } }, async (_request, reply) =>
    reply.header('content-type', 'text/javascript; charset=utf-8').send((await renderOnce()).script),
  )
}

const openApi = schema('readOpenApi', 'Read the contract', 'This document.', {})
const read = schema('readDocs', 'Read the documentation', 'The contract as pages for people.', {})

interface Pages {
  html: string
  script: string
  policy: string
}

/** Made when somebody first reads: the pages are megabytes that a gateway nobody reads need not hold. */
async function renderPages(): Promise<Pages> {
  const { default: reference } = await import('@scalar/fastify-api-reference')
  const app = fastify({ routerOptions: { ignoreTrailingSlash: true } })
  await app.register(reference, {
    routePrefix: prefix,
    configuration: { url: '/openapi.json', cdn: script, withDefaultFonts: false, pageTitle: 'Redress API' },
  })
  const [html, scalar] = [(await app.inject(page)).body, (await app.inject(script)).body]
  await app.close()
  return { html, script: scalar, policy: policyFor(html) }
}

/** Lets the page run its own scripts and talk to this site, and nothing else. */
function policyFor(html: string) {
  const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text)
  const hashes = inline.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
