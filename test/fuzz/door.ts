import { buildApp } from '../../gateway/src/app.ts'
import type { ComplaintDesk } from '../harness/complaint-desk.ts'
import type { Door, Hospital, Somebody } from './model.ts'

type Parts = Parameters<typeof buildApp>[1]

/** By which a tenant is called where nobody signs in. */
export const slugOf = ({ id }: Pick<Hospital, 'id'>) => `t${id}`
// all requests come from one address
const unlimited = { max: 1_000_000, windowMs: 60_000 }

export async function openDoor(desk: ComplaintDesk): Promise<Door> {
  const admitted = new Map<string, Somebody>()
  const known = (sid: string) => {
    const person = admitted.get(sid)
    if (!person) throw new Error('nobody has this token')
    return person
  }
  const verify = async (sid: string) => ({
    ...{ sub: known(sid).id, sid, azp: 'portal', exp: 4_000_000_000, iat: 1_800_000_000 },
    ...{ groups: [], preferred_username: sid, email_verified: true },
  })
  const ResolvePrincipal = async ({ session_id = '' }: { session_id?: string }) => ({
    principal: principalOf(known(session_id)),
  })
  const ResolveTenant = async ({ slug = '' }: { slug?: string }) => ({ tenant_id: slug.slice(1) })
  const clients = {
    complaint: desk.client,
    identity: { ResolvePrincipal, ResolveTenant },
    audit: {},
  } as unknown as Parts['clients']
  const lines: object[] = []
  const keep = (fields: object) => void lines.push(fields)
  const app = await buildApp(
    {},
    {
      ...{ clients, verifier: { verify } },
      logoutVerifier: { verify: () => Promise.reject(new Error('nobody logs out')) },
      signer: { sign: (caller) => desk.tokenFor(caller) },
      limits: { address: unlimited, tracking: unlimited, codes: unlimited },
      log: { debug: keep, info: keep, warn: keep, error: keep } as unknown as Parts['log'],
    },
  )
  return {
    lines,
    admit: (sid, person) => void admitted.set(sid, person),
    async send(person, { method, path, body, headers = {} }) {
      const authorization = person && `Bearer ${person.sid}`
      const answer = await app.inject({
        ...{ method, url: path },
        headers: {
          ...(authorization && { authorization }),
          ...(body && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body && { payload: JSON.stringify(body) }),
      })
      const parsed = /json/.test(String(answer.headers['content-type'])) ? JSON.parse(answer.payload) : answer.payload
      return {
        ...{ status: answer.statusCode, body: parsed, headers: answer.headers },
        code: answer.statusCode >= 400 ? (parsed.code as string) : undefined,
        bytes: `${JSON.stringify(answer.headers)}\n${answer.payload}`,
      }
    },
    close: () => app.close(),
  }
}

/** What identity would tell the gateway of somebody. */
function principalOf({ id, name, tenant, roles, departments, ...person }: Somebody) {
  const permissions = [...new Set(roles.flatMap((role) => Object.keys(tenant.matrix[role])))]
  const { staffId: staff_id, patientId: patient_id, sourceId: source_id, mayFile: can = false } = person
  return {
    ...{ user_id: id, standing: 'ready', name, roles, department_ids: departments, permissions_version: 1 },
    tenant: { tenant_id: tenant.id, slug: 'fuzz', name: 'A tenant', zone: 'UTC', locale: 'en', active: true },
    grants: permissions.map((permission) => ({
      permission,
      scopes: [...new Set(roles.flatMap((role) => tenant.matrix[role][permission] ?? []))],
    })),
    ...{ staff_id, patient_id, redirect_url: '/' },
    ...(source_id && { source: { source_id, can_create_complaints: can, can_create_inquiries: can } }),
  }
}
