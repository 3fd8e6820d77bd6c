import { type CleanedEnv, customCleanEnv, EnvMissingError, makeExactValidator, type ValidatorSpec } from 'envalid'

/** Every wrong or missing key of the environment, each on a line; values are never shown, they may be secrets. */
class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`the configuration is wrong:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.name = 'ConfigError'
  }
}

/** A key whose text matches `pattern`; `desc` says in words what it must be. */
export const text = (pattern: RegExp) =>
  makeExactValidator<string>((input) => {
    if (!pattern.test(input)) throw new Error('does not match')
    return input
  })

const ratio = makeExactValidator<number>((input) => {
  const value = Number(input)
  if (!(value >= 0 && value <= 1)) throw new Error('out of range')
  return value
})

/** `host:port` to listen on or to call. */
export const address = () => text(/^[^\s:/]+:[0-9]{1,5}$/)({ desc: 'host:port' })
/** `postgres://user:password@host:port/database`. */
export const postgresUrl = () => text(/^postgres(ql)?:\/\//)({ desc: 'postgres:// URL' })
/** `nats://user:password@host:port`. */
export const natsUrl = () => text(/^(nats|tls):\/\//)({ desc: 'nats:// URL' })

/** Keys that every process has. */
export const processConfig = {
  OTEL_EXPORTER_OTLP_ENDPOINT: text(/^https?:\/\//)({ desc: 'http(s) URL', default: undefined }),
  TRACE_RATIO: ratio({ desc: 'number from 0 to 1', default: 0.01 }),
  LOG_LEVEL: text(/^(debug|info|warn|error)$/)({ desc: 'debug, info, warn or error', default: 'info' }),
}

/** Keys that every service has besides. */
export const serviceConfig = {
  ...processConfig,
  GRPC_ADDRESS: address(),
  POSTGRES_APP_URL: postgresUrl(),
  POSTGRES_RELAY_URL: postgresUrl(),
  POSTGRES_AGGREGATE_URL: text(/^postgres(ql)?:\/\//)({ desc: 'postgres:// URL', default: undefined }),
  NATS_URL: natsUrl(),
  CONTEXT_PUBLIC_KEYS: text(/^\{/)({ desc: 'JSON Web Key Set' }),
}

/** Keys of the job that makes streams and consumers. */
export const messagingConfig = { NATS_PROVISION_URL: natsUrl() }

/** Keys of a service with lists that can be read across tenants, besides. */
export const aggregateConfig = { POSTGRES_AGGREGATE_URL: postgresUrl() }

/** Keys of a service's migration job. */
export const migrationConfig = { POSTGRES_OWNER_URL: postgresUrl(), ...messagingConfig }

/** Keys of what is done by hand beside a running service, which has its own besides. */
export const maintenanceConfig = { ...serviceConfig, POSTGRES_OWNER_URL: postgresUrl() }

/** The keys of a process, each with its rule. */
export type ConfigKeys = Record<string, ValidatorSpec<unknown>>
/** What a process can rely on that declares `Keys`; a key without default may be absent. */
export type ConfigOf<Keys> = {
  readonly [Key in keyof Keys as undefined extends CleanedEnv<Keys>[Key] ? never : Key]: CleanedEnv<Keys>[Key]
} & {
  readonly [Key in keyof Keys as undefined extends CleanedEnv<Keys>[Key] ? Key : never]?: CleanedEnv<Keys>[Key]
}
/** What every service can rely on in its configuration. */
export type ServiceConfig = ConfigOf<typeof serviceConfig>
/** What every process can rely on in its configuration. */
export type ProcessConfig = ConfigOf<typeof processConfig>

/**
 * Reads the declared keys from the environment once, converts numbers, fills defaults, freezes. An empty value counts as absent.
 * Throws ConfigError with every wrong key.
 */
export function loadConfig<Keys extends ConfigKeys>(
  keys: Keys,
  environment: NodeJS.ProcessEnv = process.env,
): ConfigOf<Keys> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const cleaned: unknown = customCleanEnv(given, keys, (values) => values, {
    reporter({ errors }) {
      const problems = Object.entries(errors).map(([key, error]) => {
        const { desc } = keys[key] as { desc?: string }
        return error instanceof EnvMissingError ? `${key} is missing (${desc})` : `${key} must be a ${desc}`
      })
      if (problems.length > 0) throw new ConfigError(problems)
    },
  })
  return cleaned as ConfigOf<Keys>
}

/** Splits `host:port`. */
export function splitAddress(address: string) {
  const at = address.lastIndexOf(':')
  return { host: address.slice(0, at), port: Number(address.slice(at + 1)) }
}
