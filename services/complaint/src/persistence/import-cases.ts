import type { FieldViolation } from '@redress/platform/app-error.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import { changingAsSystem, type Runtime } from '@redress/platform/runtime.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import { type ImportedCase, readImportedCase } from '../domain/imported-case.ts'
import { importedComplaint } from '../domain/imported-complaint.ts'
import { importedPlaces, type KnownPlaces, placeViolations } from '../domain/imported-places.ts'
import { findConfiguration } from './find-configuration.ts'
import { insertParty } from './insert-party.ts'
import type { Line } from './lines-of.ts'
import { countReferences, referenceOf, yearIn } from './next-reference.ts'
import { record } from './record.ts'

type Places = KnownPlaces & { zone: string; locale: string }

/** What became of a line. */
export interface Imported {
  line: number
  externalReference?: string
  /** Of the case that it is now, or has been before. */
  reference?: string
  isNew: boolean
  violations: readonly FieldViolation[]
}

// whoever changes a document of the tenant waits, and then moves what has come in meanwhile by it
const selectPlaces = prepared(
  'select-import-places',
  `select zone, locale,
     (select coalesce(json_object_agg(code, id), '{}') from department where tenant_id = $1) as departments,
     (select coalesce(json_object_agg(code, id), '{}') from source where tenant_id = $1) as sources
   from tenant where tenant.tenant_id = $1 for share`,
)
const selectKnown = prepared(
  'select-imported-cases',
  `select i.external_reference, c.reference from imported_case i join complaint c on c.tenant_id = $1 and c.id = i.id
   where i.tenant_id = $1 and i.external_reference = any($2::text[])`,
)
const lockImport = prepared(
  'lock-import',
  "select pg_advisory_xact_lock(hashtext('redress import'), hashtext($1::text))",
)
const insertImported = prepared(
  'insert-imported-case',
  'insert into imported_case (id, tenant_id, external_reference) values ($1, $2, $3)',
)
const insertResolution = prepared(
  'insert-imported-resolution',
  `insert into comment (id, tenant_id, complaint_id, text, visibility, is_resolution, cycle, created_at)
   values ($1, $2, $3, $4, 'public', true, 1, $5)`,
)

/** Takes so many numbers of the tenant in a year, the answer is the last of them. */
export type TakeNumbers = (year: number, numbers: number) => Promise<number>

/**
 * Takes them in a transaction of its own: whoever files a case in that year waits for no import. Those of a batch that fails
 * are nobody's.
 */
export const takingNumbers =
  (runtime: Runtime, tenantId: string): TakeNumbers =>
  (year, numbers) =>
    changingAsSystem(runtime, tenantId, async (scope) => {
      const [counted] = await scope.read<{ last: number }>(countReferences(tenantId, year, numbers))
      return (counted as { last: number }).last
    })

/** Brings some lines in, in the transaction of the scope; what is wrong, and what is here already, keeps no other line. */
export async function importCases(
  scope: ChangeScope,
  lines: readonly Line[],
  takeNumbers: TakeNumbers,
): Promise<Imported[]> {
  // two imports at once would both take a case for new
  await scope.add(lockImport(scope.tenantId))
  const [places] = await scope.read<Places>(selectPlaces(scope.tenantId))
  if (!places) throw new Error('the tenant has not arrived yet')
  const { configuration, calendar } = await findConfiguration(scope)
  const read = lines.map((line) => ({ line, ...readLine(line, scope.now()) }))
  const known = await knownCases(
    scope,
    read.flatMap(({ given }) => (given ? [given.external_reference] : [])),
  )
  const arriving = new Map<string, ImportedCase>()
  const done = read.map(({ line, given, violations }): Imported => {
    const wrong = given ? placeViolations(configuration, places, given) : violations
    const report = {
      line: line.number,
      ...(given && { externalReference: given.external_reference }),
      violations: wrong,
    }
    const { external_reference = '' } = given ?? {}
    if (known.has(external_reference) || arriving.has(external_reference))
      return { ...report, violations: [], isNew: false }
    if (!given || wrong.length > 0) return { ...report, isNew: false }
    arriving.set(external_reference, given)
    return { ...report, isNew: true }
  })
  const references = await referencesOf(places.zone, [...arriving.values()], takeNumbers)
  for (const [external, given] of arriving) {
    const reference = references.get(external) ?? ''
    const here = { id: uuidv7(), tenantId: scope.tenantId, reference, configuration, calendar, locale: places.locale }
    await bringIn(scope, given, { ...here, ...importedPlaces(places, given) })
    known.set(external, reference)
  }
  await scope.em.flush()
  return done.map((one) => {
    const reference = known.get(one.externalReference ?? '')
    return one.violations.length === 0 && reference ? { ...one, reference } : one
  })
}

/** A reference for each case by its own, year by year in the order of the lines. */
async function referencesOf(zone: string, cases: readonly ImportedCase[], takeNumbers: TakeNumbers) {
  const byYear = Map.groupBy(cases, ({ received_at }) => yearIn(zone, new Date(received_at)))
  const references = new Map<string, string>()
  for (const [year, arriving] of byYear) {
    const before = (await takeNumbers(year, arriving.length)) - arriving.length
    for (const [index, { external_reference }] of arriving.entries())
      references.set(external_reference, referenceOf(year, before + index + 1))
  }
  return references
}

async function bringIn(scope: ChangeScope, given: ImportedCase, arriving: Parameters<typeof importedComplaint>[1]) {
  const complaint = importedComplaint(given, arriving, scope.now())
  scope.em.persist(complaint)
  await record(scope, complaint, {}, { type: 'complaint.v1.ComplaintImported' })
  const nobody = { patientName: null, filerName: null, involvedStaff: [] }
  await scope.add(insertParty(complaint, given.complainant ?? {}, nobody))
  await scope.add(insertImported(complaint.id, scope.tenantId, given.external_reference))
  const { resolution } = given
  if (resolution)
    await scope.add(insertResolution(uuidv7(), scope.tenantId, complaint.id, resolution.text, complaint.resolvedAt))
}

async function knownCases(scope: ChangeScope, references: string[]): Promise<Map<string, string>> {
  const rows = await scope.read<{ external_reference: string; reference: string }>(
    selectKnown(scope.tenantId, references),
  )
  return new Map(rows.map(({ external_reference, reference }) => [external_reference, reference]))
}

function readLine({ text }: Line, now: Date): { given?: ImportedCase; violations: FieldViolation[] } {
  if (text === undefined)
    return { violations: [{ path: '', code: 'TOO_LONG', message: 'No case is as long as this line.' }] }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { violations: [{ path: '', code: 'INVALID', message: 'Must be a JSON object in one line.' }] }
  }
  const result = readImportedCase(value, now)
  return 'read' in result ? { given: result.read, violations: [] } : result
}
