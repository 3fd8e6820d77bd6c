import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../deploy/local/processes.ts'
import type { Attempt } from '../../harness/nats-wire.ts'

/** What one user may do besides publishing the events of its own package and reading its own inbox. */
interface Rights {
  /** Package of the events that it publishes. */
  publishes?: string
  /** Its durable consumers and their streams. */
  durables?: Record<string, string>
  /** Subjects that it listens to outside of streams. */
  hears?: string[]
  /** Its own stream that it reads without a consumer; it hears what it publishes there itself. */
  tails?: string
  /** Subjects of questions that it puts, and that it answers. */
  asks?: string[]
  answers?: string[]
  /** Makes streams and consumers at deploy: may do everything in the account. */
  provisions?: true
}

/** Written from the columns "event" and "consumers" of docs/events.md, not from the code. */
export const expectedRights: Record<string, Rights> = {
  identity: {
    publishes: 'identity',
    durables: { 'identity-mark-provisioned': 'PROVISIONER', 'identity-invite-first-admin': 'PROVISIONER' },
    asks: ['provisioner.v1.RemoveFreeLogin'],
    // every replica tells the gateways whose rights have changed: facts about people, places, selections, sessions
    hears: [
      ...['UserReplaced', 'UserChanged', 'UserDeleted', 'SourceUserChanged', 'AccountMisconfigured', 'SessionEnded'],
      ...['StaffCreated', 'StaffChanged', 'PatientCreated', 'PatientChanged', 'MatrixChanged'],
      ...['DepartmentCreated', 'DepartmentChanged', 'SourceChanged', 'TenantChanged', 'TenantDeleted'],
      ...['TenantSelected', 'TenantSelectionCleared'],
    ].map((name) => `identity.v1.${name}.>`),
  },
  provisioner: {
    publishes: 'provisioner',
    durables: { 'provisioner-provision': 'IDENTITY' },
    answers: ['provisioner.v1.RemoveFreeLogin'],
  },
  complaint: {
    publishes: 'complaint',
    durables: {
      'complaint-keep-tenant': 'IDENTITY_STATE',
      'complaint-keep-person': 'IDENTITY_STATE',
      'complaint-keep-department': 'IDENTITY_STATE',
      'complaint-keep-source': 'IDENTITY_STATE',
      'complaint-keep-permission-matrix': 'IDENTITY_STATE',
    },
    tails: 'COMPLAINT',
  },
  audit: {
    publishes: 'audit',
    durables: {
      'audit-keep-person': 'IDENTITY_STATE',
      'audit-keep-tenant': 'IDENTITY_STATE',
      // one name, a durable in each stream of facts
      'audit-record-entries': 'COMPLAINT IDENTITY AUDIT',
    },
  },
  provision: { provisions: true },
}

/** Type and stream of every event. */
export const documentedEvents = [
  ...readFileSync(join(root, 'docs/events.md'), 'utf8').matchAll(/^\| ((\w+)\.v1\.\w+) \| (\w+) \|/gm),
].map(([, type = '', owner = '', stream = '']) => ({ type, owner, stream }))

const tenant = '01990000-0000-7000-8000-000000000001'
const streams = [...new Set(documentedEvents.map(({ stream }) => stream))]
const owners = [...new Set(documentedEvents.map(({ owner }) => owner))]
const users = Object.keys(expectedRights)
const durablesOf = ({ durables = {} }: Rights) =>
  Object.entries(durables).flatMap(([name, of]) => of.split(' ').map((stream) => `${stream}.${name}`))
const durables = Object.values(expectedRights).flatMap(durablesOf)

const questions = Object.values(expectedRights).flatMap(({ asks = [] }) => asks)

const subjectOf = (type: string) => `${type}.${tenant}${type.endsWith('State') ? `.${tenant}` : ''}`

/** What a service needs of its durables, and what it could do to them, or to those of others. */
const reads = (durable: string) => [
  `$JS.API.CONSUMER.INFO.${durable}`,
  `$JS.API.CONSUMER.MSG.NEXT.${durable}`,
  `$JS.ACK.${durable}.1.1.1.1.1`,
]
const changes = (durable: string) =>
  ['CREATE', 'DURABLE.CREATE', 'DELETE', 'PAUSE', 'RESET', 'LEADER.STEPDOWN'].map(
    (verb) => `$JS.API.CONSUMER.${verb}.${durable}`,
  )
