import { describe, expect, it } from '@jest/globals'
import { startBeside } from './start-beside.ts'

const service = ['GRPC_ADDRESS', 'POSTGRES_APP_URL', 'POSTGRES_RELAY_URL', 'NATS_URL', 'CONTEXT_PUBLIC_KEYS']
const targets = ['HTTP_ADDRESS', 'IDENTITY_ADDRESS', 'COMPLAINT_ADDRESS', 'AUDIT_ADDRESS']
const required: [name: string, keys: string[]][] = [
  ['identity', service],
  ['complaint', [...service, 'TRACKING_CODE_KEY']],
  ['audit', [...service, 'POSTGRES_INGEST_URL']],
  ['gateway', [...targets, 'KEYCLOAK_ISSUER', 'KEYCLOAK_CLIENTS', 'CONTEXT_PRIVATE_KEY']],
]

describe('a configuration that is wrong', () => {
  const wrongOf = (changes: Record<string, string | undefined>) => async (name: string) => {
    const { code, errors, output } = await startBeside(name, changes)
    expect(errors[0]).toBe('the configuration is wrong:')
    expect({ code, output }).toEqual({ code: 1, output: '' })
    return errors.slice(1)
  }
  const keysIn = (lines: string[]) => lines.map((line) => line.trim().split(' ')[0]).sort()

  it.each(required)('%s names every key that is missing, at once', async (name, keys) => {
    const lines = await wrongOf(Object.fromEntries(keys.map((key) => [key, undefined])))(name)
    expect(keysIn(lines)).toEqual([...keys].sort())
    expect(lines.every((line) => line.includes('is missing'))).toBe(true)
  })

  it.each(required)(
    '%s names every key that is wrong, at once, and no value: it may be a secret',
    async (name, keys) => {
      const optional = ['TRACE_RATIO', 'LOG_LEVEL', 'OTEL_EXPORTER_OTLP_ENDPOINT']
      const value = 'this is a secret'
      const lines = await wrongOf(Object.fromEntries([...keys, ...optional].map((key) => [key, value])))(name)
      expect(keysIn(lines)).toEqual([...keys, ...optional].sort())
      expect(lines.join('\n')).not.toContain(value)
    },
  )
})
