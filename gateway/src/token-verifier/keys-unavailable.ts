/** Keycloak does not answer and the key is not known, so nothing can be said of the token: the caller answers 503. */
export class KeysUnavailable extends Error {
  /** For the Retry-After header: when the keys are asked for again. */
  readonly retryAfterSeconds: number

  constructor(retryAfterSeconds: number) {
    super('the signing keys cannot be fetched')
    this.name = 'KeysUnavailable'
    this.retryAfterSeconds = retryAfterSeconds
  }
}
