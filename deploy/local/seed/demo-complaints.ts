/** What becomes of a demo complaint after it is filed, in this order. */
export type DemoStep =
  | { do: 'start'; by: string }
  | { do: 'assign'; by: string; to: string; note?: string }
  | { do: 'resolve'; by: string; text: string; outcome: string }
  | { do: 'confirm'; by: string; rating: number }

/** A complaint of the demo data: who files it, what they write, and what happens to it. */
export interface DemoComplaint {
  by: string
  title: string
  description: string
  language?: 'en' | 'ar'
  department?: string
  severity?: string
  channel?: string
  /** Staff and source users may file what came in earlier. */
  receivedHoursAgo?: number
  forAhmed?: true
  complainant?: { name: string; phone?: string; relation?: string }
  steps?: DemoStep[]
}

const worked = (assignee: string, by: string): DemoStep[] => [{ do: 'assign', by, to: assignee }]
const resolved = (assignee: string, by: string, text: string, outcome = 'upheld'): DemoStep[] => [
  ...worked(assignee, by),
  { do: 'resolve', by: assignee, text, outcome },
]

const acme: DemoComplaint[] = [
  {
    by: 'consumer1',
    title: 'Waited six hours in the emergency room',
    description:
      'I arrived at 14:10 with chest pain and was seen by a doctor at 20:25. Nobody told me how long it would take.',
    department: 'emergency',
    steps: [
      ...resolved(
        'support1',
        'helpdesk1',
        'We are sorry. Triage was understaffed that evening; a second nurse now works from noon to midnight.',
      ),
      { do: 'confirm', by: 'consumer1', rating: 4 },
    ],
  },
  {
    by: 'consumer1',
    title: 'فاتورة مكررة لفحص الأشعة',
    description: 'تم تحصيل مبلغ فحص الأشعة مرتين في نفس اليوم، وأرجو إعادة المبلغ الزائد.',
    language: 'ar',
    department: 'billing',
  },
  {
    by: 'consumer2',
    title: 'سوء النظافة في غرفة الانتظار',
    description: 'كانت غرفة الانتظار في قسم الطوارئ غير نظيفة طوال فترة المساء ولم يستجب أحد لطلبنا.',
    language: 'ar',
    department: 'emergency',
    steps: worked('support1', 'manager1'),
  },
  {
    by: 'consumer2',
    title: 'No wheelchair at the entrance',
    description: 'My mother had to walk to the lift because no wheelchair could be found for twenty minutes.',
    steps: [{ do: 'start', by: 'helpdesk1' }],
  },
  {
    by: 'john',
    title: 'Caller was cut off three times',
    description:
      'The patient called about the result of a blood test and was cut off by the telephone system each time.',
    channel: 'phone',
    forAhmed: true,
    receivedHoursAgo: 30,
  },
  {
    by: 'john',
    title: 'Wrong appointment date in the confirmation',
    description: 'The confirmation named the 12th, the desk had the 21st. The patient took a day off for nothing.',
    channel: 'phone',
    forAhmed: true,
    receivedHoursAgo: 50,
    steps: resolved(
      'manager1',
      'helpdesk1',
      'The template mixed up two fields; it is corrected and you have a new appointment.',
      'upheld',
    ),
  },
  {
    by: 'john',
    title: 'تأخر صرف الدواء من الصيدلية',
    description: 'انتظر المراجع أكثر من ساعتين لصرف الدواء رغم أن الوصفة إلكترونية.',
    language: 'ar',
    channel: 'phone',
    complainant: { name: 'Huda Mansour', phone: '+966 50 000 0101', relation: 'self' },
    receivedHoursAgo: 140,
  },
  {
    by: 'sarah',
    title: 'Rude answer at the reception',
    description: 'The caller says that the receptionist told her to "come back when it is serious".',
    channel: 'phone',
    department: 'emergency',
    severity: 'moderate',
    complainant: { name: 'Lina Haddad', phone: '+966 50 000 0102', relation: 'relative' },
    steps: worked('support1', 'dept1'),
  },
  {
    by: 'sarah',
    title: 'لم يتم الرد على طلب نسخة من التقرير الطبي',
    description: 'قدمت المراجعة طلباً للحصول على نسخة من التقرير الطبي قبل عشرة أيام ولم تتلق أي رد.',
    language: 'ar',
    channel: 'email',
    complainant: { name: 'Reem Al Amri', relation: 'self' },
    receivedHoursAgo: 240,
  },
  {
    by: 'helpdesk1',
    title: 'Broken lock in the changing room',
    description: 'The door of the changing room in radiology does not lock; a patient was disturbed.',
    channel: 'in_person',
    severity: 'minor',
    steps: resolved('support1', 'helpdesk1', 'The lock was replaced the same day.'),
  },
  {
    by: 'helpdesk1',
    title: 'Interpreter did not come',
    description:
      'An Urdu interpreter was booked for the pre-operation talk and did not appear; the operation was put off.',
    channel: 'in_person',
    department: 'emergency',
    severity: 'major',
    receivedHoursAgo: 100,
  },
  {
    by: 'admin',
    title: 'Letter from the health insurer about coding',
    description: 'The insurer complains that three invoices of March carry codes of treatments that were not given.',
    channel: 'letter',
    department: 'billing',
    receivedHoursAgo: 200,
    steps: [{ do: 'start', by: 'manager1' }],
  },
  {
    by: 'manager1',
    title: 'Visitor slipped on a wet floor',
    description: 'No warning sign stood in the corridor. The visitor was examined and not hurt.',
    channel: 'in_person',
    severity: 'moderate',
    steps: resolved(
      'manager1',
      'manager1',
      'Cleaning now closes half of the corridor at a time and puts up signs.',
      'partly_upheld',
    ),
  },
]

const techstart: DemoComplaint[] = [
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

/** Complaints of each demo tenant, oldest first. */
export const demoComplaints: Record<string, DemoComplaint[]> = { acme, techstart }
