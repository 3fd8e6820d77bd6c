import { describe, expect, it } from '@jest/globals'
import { loadConfig } from '@redress/platform/config.ts'
import { complaintConfiguration } from './config.ts'

const environment = { POSTGRES_AGGREGATE_URL: 'postgres://a@b/c', TRACKING_CODE_KEY: 'a-'.repeat(22) }

describe('configuration of complaint', () => {
  it('needs nothing else', () => {
    expect(loadConfig(complaintConfiguration, environment)).toEqual(environment)
  })

  it.each(['', 'a'.repeat(42), `${'a'.repeat(43)}=`, `${'a'.repeat(43)} `])(
    'refuses TRACKING_CODE_KEY "%s", and does not repeat it',
    (key) => {
      const load = () => loadConfig(complaintConfiguration, { ...environment, TRACKING_CODE_KEY: key })
      expect(load).toThrow(/TRACKING_CODE_KEY (is missing|must be a base64url)/)
      if (key) expect(load).not.toThrow(key)
    },
  )
})
