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

/** Given to the assignee. */
export const worked = (assignee: string, by: string): DemoStep[] => [{ do: 'assign', by, to: assignee }]
/** Given to the assignee and answered by them. */
export const resolved = (assignee: string, by: string, text: string, outcome = 'upheld'): DemoStep[] => [
  ...worked(assignee, by),
  { do: 'resolve', by: assignee, text, outcome },
]
