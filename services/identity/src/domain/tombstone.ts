import type { Happened } from './happened.ts'

/** What leaves a tombstone where others keep copies. */
export type TombstoneKind = 'user' | 'staff' | 'patient' | 'department' | 'source'

/** The last state of something that is gone: it replaces the one with names, for whoever builds a copy from now on. */
export function tombstoneOf(kind: TombstoneKind, id: string): Happened {
  const place = { code: '', name: '', active: false }
  if (kind === 'department') return { type: 'identity.v1.DepartmentState', data: { department_id: id, ...place } }
  if (kind === 'source') return { type: 'identity.v1.SourceState', data: { source_id: id, ...place } }
  const person = { person_id: id, kind, name: '', active: false, roles: [], department_ids: [] }
  return { type: 'identity.v1.PersonState', data: person }
}
