import { describe, expect, it } from '@jest/globals'
import { createCircuit } from './circuit.ts'

describe('the circuit around Keycloak', () => {
  function started() {
    let atMs = 0
    const circuit = createCircuit(() => atMs)
    const fail = (times: number) => {
      for (let time = 0; time < times; time += 1) circuit.failed()
    }
    const pass = (ms: number) => {
      atMs += ms
    }
    return { circuit, fail, pass }
  }

  it('refuses at once after five failures in a row, and says how long to wait', () => {
    const { circuit, fail, pass } = started()
    fail(4)
    circuit.require()
    circuit.succeeded()
    fail(4)
    circuit.require()
    fail(1)
    pass(2000)
    expect(() => circuit.require()).toThrow(
      expect.objectContaining({ code: 'UNAVAILABLE', reason: 'KEYCLOAK_UNAVAILABLE', retryAfterMs: 3000 }),
    )
  })

  it('lets one call try after five seconds, and closes when it succeeds', () => {
    const { circuit, fail, pass } = started()
    fail(5)
    pass(5000)
    circuit.require()
    expect(() => circuit.require()).toThrow()
    circuit.succeeded()
    circuit.require()
    circuit.require()
  })
})
