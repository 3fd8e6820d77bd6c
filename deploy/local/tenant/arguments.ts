import { parseArgs } from 'node:util'

/** The body of POST /api/v1/tenants. */
export interface NewHospital {
  slug: string
  name: string
  departments: { code: string; name: string; name_ar?: string }[]
  admin?: { username: string; email: string; first_name: string; last_name: string }
  [detail: string]: unknown
}

const text = { type: 'string' } as const
const details = ['name-ar', 'city', 'city-ar', 'country', 'zone', 'locale', 'kind'] as const
const admin = ['admin-username', 'admin-email', 'admin-first-name', 'admin-last-name'] as const
const options = {
  ...{ slug: text, name: text, 'name-ar': text, city: text, 'city-ar': text, country: text, zone: text, locale: text },
  ...{ kind: text, 'admin-username': text, 'admin-email': text, 'admin-first-name': text, 'admin-last-name': text },
  department: { type: 'string', multiple: true },
  wait: { type: 'string', default: '60' },
  reason: text,
  help: { type: 'boolean', short: 'h' },
} as const

export const usage = `npm run tenant -- create --slug <slug> --name <name>
  [--name-ar --city --city-ar --country SA --zone Asia/Riyadh --locale en|ar --kind hospital|organisation]
  [--department code:Name[:Arabic name]] ...
  [--admin-username --admin-email --admin-first-name --admin-last-name]
  [--wait <seconds until its groups are there and its admin is invited>]
npm run tenant -- deactivate | activate | export --slug <slug>
npm run tenant -- delete --slug <slug> --reason <why>    when it has been closed for 30 days
Against the stack that runs here, as the platform admin of the demo; REDRESS_GATEWAY and REDRESS_TOKEN name another and its token.`

export type Command =
  | { name: 'help' }
  | { name: 'create'; details: NewHospital; seconds: number }
  | { name: 'deactivate' | 'activate' | 'export'; slug: string }
  | { name: 'delete'; slug: string; reason: string }

/** Reads a command and its options. Throws the usage under what is wrong. */
export function readCommand(args: string[]): Command {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const command = positionals.join(' ')
    const { slug = '', reason } = values
    if (values.help || command === '' || command === 'help') return { name: 'help' }
    if (!slug) throw new Error('--slug is needed')
    if (command === 'create') return { name: command, ...readCreation(slug, values) }
    if (command === 'deactivate' || command === 'activate' || command === 'export') return { name: command, slug }
    if (command !== 'delete') throw new Error(`there is no command "${command}"`)
    if (!reason) throw new Error('--reason is needed')
    return { name: command, slug, reason }
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`)
  }
}

type Values = Partial<Record<(typeof details)[number] | (typeof admin)[number] | 'name' | 'wait', string>> & {
  department?: string[]
}

function readCreation(slug: string, values: Values): { details: NewHospital; seconds: number } {
  const { name } = values
  if (!name) throw new Error('--name is needed')
  const given = admin.filter((key) => values[key] !== undefined)
  if (given.length > 0 && given.length < admin.length) throw new Error(`an admin needs all of --${admin.join(', --')}`)
  const more = details.flatMap((key) => (values[key] === undefined ? [] : [[key.replace('-', '_'), values[key]]]))
  return {
    details: {
      ...{ slug, name },
      ...Object.fromEntries(more),
      departments: (values.department ?? []).map(readDepartment),
      ...(given.length > 0 ? { admin: adminOf(values) } : {}),
    },
    seconds: Number(values.wait),
  }
}

function readDepartment(argument: string) {
  const [code = '', name = '', arabic] = argument.split(':')
  if (!code || !name) throw new Error(`--department is code:Name or code:Name:Arabic name, not "${argument}"`)
  return { code, name, ...(arabic ? { name_ar: arabic } : {}) }
}

const adminOf = (values: Partial<Record<(typeof admin)[number], string>>) => ({
  username: values['admin-username'] ?? '',
  email: values['admin-email'] ?? '',
  first_name: values['admin-first-name'] ?? '',
  last_name: values['admin-last-name'] ?? '',
})
