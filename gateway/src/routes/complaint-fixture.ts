import type { Complaint__Output as Complaint } from '@redress/protos/complaint/v1/Complaint.ts'
import { acme, complaintId } from '../app-fixture.ts'

/** Test support: a complaint as the service answers it, seen by staff. */
export const aComplaint = (changes: Partial<Complaint> = {}): Complaint => ({
  view: 'full',
  complaint_id: complaintId,
  reference: 'CMP-2026-000001',
  tenant_id: acme.tenant_id,
  title: 'Waited six hours',
  description: 'In the emergency room.',
  language: 'en',
  status: 'open',
  sub_status: 'new',
  priority: 'medium',
  category: 'complaint',
  flags: [],
  channel: 'web',
  created_by_type: 'user',
  involved_staff: [],
  received_at: '2026-01-01T10:00:00Z',
  due_at: '2026-01-06T10:00:00Z',
  overdue: false,
  clock: 'running',
  cycle: 1,
  version: 3,
  created_at: '2026-01-01T10:00:00Z',
  updated_at: '2026-01-01T10:00:00Z',
  orphan: false,
  actions: ['assign', 'start'],
  ...changes,
})
