/** Crockford's base 32: no I, L, O and U, so that a code can be read out, written down and typed in. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bitsOfSymbol = 5

/** The bytes as symbols, most significant bit first: 26 of them for 16 bytes. */
export function toCrockford(bytes: Uint8Array): string {
  const length = Math.ceil((bytes.length * 8) / bitsOfSymbol)
  let value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  let text = ''
  for (let index = 0; index < length; index++) {
    text = symbols.charAt(Number(value & 31n)) + text
    value >>= BigInt(bitsOfSymbol)
  }
  return text
}

/** What somebody typed as it was issued: in capitals, without hyphens and spaces, I and L as 1, O as 0. Anything else stays. */
export const readCrockford = (typed: string): string =>
  typed.toUpperCase().replace(/[-\s]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0')
