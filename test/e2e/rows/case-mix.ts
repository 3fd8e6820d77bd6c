import { createTenant, platformAdmin, type TestUser } from '../../harness/builders.ts'
import { changed, file, select } from './desk.ts'

/** What decides on who sees a case. */
interface Facts {
  id: string
  filer: TestUser
  patient: TestUser | undefined
  assignee: TestUser | undefined
  department: string | undefined
}

type Rule = (facts: Facts) => boolean

/** A tenant with people of every role and a case for every combination of department, filer, patient and assignee. */
export async function caseMix() {
  const tenant = await createTenant()
  const inDepartment = (code: string) => ({ departments: [code] })
  const [emergencyHead, billingHead, emergencySupport, billingSupport] = await Promise.all([
    tenant.user('department_manager', inDepartment('emergency')),
    tenant.user('department_manager', inDepartment('billing')),
    tenant.user('support_staff', inDepartment('emergency')),
    tenant.user('support_staff', inDepartment('billing')),
  ])
  const [john, sarah, ahmed, karim] = await Promise.all([
    ...[tenant.user('source_user'), tenant.user('source_user')],
    ...[tenant.user('complainant', { patient: true }), tenant.user('complainant', { patient: true })],
  ] as const)
  const [admin, manager, agent, auditor, platform] = await Promise.all([
    ...[tenant.user('tenant_admin'), tenant.user('manager'), tenant.user('help_desk_agent'), tenant.user('auditor')],
    platformAdmin(),
  ] as const)
  await select(platform, tenant)

  const cases = await fileEach(
    [undefined, 'emergency', 'billing'],
    [
      ...[admin, platform, john, sarah].flatMap((filer) => [undefined, ahmed].map((patient) => ({ filer, patient }))),
      ...[ahmed, karim].map((filer) => ({ filer, patient: filer })),
    ],
    [undefined, emergencySupport, manager],
  )
  const everything: Rule = () => true
  const of =
    (code: string): Rule =>
    ({ department }) =>
      department === code
  const queue =
    (user: TestUser, code: string): Rule =>
    (facts) =>
      facts.assignee === user || (facts.assignee === undefined && of(code)(facts))
  const filedBy =
    (user: TestUser): Rule =>
    ({ filer }) =>
      filer === user
  const about =
    (user: TestUser): Rule =>
    ({ filer, patient }) =>
      filer === user || patient === user
  const viewers = new Map<string, [TestUser, Rule]>([
    ['platform admin', [platform, everything]],
    ['tenant admin', [admin, everything]],
    ['manager', [manager, everything]],
    ['help desk agent', [agent, everything]],
    ['auditor', [auditor, everything]],
    ['department manager of emergency', [emergencyHead, of('emergency')]],
    ['department manager of billing', [billingHead, of('billing')]],
    ['support staff of emergency', [emergencySupport, queue(emergencySupport, 'emergency')]],
    ['support staff of billing', [billingSupport, queue(billingSupport, 'billing')]],
    ['source user John', [john, filedBy(john)]],
    ['source user Sarah', [sarah, filedBy(sarah)]],
    ['complainant Ahmed', [ahmed, about(ahmed)]],
    ['complainant Karim', [karim, about(karim)]],
  ])
  const seenBy = (rule: Rule) =>
    cases
      .filter(rule)
      .map(({ id }) => id)
      .sort()
  return { tenant, cases, seenBy, viewer: (who: string) => viewers.get(who) as [TestUser, Rule] }

  async function fileEach(
    departments: (string | undefined)[],
    filings: Pick<Facts, 'filer' | 'patient'>[],
    assignees: (TestUser | undefined)[],
  ): Promise<Facts[]> {
    const made = departments.flatMap((department) =>
      filings.map(async ({ filer, patient }) => {
        const facts: Facts[] = []
        for (const assignee of assignees) {
          const { id } = await file(filer, {
            ...(department && { department_id: tenant.departments[department] }),
            ...(patient && patient !== filer && { patient_id: patient.patientId }),
          })
          if (assignee) await changed(agent, { id }, 'assign', assignee.id)
          facts.push({ id, filer, patient, assignee, department })
        }
        return facts
      }),
    )
    return (await Promise.all(made)).flat()
  }
}

/** Whom `viewer` of the mix knows. */
export const viewers = [
  ...['platform admin', 'tenant admin', 'manager', 'help desk agent', 'auditor'],
  ...['department manager of emergency', 'department manager of billing'],
  ...['support staff of emergency', 'support staff of billing'],
  ...['source user John', 'source user Sarah', 'complainant Ahmed', 'complainant Karim'],
]
