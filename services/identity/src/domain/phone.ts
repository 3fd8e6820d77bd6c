const arabicDigits = /[\u0660-\u0669\u06f0-\u06f9]/g

/** A phone number as it is compared: digits alone, without the "+" or "00" of a country; null without any digit. */
export function phoneKey(phone: string): string | null {
  const digits = phone
    .normalize('NFKC')
    .replace(arabicDigits, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/\D/g, '')
    .replace(/^00/, '')
  return digits === '' ? null : digits
}