const onStream = (stream: string) => [
  ...['CREATE', 'UPDATE', 'DELETE', 'PURGE', 'INFO', 'MSG.GET', 'MSG.DELETE', 'SNAPSHOT', 'RESTORE'].map(
    (verb) => `$JS.API.STREAM.${verb}.${stream}`,
  ),
  ...['NAMES', 'LIST', 'CREATE', 'CREATE.mine', 'DURABLE.CREATE.mine'].map((verb) =>
    verb.includes('.')
      ? `$JS.API.CONSUMER.${verb.replace('.mine', '')}.${stream}.mine`
      : `$JS.API.CONSUMER.${verb}.${stream}`,
  ),
  ...[`$JS.API.DIRECT.GET.${stream}`, `$JS.API.DIRECT.GET.${stream}.>`],
]

const published = [
  ...questions.flatMap((question) => [question, `${question}.${tenant}`]),
  ...documentedEvents.map(({ type }) => subjectOf(type)),
  ...owners.flatMap((owner) => [`${owner}.v1.Invented.${tenant}`, `${owner}.v2.${owner}`, `${owner}.v1`]),
  ...streams.flatMap(onStream),
  ...['INFO', 'STREAM.NAMES', 'STREAM.LIST', 'STREAM.CREATE.NEW', 'META.LEADER.STEPDOWN'].map(
    (verb) => `$JS.API.${verb}`,
  ),
  ...durables.flatMap((durable) => [...reads(durable), ...changes(durable)]),
  ...users.map((user) => `_INBOX.${user}.forged`),
  ...[
    '_INBOX.forged',
    '$SYS.REQ.SERVER.PING',
    '$SYS.REQ.USER.INFO',
    '$SYS.REQ.ACCOUNT.PING.CONNZ',
    '$SRV.PING',
    'anything',
  ],
]
const subscribed = [
  ...questions.flatMap((question) => [question, `${question} group`, `${question}.>`]),
  ...['>', '*', '*.>', '$SYS.>', '$JS.>', '$JS.API.>', '$JS.EVENT.>', '$JS.ACK.>', '$SRV.>', '$KV.>'],
  ...['_INBOX.>', '_INBOX.*', '_INBOX.*.>', '_INBOX.*.answer'],
  ...users.flatMap((user) => [`_INBOX.${user}.>`, `_INBOX.${user}.answer`, `_INBOX.${user}.> group`]),
  ...owners.flatMap((owner) => [`${owner}.>`, `${owner}.v1.>`, `${owner}.*.>`, `${owner}.v1.*.${tenant}`]),
  ...documentedEvents.flatMap(({ type }) => [`${type}.>`, subjectOf(type), `${type}.> group`]),
  ...durables.map((durable) => `$JS.ACK.${durable}.>`),
]

/** Everything that any user might try. */
export const everyAttempt: Attempt[] = [
  ...published.map((subject): Attempt => ({ act: 'publish', subject })),
  ...subscribed.map((subject): Attempt => ({ act: 'subscribe', subject })),
]

/** Whether the table lets the user do it. */
export function isAllowed(user: string, { act, subject }: Attempt): boolean {
  const rights = expectedRights[user]
  if (!rights) throw new Error(`the table has no row for the NATS user ${user}`)
  if (rights.provisions) return true
  if (act === 'subscribe') {
    const [name = ''] = subject.split(' ')
    return (
      name.startsWith(`_INBOX.${user}.`) ||
      (rights.tails !== undefined && isFactOf(user, name)) ||
      [...(rights.hears ?? []), ...(rights.answers ?? [])].some((heard) => covers(heard, name))
    )
  }
  const own = documentedEvents.filter(({ owner }) => owner === rights.publishes).map(({ type }) => subjectOf(type))
  return (
    own.includes(subject) ||
    (rights.tails !== undefined && subject === `$JS.API.DIRECT.GET.${rights.tails}`) ||
    (rights.asks ?? []).includes(subject) ||
    durablesOf(rights).flatMap(reads).includes(subject)
  )
}

/** One kind of fact, or each, of one tenant, or of each: what the service has published itself. */
const isFactOf = (user: string, subject: string) => new RegExp(`^${user}\\.v1\\.[^.>]+\\.[^.]+$`).test(subject)

/** Whether a subscription to the one hears nothing that the other does not. */
function covers(heard: string, subject: string): boolean {
  return heard.endsWith('.>') ? subject.startsWith(heard.slice(0, -1)) && !subject.startsWith('*') : heard === subject
}
