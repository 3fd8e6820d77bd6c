import type { DemoAccount } from '../../../deploy/local/accounts.ts'
import type { DemoTenant } from '../../../deploy/local/tenants.ts'
import { stableId } from './stable-id.ts'

const tenantCount = 20
/** The gateway lets one user ask 100 times a second: these together are far from it. */
const loadUsersPerTenant = 3

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const both = (text: string) => ({ en: text, ar: text })
const departments = ['emergency', 'billing', 'surgery', 'pharmacy', 'radiology']

/** Tenants of the bench, as the realm's maker takes them. */
export const benchTenants: (DemoTenant & { id: string })[] = numbers(tenantCount).map((number) => ({
  id: stableId('tenant', number),
  slug: `bench-${number}`,
  name: both(`Hospital ${number}`),
  kind: 'hospital',
  city: both('Riyadh'),
  country: 'SA',
  zone: 'Asia/Riyadh',
  locale: 'en',
  departments: departments.map((code) => ({ code, name: both(`${code} department`) })),
  sources: [{ code: 'call_center', name: both('Call Center') }],
}))

/** People with a login: managers, who see and file everything in their tenant. */
export const loadUsers: DemoAccount[] = benchTenants.flatMap(({ slug }) =>
  numbers(loadUsersPerTenant).map((number) => ({
    id: stableId('user', slug, number),
    username: `${slug}-manager-${number}`,
    password: stableId('password', slug, number),
    tenant: slug,
    role: 'manager',
    name: both(`Mona Manager-${number}`),
    email: `${slug}-manager-${number}@bench.example`,
    locale: 'en',
    departments: [],
    source: null,
    patient: false,
  })),
)
