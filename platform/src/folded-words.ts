// letters that people write for one another, after accents and hamzas have been taken off
const variants: Readonly<Record<string, string>> = {
  ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه', ە: 'ه', ہ: 'ه', ک: 'ك', ς: 'σ' },
  // standing alone the hamza is as often left out as written; the tatweel only stretches
  ...{ ء: '', ـ: '' },
}
const varied = new RegExp(`[${Object.keys(variants).join('')}]`, 'gu')
const invisible = /[\p{M}\p{Cf}]/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: what is plain ends where ASCII does
const plain = /^[\x00-\x7f]*$/
const digits = /[\u0660-\u0669\u06f0-\u06f9]/g

/** Text as it is compared: without case, accents, tashkeel, tatweel; one letter for its variants, one digit for its forms. */
function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(invisible, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(invisible, '')
    .replace(varied, (letter) => variants[letter] ?? letter)
    .replace(digits, (digit) => String(digit.charCodeAt(0) % 16))
}

/** The folded words of some texts, in their order; whatever is neither letter nor digit parts them. */
export const foldedWords = (...texts: readonly (string | null)[]): string[] =>
  fold(texts.filter((text) => text !== null).join(' ')).match(/[\p{L}\p{N}]+/gu) ?? []
