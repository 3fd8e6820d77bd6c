import { type DemoComplaint, resolved, worked } from './demo-complaint.ts'

/** What customers of TechStart complain about, oldest first. */
export const techstartComplaints: DemoComplaint[] = [
  {
    by: 'ts_consumer',
    title: 'App forgets my saved address',
    description: 'Each update of the app deletes the saved delivery address.',
  },
  {
    by: 'ts_consumer',
    title: 'Refund has not arrived',
    description: 'I sent the headset back three weeks ago; the refund was promised within five days.',
    department: 'support',
    steps: [
      ...resolved(
        'ts_admin',
        'ts_admin',
        'The refund was stuck at our bank and was paid today, with a voucher for the delay.',
      ),
      { do: 'confirm', by: 'ts_consumer', rating: 5 },
    ],
  },
  {
    by: 'ts_consumer',
    title: 'الموقع لا يعمل باللغة العربية',
    description: 'عند اختيار اللغة العربية تظهر صفحات الدفع باللغة الإنجليزية فقط.',
    language: 'ar',
    department: 'it',
  },
  ...[
    ['Password reset mail never comes', 'The customer tried four times on two days; nothing in the spam folder.', 'it'],
    ['Wrong colour delivered twice', 'Ordered black, got white, exchanged it and got white again.', 'support'],
    ['خدمة العملاء لا ترد مساءً', 'يقول العميل إن الخط مشغول دائماً بعد الساعة السادسة مساءً.', 'support'],
    ['Charged for a cancelled order', 'The order was cancelled within a minute and charged anyway.', 'support'],
    [
      'Warranty claim refused without reason',
      'The answer consisted of one sentence that the claim is "not eligible".',
      'support',
    ],
    ['تطبيق الجوال يتوقف عند الدفع', 'يتوقف التطبيق عند الضغط على زر الدفع في أجهزة أندرويد.', 'it'],
    ['Newsletter in spite of unsubscribing', 'Unsubscribed three times, the newsletter goes on.', 'it'],
    ['Technician did not come', 'Two appointments were missed without a call.', 'support'],
  ].map(
    ([title = '', description = '', department], index): DemoComplaint => ({
      by: 'ts_agent',
      title,
      description,
      ...(department ? { department } : {}),
      language: /[؀-ۿ]/.test(title) ? 'ar' : 'en',
      channel: 'phone',
      receivedHoursAgo: index * 20 + 2,
      complainant: { name: `Customer ${index + 1}`, relation: 'self' },
      ...(index % 3 === 0 ? { steps: worked('ts_admin', 'ts_admin') } : {}),
    }),
  ),
]
