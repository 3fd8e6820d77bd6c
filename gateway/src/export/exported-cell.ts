/** One case as the list shows it. */
export type Item = Readonly<Record<string, unknown>>

const plain = (name: string) => [name, (item: Item) => item[name]] as const
const nameOf = (name: string) =>
  [name, (item: Item) => (item[name] as { name: string } | null | undefined)?.name] as const

/** The columns of an export, by the names that the fields have in the API. */
export const columns = [
  ...['id', 'reference', 'title', 'status', 'sub_status', 'closed_as', 'priority', 'severity', 'category'].map(plain),
  ['flags', ({ flags }: Item) => (flags as string[] | undefined)?.join('; ')] as const,
  ...['language', 'channel'].map(plain),
  ...['source', 'department', 'assignee', 'owner_agent'].map(nameOf),
  ...['created_by', 'created_by_name', 'created_by_type'].map(plain),
  ['complainant', ({ complainant }: Item) => (complainant as { name?: string } | null | undefined)?.name] as const,
  nameOf('patient'),
  [
    'involved_staff',
    ({ involved_staff }: Item) =>
      (involved_staff as { name: string }[] | undefined)?.map(({ name }) => name).join('; '),
  ] as const,
  ...['external_reference', 'remedy_sought', 'incident_date', 'received_at', 'due_at', 'overdue', 'breached_at'].map(
    plain,
  ),
  ...['clock', 'cycle', 'version', 'created_at', 'updated_at'].map(plain),
]

/** The cells of one case, in the order of the columns. */
export const cellsOf = (item: Item): string[] => columns.map(([, read]) => safeCell(read(item)))

/** What a spreadsheet takes for a formula, also behind white space and in the wide forms of Asian keyboards. */
const formula = /^[\s\u00a0\ufeff\u200b-\u200f\u202a-\u202e]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/

/** The text of a cell; what could be taken for a formula gets an apostrophe before it and is text for every program. */
function safeCell(value: unknown): string {
  const text = value === undefined || value === null ? '' : String(value)
  return formula.test(text) ? `'${text}` : text
}
