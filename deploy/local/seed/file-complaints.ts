import { demoAccounts } from '../accounts.ts'
import type { StackFile } from '../stack-file.ts'
import { acmeComplaints } from './acme-complaints.ts'
import type { DemoComplaint, DemoStep } from './demo-complaint.ts'
import type { Directory } from './directory.ts'
import { techstartComplaints } from './techstart-complaints.ts'

const demoComplaints = { acme: acmeComplaints, techstart: techstartComplaints }
const waitForCopiesMs = 30_000
const hourMs = 60 * 60 * 1000

/** Files every demo complaint over REST as the person who would, and lets happen to it what its steps say. */
export async function fileComplaints(stack: StackFile, directory: Directory): Promise<number> {
  const call = callerOf(stack)
  let filed = 0
  for (const [slug, complaints] of Object.entries(demoComplaints)) {
    const known = await idsByTitle(call, slug)
    for (const [index, complaint] of complaints.entries()) {
      const key = `demo-${slug}-${index}`
      // found by its title: at another time of the day the same complaint would have come in at another time
      const earlier = known.get(complaint.title)
      const id = earlier ?? (await file(call, complaint, directory[slug], key))
      const done = earlier ? await stepsDone(call, slug, earlier) : 0
      for (const [step, what] of (complaint.steps ?? []).entries()) {
        if (step < done) continue
        const { path, body } = requestOf(what)
        await call(what.by, 'POST', `/api/v1/complaints/${id}/${path}`, body, `${key}-${step}`)
      }
      filed += 1
    }
  }
  return filed
}

const adminOf = (slug: string) =>
  demoAccounts.find(({ tenant, role }) => tenant === slug && role === 'tenant_admin')?.username ?? ''

/** How often somebody did something to the case since it was filed; what people have done to it meanwhile counts too, and stays. */
async function stepsDone(call: Call, slug: string, id: string): Promise<number> {
  const { items = [] } = await call(adminOf(slug), 'GET', `/api/v1/complaints/${id}/timeline`)
  return items.filter(({ actor }) => actor).length - 1
}

/** What an earlier run has filed. */
async function idsByTitle(call: Call, slug: string): Promise<Map<string, string>> {
  const { items = [] } = await call(adminOf(slug), 'GET', '/api/v1/complaints?sort=created_at&limit=100')
  return new Map(items.map(({ title, id }) => [title, id]))
}

async function file(call: Call, complaint: DemoComplaint, tenant: Directory[string] | undefined, key: string) {
  return (await call(complaint.by, 'POST', '/api/v1/complaints', bodyOf(complaint, tenant), key)).id
}

function bodyOf(
  { by: _by, steps: _steps, department, receivedHoursAgo, forAhmed, ...fields }: DemoComplaint,
  tenant: Directory[string] | undefined,
) {
  return {
    ...fields,
    ...(department ? { department_id: tenant?.departments[department] } : {}),
    ...(forAhmed ? { patient_id: tenant?.ahmedId } : {}),
    ...(receivedHoursAgo === undefined
      ? {}
      : { received_at: new Date(Date.now() - receivedHoursAgo * hourMs).toISOString() }),
  }
}

function requestOf(step: DemoStep) {
  switch (step.do) {
    case 'start':
      return { path: 'status', body: { status: 'in_progress' } }
    case 'assign':
      return { path: 'assign', body: { assignee_id: demoAccounts.find(({ username }) => username === step.to)?.id } }
    case 'resolve':
      return { path: 'resolution', body: { text: step.text, outcome: step.outcome, public: true } }
    case 'confirm':
      return { path: 'close', body: { confirm: true, rating: step.rating } }
  }
}

interface Answer {
  id: string
  /** Of a list. */
  items?: { id: string; title: string; actor?: object | null }[]
  code?: string
}
type Call = (username: string, method: string, path: string, body?: unknown, key?: string) => Promise<Answer>

/** Calls the gateway as a demo account; waits while the new tenants have not yet arrived everywhere. */
function callerOf({ gateway, token_endpoint, client_id }: StackFile): Call {
  const tokens = new Map<string, string>()
  return async (username, method, path, body, key) => {
    const token = tokens.get(username) ?? (await fetchToken(token_endpoint, client_id, username))
    tokens.set(username, token)
    const sent = { ...(body ? { 'content-type': 'application/json' } : {}), ...(key ? { 'idempotency-key': key } : {}) }
    const headers = { authorization: `Bearer ${token}`, ...sent }
    for (const startedAt = Date.now(); ; ) {
      const response = await fetch(`${gateway}${path}`, { method, headers, body: body ? JSON.stringify(body) : null })
      const answer = (await response.json()) as Answer
      if (response.ok) return answer
      const waiting = notYet.has(answer.code ?? '') && Date.now() - startedAt < waitForCopiesMs
      if (!waiting) throw new Error(`${method} ${path} as ${username}: ${response.status} ${JSON.stringify(answer)}`)
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

/** Answers that a service gives until identity's news has reached it. */
const notYet = new Set(['TENANT_NOT_READY', 'INVALID_BODY', 'ASSIGNEE_UNSUITABLE', 'NO_TENANT'])

async function fetchToken(endpoint: string, clientId: string, username: string): Promise<string> {
  const password = demoAccounts.find((account) => account.username === username)?.password ?? ''
  const form = new URLSearchParams({ grant_type: 'password', client_id: clientId, username, password, scope: 'openid' })
  const response = await fetch(endpoint, { method: 'POST', body: form })
  if (!response.ok) throw new Error(`no token for ${username}: ${response.status}`)
  return ((await response.json()) as { access_token: string }).access_token
}
