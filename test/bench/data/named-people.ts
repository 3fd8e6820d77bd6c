import { nameWords, sortKeyOf, spaced, waysIn } from '@redress/identity/domain/name-words.ts'
import type { Client } from 'pg'
import { stableId } from './stable-id.ts'

const first = [
  'Ahmed',
  'Mohammed',
  'أحمد',
  'فاطمة',
  'Mona',
  'Zoë',
  'Omar',
  'خالد',
  'Sara',
  'Ali',
  'نورة',
  'Huda',
  'Yusuf',
  'Lina',
]
const syllables = ['bar', 'al', 'kha', 'ri', 'du', 'sen', 'mo', 'tar', 'ne', 'za', 'fi', 'ghu', 'lo', 'wi', 'qa', 'hem']
const families = 4000
const batch = 5000

const family = (number: number) =>
  [number % 16, Math.floor(number / 16) % 16, Math.floor(number / 256) % 16].map((at) => syllables[at]).join('')
const nameOf = (number: number) =>
  `${first[number % first.length]} ${family((number * 7919) % families)} ${family((number * 104729) % families)}`

/** What people look for: beginnings and whole words, one and two of them, in both scripts, and what nobody is called. */
export const searches = [
  ...['a', 'mo', 'Ahmed', 'احمد', 'فاطمه', 'zoe', 'bar', 'kharidu', 'senmo', 'nobody', 'سارة'],
  ...[7, 77, 777, 1777].flatMap((number) => [
    family(number),
    `${family(number).slice(0, 5)} ${first[number % first.length]}`,
  ]),
]

/** Adds so many patients to a tenant, each with the words by which identity finds them. */
export async function addPatients(client: Client, tenantId: string, count: number): Promise<void> {
  for (let from = 0; from < count; from += batch) {
    const people = Array.from({ length: Math.min(batch, count - from) }, (_, at) => {
      const name = nameOf(from + at)
      return { id: stableId('named', tenantId, from + at), tenant_id: tenantId, name, sort_key: sortKeyOf(name) }
    })
    await client.query(
      `insert into identity.patient (id, tenant_id, name, sort_key, active, version, event_seq, created_at)
       select id, tenant_id, name, sort_key, true, 1, 1, '2025-01-01' from json_populate_recordset(null::identity.patient, $1)`,
      [JSON.stringify(people)],
    )
    const words = people.flatMap(({ id, name }) =>
      waysIn(nameWords(name)).map(({ key, before }) => ({
        entity_id: id,
        key,
        before,
        words: spaced(nameWords(name)),
      })),
    )
    await client.query(
      `insert into identity.name_word (id, tenant_id, kind, entity_id, active, key, before, words)
       select gen_random_uuid(), $1, 'patient', entity_id, true, key, before, words
       from json_populate_recordset(null::identity.name_word, $2)`,
      [tenantId, JSON.stringify(words)],
    )
  }
}
