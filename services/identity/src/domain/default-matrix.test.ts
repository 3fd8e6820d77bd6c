import { describe, expect, it } from '@jest/globals'
import { bundleOf, defaultMatrix, everyBundle } from './default-matrix.ts'

const words = (text: string) => text.trim().split(/\s+/)

/** The table of the domain's document, read column by column: role -> scope -> permissions. */
const expected: Record<string, Record<string, string[]>> = {
  tenant_admin: {
    tenant: words(`ticket.view ticket.create inquiry.create ticket.update ticket.delete comment.view comment.create
      comment.public.read comment.public.write ticket.resolve ticket.status ticket.assign ticket.reject ticket.reopen
      ticket.escalate explanation.request explanation.view directory.view patient.find bulk stats.view export audit.view
      users.manage config.edit`),
  },
  manager: {
    tenant:
      words(`ticket.view ticket.create inquiry.create ticket.update comment.view comment.create comment.public.read
      comment.public.write ticket.resolve ticket.status ticket.assign ticket.reject ticket.reopen ticket.escalate
      explanation.request explanation.view directory.view patient.find bulk stats.view export audit.view`),
  },
  department_manager: {
    tenant: words('directory.view'),
    department: words(`ticket.view ticket.update comment.view comment.create comment.public.read comment.public.write
      ticket.resolve ticket.status ticket.assign ticket.reject ticket.reopen ticket.escalate explanation.request
      explanation.view patient.find bulk stats.view export`),
  },
  help_desk_agent: {
    tenant:
      words(`ticket.view ticket.create inquiry.create ticket.update comment.view comment.create comment.public.read
      comment.public.write ticket.status ticket.assign ticket.escalate directory.view patient.find`),
  },
  support_staff: {
    tenant: words('directory.view'),
    assigned: words(`ticket.view comment.view comment.create comment.public.read comment.public.write ticket.resolve
      ticket.status ticket.escalate explanation.view`),
  },
  source_user: {
    created: words('ticket.view comment.public.read comment.public.write'),
    switch: words('ticket.create inquiry.create'),
    own_source: words('directory.view'),
    exact: words('patient.find'),
  },
  complainant: {
    own: words(`ticket.view ticket.create inquiry.create comment.public.read comment.public.write ticket.reopen
      ticket.confirm ticket.withdraw`),
  },
  auditor: {
    tenant: words(`ticket.view comment.view comment.public.read explanation.view directory.view stats.view export
      audit.view`),
  },
  platform_admin: {
    tenant: words(`ticket.view ticket.create inquiry.create ticket.update ticket.delete comment.view comment.create
      comment.public.read comment.public.write ticket.resolve ticket.status ticket.assign ticket.reject ticket.reopen
      ticket.escalate explanation.request explanation.view directory.view patient.find bulk stats.view export audit.view
      users.manage config.edit tenants.manage tenants.aggregate`),
  },
}

const asGrants = (scopes: Record<string, string[]>) =>
  Object.fromEntries(
    Object.entries(scopes).flatMap(([scope, permissions]) => permissions.map((permission) => [permission, [scope]])),
  )

describe('the default matrix', () => {
  it.each(Object.entries(expected))('%s holds what the document grants, and nothing else', (role, scopes) => {
    expect(bundleOf(role, defaultMatrix)).toEqual(asGrants(scopes))
  })

  it('has no other role', () => {
    expect(everyBundle(defaultMatrix).map(([role]) => role)).toEqual(Object.keys(expected))
  })

  it.each(['', 'king', 'constructor', '__proto__', 'toString'])('gives nothing for the word "%s"', (word) => {
    expect(bundleOf(word, defaultMatrix)).toEqual({})
  })
})
