import { describe, expect, it } from '@jest/globals'
import { loadConfig } from '@redress/platform/config.ts'
import { gatewayConfig } from './config.ts'

const environment = {
  ...{ HTTP_ADDRESS: '127.0.0.1:3000', IDENTITY_ADDRESS: 'a:1', COMPLAINT_ADDRESS: 'b:2', AUDIT_ADDRESS: 'c:3' },
  ...{ KEYCLOAK_ISSUER: 'http://127.0.0.1:8080/realms/redress', KEYCLOAK_CLIENTS: 'portal,redress-cli' },
  CONTEXT_PRIVATE_KEY: '{}',
}

describe('configuration of the gateway', () => {
  it('needs nothing else', () => {
    expect(loadConfig(gatewayConfig, environment)).toEqual({
      ...environment,
      ...{ KEYCLOAK_AUDIENCE: 'redress-api', LOG_LEVEL: 'info', TRACE_RATIO: 0.01 },
    })
  })

  it.each([
    ['KEYCLOAK_ISSUER', 'http://127.0.0.1:8080/realms/redress/'],
    ['KEYCLOAK_ISSUER', 'localhost'],
    ['KEYCLOAK_CLIENTS', 'portal, redress-cli'],
    ['KEYCLOAK_CLIENTS', 'portal,'],
    ['HTTP_ADDRESS', '3000'],
    ['CONTEXT_PRIVATE_KEY', ''],
  ])('refuses %s "%s"', (key, value) => {
    expect(() => loadConfig(gatewayConfig, { ...environment, [key]: value })).toThrow(key)
  })
})
