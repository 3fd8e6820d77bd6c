import { aggregateConfig, type ConfigOf, type serviceConfig, text } from '@redress/platform/config.ts'

/** Keys that complaint has besides those of every service. */
export const complaintConfiguration = {
  ...aggregateConfig,
  /** Makes tracking codes; another key makes other codes, and those that were issued go on counting. */
  TRACKING_CODE_KEY: text(/^[\w-]{43,}$/)({ desc: 'base64url text of at least 32 random bytes' }),
}

/** What complaint can rely on in its configuration. */
export type ComplaintConfig = ConfigOf<typeof serviceConfig & typeof complaintConfiguration>
