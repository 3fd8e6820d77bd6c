import { Complaint } from './complaint.ts'
import { after } from './due.ts'

/** A moment for tests of rules. */
export const noon = new Date('2026-03-10T12:00:00.000Z')

/** A complaint as it stands in the middle of its life; for tests. */
export function aComplaint(given: Partial<Complaint> = {}): Complaint {
  const filed = {
    id: '01997fb4-0000-7000-8000-000000000001',
    tenantId: '01997fb4-0000-7000-8000-0000000000aa',
    reference: 'CMP-2026-000001',
    title: 'The title',
    description: 'The description',
    language: 'en',
    category: 'complaint',
    priority: 'medium',
    channel: 'web',
    receivedAt: noon,
    dueAt: after(noon, '5,0'),
  }
  return Object.assign(Complaint.submit(filed, noon), given)
}
