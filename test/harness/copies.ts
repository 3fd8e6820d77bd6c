import { whiteBox } from './database.ts'
import { eventually } from './eventually.ts'
import type { StackFacts } from './facts.ts'

const known = new Map<string, ReturnType<typeof copiesIn>>()

/** Waits until the complaint service has heard from identity, so that a test begins with a tenant that works. */
export function untilCopied({ postgres }: Pick<StackFacts, 'postgres'>) {
  const copies = known.get(postgres) ?? copiesIn(postgres)
  known.set(postgres, copies)
  return copies
}

interface Place {
  kind: 'department' | 'source'
  code: string
  id: string
}

function copiesIn(url: string) {
  const { rows } = whiteBox(url)
  const soon = { withinMs: 15_000, everyMs: 10 }
  return {
    /** Ids of departments and sources by code, once as many are there. */
    async places(tenantId: string, departmentCount: number, sourceCount: number) {
      const places = await eventually(async () => {
        const found = await rows<Place>(
          `select 'department' as kind, code, id from complaint.department where tenant_id = $1
           union all select 'source', code, id from complaint.source where tenant_id = $1
           union all select 'tenant', slug, id from complaint.tenant where tenant_id = $1
           union all select 'matrix', '', id from complaint.permission_matrix where tenant_id = $1`,
          [tenantId],
        )
        const expected = departmentCount + sourceCount + 2
        if (found.length < expected)
          throw new Error(`complaint knows ${found.length} of ${expected} things of a tenant`)
        return found
      }, soon)
      const byCode = (kind: Place['kind']) =>
        Object.fromEntries(places.filter((place) => place.kind === kind).map(({ code, id }) => [code, id]))
      return { departments: byCode('department'), sources: byCode('source') }
    },
    /** These people of the tenant. */
    async people(tenantId: string, ids: readonly (string | undefined)[]) {
      const wanted = ids.filter((id) => id !== undefined)
      await eventually(async () => {
        const found = await rows('select from complaint.person where tenant_id = $1 and person_id = any($2::uuid[])', [
          tenantId,
          wanted,
        ])
        if (found.length < wanted.length) throw new Error('complaint does not know everybody yet')
      }, soon)
    },
  }
}
