/** Crockford's base 32: no I, L, O and U, so that a code can be read out, written down and typed in. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bitsOfSymbol = 5

/** The bytes as symbols, most significant bit first: 26 of them for 16 bytes. */
export function toCrockford(bytes: Uint8Array): string {
  const length = Math.ceil((bytes.length * 8) / bitsOfSymbol)
  // bits that are missing at the front are zero
  let bits = length * bitsOfSymbol - bytes.length * 8
  let value = 0
  let text = ''
  for (const byte of bytes) {
    value = (value << 8) | byte
    for (bits += 8; bits >= bitsOfSymbol; ) {
      bits -= bitsOfSymbol
      text += symbols.charAt((value >> bits) & 31)
    }
    value &= 31
  }
  return text
}

/** What somebody typed as it was issued: in capitals, without hyphens and spaces, I and L as 1, O as 0. Anything else stays. */
export const readCrockford = (typed: string): string =>
  typed.toUpperCase().replace(/[-\s]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0')
