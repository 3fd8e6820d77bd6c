/** What a change was decided on is not so any more: nothing was written, and a second attempt looks before it decides. */
export class Outdated extends Error {
  constructor(cause: unknown) {
    super('what was remembered is not so any more', { cause })
    this.name = 'Outdated'
  }
}
