import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { audit } from '@redress/audit/service.ts'
import { complaint } from '@redress/complaint/service.ts'
import { provisioner } from '@redress/identity/provisioner/service.ts'
import { identity } from '@redress/identity/service.ts'
import { streamOf } from '@redress/platform/messaging/event.ts'
import type { EventNames } from '@redress/platform/messaging/streams.ts'
import { sourceFiles } from './source-files.ts'

const root = join(import.meta.dirname, '../..')
const text = (file: string) => readFileSync(join(root, file), 'utf8')

/** Cells of every row of the first table in a document. */
const tableOf = (markdown: string) =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| reason') && !line.startsWith('| event'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )

const codeOf: Record<string, string> = {
  invalidArgument: 'INVALID_ARGUMENT',
  notFound: 'NOT_FOUND',
  permissionDenied: 'PERMISSION_DENIED',
  unauthenticated: 'UNAUTHENTICATED',
  alreadyExists: 'ALREADY_EXISTS',
  failedPrecondition: 'FAILED_PRECONDITION',
  unavailable: 'UNAVAILABLE',
}
const thrown = /\b(\w+)\(\s*(?:'([A-Z_]+)',\s*)?'([A-Z_]{3,})'/g

/** "REASON CODE" of every error that production code throws. */
function reasonsIn(source: string) {
  return [...source.matchAll(thrown)].flatMap(([, call = '', code, reason]) => {
    if (call === 'AppError') return code ? [`${reason} ${code}`] : []
    return codeOf[call] && !code ? [`${reason} ${codeOf[call]}`] : []
  })
}

describe('docs/errors.md', () => {
  const rows = tableOf(text('docs/errors.md'))

  it('finds a planted reason in a source', () => {
    expect(reasonsIn("throw notFound('PLANTED', 'x'); new AppError('ABORTED', 'OTHER', 'y')")).toEqual([
      'PLANTED NOT_FOUND',
      'OTHER ABORTED',
    ])
  })

  it('lists every reason that the code throws, with its gRPC code, and no other', () => {
    const production = sourceFiles().filter(
      (file) =>
        /^(platform|gateway|services\/[^/]+)\/src\//.test(file) && !/(\.test|-fixture|fake-clients)\.ts$/.test(file),
    )
    const inCode = new Set(production.flatMap((file) => reasonsIn(text(file))))
    expect(rows.map(([reason, code]) => `${reason} ${code}`).sort()).toEqual([...inCode].sort())
  })
})

describe('docs/events.md', () => {
  const rows = tableOf(text('docs/events.md'))
  const services: EventNames[] = [identity, complaint, audit, provisioner]
  const published = services.flatMap(({ publishes }) => publishes)

  it('lists every event that a service publishes, with its stream, and no other', () => {
    expect(rows.map(([event, stream]) => `${event} ${stream}`).sort()).toEqual(
      published.map((type) => `${type} ${streamOf(type)}`).sort(),
    )
  })

  it('names the fields of each message', () => {
    for (const [event = '', , fields = ''] of rows) {
      const service = event.split('.')[0]
      const message = event.split('.').at(-1)
      const body =
        new RegExp(`message ${message} \\{([^}]*)\\}`).exec(
          text(`protos/${service}/v1/${service}_events.proto`),
        )?.[1] ?? ''
      const inProto = [...body.matchAll(/^ {2}(optional )?(?:repeated )?[\w.]+ (\w+) = \d+;/gm)].map(
        ([, optional, name]) => `${name}${optional ? '?' : ''}`,
      )
      expect({ event, fields }).toEqual({ event, fields: inProto.join(', ') })
    }
  })

  it('names the consumers of each event', () => {
    const consumersOf = (type: string) =>
      services
        .filter(
          ({ reactions, batches }) =>
            reactions.some(({ types }) => types.includes(type)) ||
            batches.some(({ streams }) => streams.includes(streamOf(type))),
        )
        .map(({ service }) => service)
        .sort()
        .join(', ')
    expect(rows.map(([event = '', , , consumers]) => ({ event, consumers }))).toEqual(
      rows.map(([event = '']) => ({ event, consumers: consumersOf(event) })),
    )
  })
})
