import { isoTime } from '@redress/platform/persistence/utc-text.ts'
import type { GrievanceConfiguration } from '@redress/protos/complaint/v1/GrievanceConfiguration.ts'
import { defaultDocument } from '../domain/read-configuration.ts'
import type { VersionRow } from '../persistence/find-configuration.ts'

/** A version of a tenant's configuration for the wire. */
export const configurationMessage = ({ document, changed_at, ...row }: VersionRow): GrievanceConfiguration => ({
  ...row,
  document: Buffer.from(JSON.stringify(document ?? defaultDocument)),
  changed_at: changed_at === null ? null : isoTime(changed_at),
})
