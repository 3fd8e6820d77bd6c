import { callCenter, type Named } from './tenants.ts'

/** The accounts of development: the only place where they are written down. Never part of an image. */

export const tenantRoles = [
  'tenant_admin',
  'manager',
  'department_manager',
  'help_desk_agent',
  'support_staff',
  'source_user',
  'complainant',
  'auditor',
] as const

type Role = (typeof tenantRoles)[number] | 'platform_admin'

export interface DemoAccount {
  /** Keycloak's subject, fixed so that rows that name it survive a new realm. */
  id: string
  username: string
  password: string
  /** Slug; null for platform staff and for the account that belongs nowhere. */
  tenant: string | null
  role: Role | null
  name: Named
  email: string
  locale: 'en' | 'ar'
  /** Department codes of the tenant. */
  departments: string[]
  /** Code of the source that a source user belongs to. */
  source: string | null
  /** The account has a patient record of its own. */
  patient: boolean
}

type Details = Partial<Pick<DemoAccount, 'locale' | 'departments' | 'source' | 'patient'>>

function member(
  tenant: string | null,
  id: string,
  login: string,
  role: Role | null,
  en: string,
  ar: string,
  more: Details = {},
) {
  const [username = '', password = ''] = login.split('/')
  const email = `${username}@${tenant ?? 'redress'}.example`
  const rest = { locale: 'en' as const, departments: [], source: null, patient: false, ...more }
  return { id, username, password, tenant, role, name: { en, ar }, email, ...rest } satisfies DemoAccount
}

const source = callCenter.code

export const demoAccounts: DemoAccount[] = [
  member('acme', '4d1ea0aa-0ae6-5280-8154-32d9aa335b8d', 'admin/admin123', 'tenant_admin', 'Ada Admin', 'أدا المشرفة'),
  member(
    'acme',
    '9d862f7f-7b62-5015-8a0f-3845d2939da5',
    'manager1/manager123',
    'manager',
    'Mona Manager',
    'منى المديرة',
  ),
  member(
    'acme',
    '016537c7-bafd-45d1-962b-963624d4591a',
    'dept1/manager123',
    'department_manager',
    'Dana Department',
    'دانة رئيسة القسم',
    {
      departments: ['emergency'],
    },
  ),
  member(
    'acme',
    '18b302ac-c97a-5540-a04f-086f99b23842',
    'helpdesk1/helpdesk123',
    'help_desk_agent',
    'Hadi Helpdesk',
    'هادي مكتب المساعدة',
  ),
  member(
    'acme',
    '8c6011f0-7cf4-56f5-8150-e68a916527ef',
    'support1/support123',
    'support_staff',
    'Sami Support',
    'سامي الدعم',
    {
      departments: ['emergency'],
    },
  ),
  member('acme', '1144c0d2-51c1-4ebe-ad5f-a5b9dd6c2be4', 'john/agent123', 'source_user', 'John Carter', 'جون كارتر', {
    source,
  }),
  member('acme', '386d9ebb-5178-4f23-90ad-d2c083a5c86f', 'sarah/agent123', 'source_user', 'Sarah Nasser', 'سارة ناصر', {
    source,
  }),
  member(
    'acme',
    'df03da36-3798-5614-893c-869ce6c699a5',
    'consumer1/consumer123',
    'complainant',
    'Ahmed Salem',
    'أحمد سالم',
    { patient: true },
  ),
  member(
    'acme',
    '73def34d-3e55-5fac-ad06-48ca2ee1ba21',
    'consumer2/consumer123',
    'complainant',
    'Karim Yousef',
    'كريم يوسف',
    { locale: 'ar' },
  ),
  member(
    'acme',
    'd4f94416-9910-4563-b070-65e270c68731',
    'auditor1/auditor123',
    'auditor',
    'Amal Auditor',
    'أمل المدققة',
  ),
  member(
    'techstart',
    '5fa32ebf-d6b3-566a-af07-a63fa9556e80',
    'ts_admin/admin123',
    'tenant_admin',
    'Tara Startup',
    'تارا المشرفة',
  ),
  member(
    'techstart',
    'f626cc19-63f1-4584-8593-03208be02a99',
    'ts_agent/agent123',
    'source_user',
    'Tariq Agent',
    'طارق الوكيل',
    { source },
  ),
  member(
    'techstart',
    'de9c3723-1cce-5581-9132-6b74794a2d3b',
    'ts_consumer/consumer123',
    'complainant',
    'Theo Consumer',
    'ثيو المستهلك',
  ),
  member(null, '0864d37c-784d-4267-ad9e-94380fd1b31a', 'px/admin123', 'platform_admin', 'Pia Platform', 'بيا المنصة'),
  member(null, 'a81439cb-cce4-4ca3-8449-d490449a57b4', 'nobody/nobody123', null, 'Noor Nobody', 'نور بلا جهة'),
]
