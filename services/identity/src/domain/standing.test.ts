import { describe, expect, it } from '@jest/globals'
import { redirectUrl, standingOf } from './standing.ts'

describe('standing', () => {
  it.each([
    ['tenant', true, false, 'ready', '/'],
    ['tenant', false, false, 'no_tenant', '/health/no-hospital/'],
    ['none', false, false, 'no_tenant', '/health/no-hospital/'],
    ['platform', true, false, 'ready', '/'],
    ['platform', false, false, 'selection_required', '/health/select-hospital/'],
    ['misconfigured', false, false, 'misconfigured', '/health/no-hospital/'],
    ['misconfigured', true, false, 'misconfigured', '/health/no-hospital/'],
    ['tenant', true, true, 'no_tenant', '/health/no-hospital/'],
    ['platform', true, true, 'no_tenant', '/health/no-hospital/'],
  ] as const)('%s, tenant %s, barred %s: %s leads to %s', (kind, hasTenant, barred, standing, url) => {
    expect(standingOf(kind, hasTenant, barred)).toBe(standing)
    expect(redirectUrl(standing)).toBe(url)
  })
})
