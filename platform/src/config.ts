import { type Static, type TObject, type TProperties, type TSchema, Type } from 'typebox'
import Value from 'typebox/value'

/** Every wrong or missing key of the environment, each on a line; values are never shown, they may be secrets. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`the configuration is wrong:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.name = 'ConfigError'
  }
}

/** `host:port` to listen on or to call. */
export const Address = Type.String({ pattern: '^[^\\s:/]+:[0-9]{1,5}$', description: 'host:port' })
/** `postgres://user:password@host:port/database`. */
export const PostgresUrl = Type.String({ pattern: '^postgres(ql)?://', description: 'postgres:// URL' })
/** `nats://user:password@host:port`. */
export const NatsUrl = Type.String({ pattern: '^(nats|tls)://', description: 'nats:// URL' })

/** Keys that every process has. */
export const processConfig = {
  OTEL_EXPORTER_OTLP_ENDPOINT: Type.Optional(Type.String({ pattern: '^https?://', description: 'http(s) URL' })),
  TRACE_RATIO: Type.Number({ minimum: 0, maximum: 1, default: 0.01, description: 'number from 0 to 1' }),
  LOG_LEVEL: Type.String({
    pattern: '^(debug|info|warn|error)$',
    default: 'info',
    description: 'debug, info, warn or error',
  }),
}

/** Keys that every service has besides. */
export const serviceConfig = {
  ...processConfig,
  GRPC_ADDRESS: Address,
  POSTGRES_APP_URL: PostgresUrl,
  POSTGRES_RELAY_URL: PostgresUrl,
  NATS_URL: NatsUrl,
  CONTEXT_PUBLIC_KEYS: Type.String({ pattern: '^\\{', description: 'JSON Web Key Set' }),
}

/** Keys of a service's migration job. */
export const migrationConfig = { POSTGRES_OWNER_URL: PostgresUrl, NATS_PROVISION_URL: NatsUrl }

/** What every service can rely on in its configuration. */
export type ServiceConfig = Static<TObject<typeof serviceConfig>>
/** What every process can rely on in its configuration. */
export type ProcessConfig = Static<TObject<typeof processConfig>>

/**
 * Reads the keys of `properties` from the environment once, converts numbers, fills defaults, freezes.
 * An empty value counts as absent. Throws ConfigError with every wrong key.
 */
export function loadConfig<P extends TProperties>(
  properties: P,
  environment: NodeJS.ProcessEnv = process.env,
): Readonly<Static<TObject<P>>> {
  const schemas = Object.entries(properties as Record<string, TSchema>)
  const values: Record<string, unknown> = {}
  const problems: string[] = []
  for (const [key, schema] of schemas) {
    const text = environment[key] === '' ? undefined : environment[key]
    const value = text === undefined ? (schema as { default?: unknown }).default : Value.Convert(schema, text)
    if (value === undefined) {
      if (!Type.IsOptional(schema)) problems.push(`${key} is missing (${describe(schema)})`)
    } else if (Value.Check(schema, value)) values[key] = value
    else problems.push(`${key} must be a ${describe(schema)}`)
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return Object.freeze(values) as Static<TObject<P>>
}

const describe = (schema: TSchema) => (schema as { description?: string }).description ?? 'text'

/** Splits `host:port`. */
export function splitAddress(address: string) {
  const at = address.lastIndexOf(':')
  return { host: address.slice(0, at), port: Number(address.slice(at + 1)) }
}
