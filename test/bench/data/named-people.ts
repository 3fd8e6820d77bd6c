import type { Client } from 'pg'
import { stableId } from './stable-id.ts'

/** First names as they are written, and as identity folds them. */
const first: readonly (readonly [name: string, folded: string])[] = [
  ['Ahmed', 'ahmed'],
  ['Mohammed', 'mohammed'],
  ['أحمد', 'احمد'],
  ['فاطمة', 'فاطمه'],
  ['Mona', 'mona'],
  ['Zoë', 'zoe'],
  ['Omar', 'omar'],
  ['خالد', 'خالد'],
  ['Sara', 'sara'],
  ['Ali', 'ali'],
  ['نورة', 'نوره'],
  ['Huda', 'huda'],
]
const syllables = ['bar', 'al', 'kha', 'ri', 'du', 'sen', 'mo', 'tar', 'ne', 'za', 'fi', 'ghu', 'lo', 'wi', 'qa', 'hem']
const families = 4000
const batch = 5000

const firstOf = (number: number) => first[number % first.length] as readonly [name: string, folded: string]
const family = (number: number) =>
  [number % 16, Math.floor(number / 16) % 16, Math.floor(number / 256) % 16].map((at) => syllables[at]).join('')

/** What people look for: beginnings and whole words, one and two of them, in both scripts, and what nobody is called. */
export const searches = [
  ...['a', 'mo', 'Ahmed', 'احمد', 'فاطمه', 'zoe', 'bar', 'kharidu', 'senmo', 'nobody', 'نُورة'],
  ...[7, 77, 777, 1777].flatMap((number) => [family(number), `${family(number).slice(0, 5)} ${firstOf(number)[0]}`]),
]

/** Adds so many patients to a tenant, each with the words by which identity finds them. */
export async function addPatients(client: Client, tenantId: string, count: number): Promise<void> {
  for (let from = 0; from < count; from += batch) {
    const people = Array.from({ length: Math.min(batch, count - from) }, (_, at) => person(tenantId, from + at))
    await client.query(
      `insert into identity.patient (id, tenant_id, name, sort_key, active, version, event_seq, created_at)
       select id, tenant_id, name, sort_key, true, 1, 1, '2025-01-01' from json_populate_recordset(null::identity.patient, $1)`,
      [JSON.stringify(people)],
    )
    await client.query(
      `insert into identity.name_word (id, tenant_id, kind, entity_id, active, key, before, words)
       select gen_random_uuid(), $1, 'patient', entity_id, true, key, before, words
       from json_populate_recordset(null::identity.name_word, $2)`,
      [tenantId, JSON.stringify(people.flatMap(waysIn))],
    )
  }
}

function person(tenantId: string, number: number) {
  const [name, folded] = firstOf(number)
  const rest = [family((number * 7919) % families), family((number * 104729) % families)]
  const id = stableId('named', tenantId, number)
  return { id, tenant_id: tenantId, name: [name, ...rest].join(' '), sort_key: [folded, ...rest].join(' ') }
}

/** A row for each word: the name from there on and around, what stands before, and all of it. */
function waysIn({ id, sort_key }: ReturnType<typeof person>) {
  const words = sort_key.split(' ')
  return words.map((_, at) => ({
    entity_id: id,
    key: [...words.slice(at), ...words.slice(0, at)].join(' '),
    before: words
      .slice(0, at)
      .map((word) => ` ${word}`)
      .join(''),
    words: ` ${sort_key}`,
  }))
}
