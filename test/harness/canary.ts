import { randomBytes } from 'node:crypto'

/** Stands in every personal field and free text that tests make up: no log, span, event or foreign answer may hold it. */
export const canaryMark = 'kanari'

/** A word that stands nowhere else: "kanari3f9c01ab72". */
export const canary = () => `${canaryMark}${randomBytes(5).toString('hex')}`

/** Telephone numbers of people who do not exist; `canaryPhone` finds each of them. */
export const canaryPhoneNumber = () =>
  `+99987${(randomBytes(4).readUInt32BE() % 10_000_000).toString().padStart(7, '0')}`
export const canaryPhone = /\+?99987\d{7}/

/** The body of a new complaint; whatever a person would write holds a canary. */
export const aComplaint = <More extends object>(more: More = {} as More) => ({
  title: `Waited too long ${canary()}`,
  description: `Nobody came for four hours. ${canary()}`,
  ...more,
})
