import { describe, expect, it } from '@jest/globals'
import { databaseUnavailable, notFound } from '../app-error.ts'
import { isConnectionLost } from './connection-lost.ts'

const withCode = (code: string) => Object.assign(new Error('x'), { code })

describe('isConnectionLost', () => {
  it.each([
    ...[
      'ECONNREFUSED',
      'ECONNRESET',
      'EPIPE',
      'EAI_AGAIN',
      'EHOSTUNREACH',
      '08006',
      '53300',
      '57P01',
      '57P03',
      '25P03',
    ],
  ])('%s tells of the way to Postgres', (code) => {
    expect(isConnectionLost(withCode(code))).toBe(true)
  })

  it.each(['23505', '40001', '42501', '57014', '55P03', '25P02', 'ENOENT', ''])('%s does not', (code) => {
    expect(isConnectionLost(withCode(code))).toBe(false)
  })

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
    'Client was closed and is not queryable',
  ])('"%s" does, without a code', (message) => {
    expect(isConnectionLost(new Error(message))).toBe(true)
  })

  it('of our own errors only that one does, and nothing that is no error', () => {
    expect(isConnectionLost(databaseUnavailable(undefined))).toBe(true)
    expect(isConnectionLost(notFound('X', 'Connection terminated'))).toBe(false)
    expect(isConnectionLost('ECONNREFUSED')).toBe(false)
  })
})
