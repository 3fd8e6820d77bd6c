// keycloak-connect publishes types for its middleware only; these are the parts behind it that keycloak-grants.ts uses.
declare module 'keycloak-connect/middleware/auth-utils/token.js' {
  export default class Token {
    constructor(token: string, clientId: string)
    isExpired: () => boolean
  }
}

declare module 'keycloak-connect/middleware/auth-utils/grant-manager.js' {
  import type { KeyObject } from 'node:crypto'
  import type Token from 'keycloak-connect/middleware/auth-utils/token.js'

  export default class GrantManager {
    constructor(config: { realmUrl: string; clientId: string; bearerOnly: boolean; verifyTokenAudience: boolean })
    /** Must answer a promise always: `undefined` is called `.then` on. The key goes to `crypto.Verify.verify`. */
    rotation: { getJWK(kid: string): Promise<KeyObject> }
    validateToken(token: Token, expectedType: 'Bearer'): Promise<Token>
  }
}
