import { defineEntity, type InferEntity } from '@mikro-orm/postgresql'

/** The tables of the list, as somebody would map them who has one application and one database. */
export const Department = defineEntity({
  name: 'Department',
  tableName: 'department',
  properties: (p) => ({ id: p.uuid().primary(), name: p.text() }),
})

export const Source = defineEntity({
  name: 'Source',
  tableName: 'source',
  properties: (p) => ({ id: p.uuid().primary(), name: p.text() }),
})

export const Person = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: (p) => ({ id: p.uuid().primary(), tenantId: p.uuid(), personId: p.uuid(), name: p.text() }),
})

export const Party = defineEntity({
  name: 'Party',
  tableName: 'party',
  properties: (p) => ({ id: p.uuid().primary(), name: p.text().nullable(), relation: p.text().nullable() }),
})

export const Complaint = defineEntity({
  name: 'Complaint',
  tableName: 'complaint',
  properties: (p) => ({
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    reference: p.text(),
    title: p.text(),
    language: p.text(),
    category: p.text(),
    flags: p.array(),
    priority: p.text(),
    severity: p.text().nullable(),
    channel: p.text(),
    source: () => p.manyToOne(Source).nullable(),
    department: () => p.manyToOne(Department).nullable(),
    patientId: p.uuid().nullable(),
    involvedStaffIds: p.array(),
    externalReference: p.text().nullable(),
    remedySought: p.text().nullable(),
    incidentDate: p.date().nullable(),
    status: p.text(),
    subStatus: p.text().nullable(),
    closedAs: p.text().nullable(),
    assigneeId: p.uuid().nullable(),
    ownerAgentId: p.uuid().nullable(),
    createdBy: p.uuid().nullable(),
    createdByType: p.text(),
    receivedAt: p.datetime(3),
    dueAt: p.datetime(3),
    breachedAt: p.datetime(3).nullable(),
    cycle: p.integer(),
    version: p.integer(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
  }),
})

export type ListedComplaint = InferEntity<typeof Complaint>
export type Named = InferEntity<typeof Person>
export type Complainant = InferEntity<typeof Party>
