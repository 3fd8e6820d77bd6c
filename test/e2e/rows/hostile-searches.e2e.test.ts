import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, type TestTenant, type TestUser } from '../../harness/builders.ts'
import { cellsInCsv } from '../../harness/exported-file.ts'
import { complaints, everyItem, file, idsOf } from './desk.ts'

/** With words in them, by which their own case is found. */
const withWords = [
  ...["zq' or 1=1 --", 'zq"; select pg_sleep(9); --', 'zq:* | zb & !zc <-> zd', '((((zq))))', '\\zq\\', '%zq_%'],
  ...['(zq+)+$', 'zq.*', '<script>zq</script>', '\u202ezq', `zq${'é'.repeat(190)}`, 'zq za zb zc zd ze '.repeat(11)],
  ...["zq'||(select 1)||'", '{zq,"zb"}', '$1 zq $$', '٣zq ـــ', 'zq; zb, zc.zd'],
]
const withoutWords = ['%', '_', '\\', '(((((', '.*', '!&|:*', "''''", '--', '\u202e', '()*&|!:<>']

let tenant: TestTenant
let manager: TestUser
let plain: { id: string }
const ofText = new Map<string, { id: string }>()
beforeAll(async () => {
  const other = await createTenant()
  tenant = await createTenant()
  manager = await tenant.user('manager')
  plain = await file(manager, { title: 'Waited', description: 'Nobody came.' })
  const stranger = await other.user('manager')
  for (const text of withWords) {
    ofText.set(text, await file(manager, { title: text, description: text }))
    await file(stranger, { title: text })
  }
}, 60_000)

/** What list, numbers and export say of a search: all of them the same. */
async function foundBy(text: string) {
  const query = `q=${encodeURIComponent(text)}`
  const ids = idsOf(await everyItem(manager, query))
  const [counts, csv] = await Promise.all(
    [`counts?${query}`, `export?format=csv&${query}`].map((path) => manager.api().get(`${complaints}/${path}`)),
  )
  expect([counts?.status, counts?.body.total, csv?.status]).toEqual([200, ids.length, 200])
  const [, ...lines] = cellsInCsv(csv?.body)
  expect(lines.map(([id]) => id as string).sort()).toEqual(ids)
  return ids
}

describe('a hostile search', () => {
  it.each(withWords)('%j finds what says so, as words like any other, and nothing else [S19]', async (text) => {
    const ids = await foundBy(text)
    expect(ids).toContain(ofText.get(text)?.id)
    expect(ids).not.toContain(plain.id)
    for (const id of ids) expect(idsOf([...ofText.values()])).toContain(id)
  })

  it.each(withoutWords)('%j is no word: it is answered, and opens nothing [S19]', async (text) => {
    const own = idsOf([plain, ...ofText.values()])
    for (const id of await foundBy(text)) expect(own).toContain(id)
  })

  it.each([...withWords, ...withoutWords])(
    '%j as a filter or in the directory is a value and no more [S19]',
    async (text) => {
      const value = encodeURIComponent(text)
      for (const filter of ['category', 'flag']) expect(await everyItem(manager, `${filter}=${value}`)).toEqual([])
      for (const part of ['staff', 'patients', 'departments', 'sources']) {
        const { status, body } = await manager.api().get(`/api/v1/${part}?q=${value}`)
        expect([part, status]).toEqual([part, 200])
        if (withWords.includes(text)) expect(body.items).toEqual([])
      }
    },
  )
})
