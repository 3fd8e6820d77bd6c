/** The tenants of development with their departments and sources. Never part of an image. */

export interface Named {
  en: string
  ar: string
}

export interface DemoTenant {
  slug: string
  name: Named
  kind: 'hospital' | 'organisation'
  city: Named
  country: string
  zone: string
  locale: 'en' | 'ar'
  departments: { code: string; name: Named }[]
  /** Names of the sources whose users file cases for others. */
  sources: { code: string; name: Named }[]
}

export const callCenter = { code: 'call_center', name: { en: 'Call Center', ar: 'مركز الاتصال' } }

export const demoTenants: DemoTenant[] = [
  {
    slug: 'acme',
    name: { en: 'Acme Corporation', ar: 'شركة أكمي' },
    kind: 'hospital',
    city: { en: 'Riyadh', ar: 'الرياض' },
    country: 'SA',
    zone: 'Asia/Riyadh',
    locale: 'en',
    departments: [
      { code: 'emergency', name: { en: 'Emergency', ar: 'الطوارئ' } },
      { code: 'billing', name: { en: 'Billing', ar: 'الفواتير' } },
    ],
    sources: [callCenter],
  },
  {
    slug: 'techstart',
    name: { en: 'TechStart Inc', ar: 'تك ستارت' },
    kind: 'organisation',
    city: { en: 'Dubai', ar: 'دبي' },
    country: 'AE',
    zone: 'Asia/Dubai',
    locale: 'en',
    departments: [
      { code: 'it', name: { en: 'IT', ar: 'تقنية المعلومات' } },
      { code: 'support', name: { en: 'Support', ar: 'الدعم' } },
    ],
    sources: [callCenter],
  },
]
