import { createHash, createHmac, createSecretKey } from 'node:crypto'
import { readCrockford, toCrockford } from '@redress/platform/crockford.ts'

const bytesOfCode = 16

/** A case, and how many codes it has had. */
interface Coded {
  tenantId: string
  complaintId: string
  version: number
}

/** Makes codes that nobody can guess; the same one again for the same version of the same case. */
export interface TrackingCodes {
  /** 26 symbols of Crockford's base 32 that hold 128 bits. */
  codeOf(coded: Coded): string
}

/** What commands get besides their database. */
export interface Outside {
  trackingCodes: TrackingCodes
}

/** `key`: the text of TRACKING_CODE_KEY. */
export function trackingCodesOf(key: string): TrackingCodes {
  const secret = createSecretKey(key, 'utf8')
  return {
    codeOf({ tenantId, complaintId, version }) {
      const mac = createHmac('sha256', secret).update(`${tenantId} ${complaintId} ${version}`).digest()
      return toCrockford(mac.subarray(0, bytesOfCode))
    },
  }
}

/** What is stored of a code, however it was typed. */
export const hashOf = (code: string): Buffer => createHash('sha256').update(readCrockford(code)).digest()
