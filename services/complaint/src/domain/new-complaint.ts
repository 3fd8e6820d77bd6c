import type { Calendar } from './calendar.ts'
import { Complaint } from './complaint.ts'
import { after } from './due.ts'
import { filedPlacement } from './filed-placement.ts'
import { authorshipOf, type Filer } from './filer.ts'
import { type GrievanceConfiguration, targetOf } from './grievance-configuration.ts'
import { filedFields, type Submission } from './submission.ts'

/** What a new case has besides what was sent. */
interface Filing {
  id: string
  tenantId: string
  filer: Filer
  userId: string | undefined
  departmentId: string | null
  patientId: string | null
  sourceId: string | null
  /** What the tenant knows. */
  context: {
    reference: string
    locale: string
    builtInSourceId: string
    configuration: GrievanceConfiguration
    calendar: Calendar | null
  }
}

/** A complaint as it is filed: where it stands, whose it is, when it is due. */
export function newComplaint(input: Submission, { filer, userId, context, ...filing }: Filing, now: Date): Complaint {
  const { configuration, calendar } = context
  const placed = filedPlacement(configuration, input)
  // a source user whom the directory has parted from their source has none
  const sourceId = filing.sourceId ?? (filer === 'source_user' ? null : context.builtInSourceId)
  const receivedAt = input.received_at ? new Date(input.received_at) : now
  const target = targetOf(configuration, { category: placed.category, sourceId })
  return Complaint.submit(
    {
      ...filing,
      reference: context.reference,
      ...filedFields(input),
      language: input.language ?? context.locale,
      ...placed,
      sourceId,
      ...authorshipOf(filer, userId),
      receivedAt,
      target,
      dueAt: after(receivedAt, target.value, calendar),
    },
    now,
  )
}
