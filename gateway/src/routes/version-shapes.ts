import { Type } from 'typebox'
import { Closed, Named, Nullable, Page, paging } from './shapes.ts'

const By = Nullable(Type.Object({ id: Named.properties.id, name: Nullable(Type.String()) }))
/** What is told of every version of a configuration document. */
export const version = {
  version: Type.Integer(),
  changed_at: Nullable(Type.String({ format: 'date-time', description: 'null where nobody knows, as of a default.' })),
  changed_by: By,
  restored_from: Nullable(Type.Integer()),
}
export const VersionPage = Page(Type.Object(version))
export const VersionQuery = Closed(paging)
export const VersionParams = Type.Object({ version: Type.String() })

/** A change of one line of a document, by a dry run. */
export const Changes = Type.Array(
  Type.Object({ field: Type.String(), before: Nullable(Type.String()), after: Nullable(Type.String()) }),
)

/** What the services tell of every version. */
export interface VersionMessage {
  version: number
  changed_at?: string
  changed_by?: string
  changed_by_name?: string
  restored_from?: number
}

/** The head of a version in REST. */
export const versionHead = (message: VersionMessage) => ({
  version: message.version,
  changed_at: message.changed_at ?? null,
  changed_by: message.changed_by ? { id: message.changed_by, name: message.changed_by_name ?? null } : null,
  restored_from: message.restored_from ?? null,
})

/** No version has the number 0: what is no number is as unknown as one that is too high. */
export const versionIn = ({ version: text }: { version: string }) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0)

/** A change in REST. */
export const changeJson = ({ field, before, after }: { field: string; before?: string; after?: string }) => ({
  ...{ field, before: before ?? null, after: after ?? null },
})
