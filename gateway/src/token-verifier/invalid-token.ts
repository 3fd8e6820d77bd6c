/** Why a token was refused: for logs and metrics only, the answer is 401 whatever it says. */
export type InvalidTokenReason =
  | 'size'
  | 'form'
  | 'alg'
  | 'header'
  | 'header_typ'
  | 'kid'
  | 'unknown_kid'
  | 'typ'
  | 'exp'
  | 'expired'
  | 'iat'
  | 'nbf'
  | 'cnf'
  | 'iss'
  | 'aud'
  | 'azp'
  | 'sub'
  | 'sid'
  | 'jti'
  | 'events'
  | 'nonce'
  | 'profile'
  | 'signature'

/** The token proves nothing: the caller answers 401. */
export class InvalidToken extends Error {
  readonly reason: InvalidTokenReason

  constructor(reason: InvalidTokenReason, options?: ErrorOptions) {
    super(`the token is not acceptable: ${reason}`, options)
    this.name = 'InvalidToken'
    this.reason = reason
  }
}
