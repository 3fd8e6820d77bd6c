import type { FieldViolation } from '@redress/platform/app-error.ts'
import type { ServiceConfig } from '@redress/platform/config.ts'
import { changingAsSystem, type Runtime } from '@redress/platform/runtime.ts'
import { type Imported, importCases, takingNumbers } from './import-cases.ts'
import { type Line, linesOf } from './lines-of.ts'
import { readAsOwner } from './read-as-owner.ts'

/** Cases that go in one transaction: however long the file, little of it is held, and what is committed is never done again. */
const batch = 200
/** Longest line in characters: all texts of a case at their limits, escaped. */
const maxLine = 400_000

const tenantBySlug = 'select tenant_id as id from complaint.tenant where slug = $1'
const usage = 'usage: import FILE.jsonl --tenant SLUG'

/** Brings the cases of an older system in, a JSON object per line, and says what became of each. 1 when a line was refused. */
export async function importFile(
  runtime: Runtime,
  { POSTGRES_OWNER_URL }: ServiceConfig & { POSTGRES_OWNER_URL: string },
  say: (line: string) => void,
  [file, option, slug, ...more]: readonly string[],
): Promise<number> {
  if (!file || option !== '--tenant' || !slug || more.length > 0) throw new Error(usage)
  const tenantId = await tenantOf(POSTGRES_OWNER_URL, slug)
  const totals = { imported: 0, known: 0, refused: 0 }
  const takeNumbers = takingNumbers(runtime, tenantId)
  const bring = async (lines: Line[]) => {
    const done = await changingAsSystem(runtime, tenantId, (scope) => importCases(scope, lines, takeNumbers))
    for (const one of done) {
      say(reportOf(one))
      totals[one.isNew ? 'imported' : one.reference ? 'known' : 'refused']++
    }
  }
  let lines: Line[] = []
  for await (const line of linesOf(file, maxLine)) {
    lines.push(line)
    if (lines.length < batch) continue
    await bring(lines)
    lines = []
  }
  if (lines.length > 0) await bring(lines)
  say(`${totals.imported} imported, ${totals.known} were there already, ${totals.refused} refused`)
  return totals.refused > 0 ? 1 : 0
}

function reportOf({ line, externalReference, reference, isNew, violations }: Imported) {
  const named = `line ${line}${externalReference ? `  ${externalReference}` : ''}`
  if (reference) return `${named}  ${isNew ? 'imported as' : 'there already as'} ${reference}`
  return `${named}  refused: ${violations.map(wrong).join('; ')}`
}

const wrong = ({ path, code, message }: FieldViolation) => `${path || 'the line'} ${code}: ${message}`

async function tenantOf(url: string, slug: string): Promise<string> {
  const [tenant] = await readAsOwner<{ id: string }>(url, tenantBySlug, [slug])
  if (!tenant) throw new Error(`there is no tenant ${slug}`)
  return tenant.id
}
