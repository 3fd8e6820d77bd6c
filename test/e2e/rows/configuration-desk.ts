import { expect } from '@jest/globals'
import type { Answer } from '../../harness/caller.ts'
import type { Person } from './desk.ts'

export const configurationPath = '/api/v1/config/grievance'

/** Puts a document in the place of the version that applies, whatever comes of it. */
export async function putConfiguration(admin: Person, document: object): Promise<Answer> {
  const { headers } = await admin.api().get(configurationPath)
  return admin.api().put(configurationPath, document, { 'if-match': headers.get('etag') ?? '' })
}

/** The same, which must be taken. */
export async function configure(admin: Person, document: object) {
  expect(await putConfiguration(admin, document)).toMatchObject({ status: 200 })
}

/** What somebody may see of the configuration. */
export const configurationOf = async (person: Person) => (await person.api().get('/api/v1/grievance_config')).body

/** How long a case may take, in hours. */
export const hoursOf = ({ received_at, due_at }: Answer['body']) =>
  (Date.parse(due_at) - Date.parse(received_at)) / 3_600_000

/** Paths and codes of what is wrong with a body. */
export const faultsIn = ({ body }: Answer): string[] =>
  body.errors.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)
