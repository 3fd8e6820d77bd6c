import { acceptsClient } from './check.ts'

/** By the names that the realm's file has for them. */
export const secretVariables: Readonly<Record<string, string>> = {
  'identity-service': 'REDRESS_IDENTITY_SERVICE_SECRET',
  provisioner: 'REDRESS_PROVISIONER_SECRET',
}

/** Secrets of our clients in a realm that somebody else keeps; one that Keycloak refuses ends the start. */
export async function givenClients(issuer: string): Promise<Record<string, string>> {
  const given: Record<string, string> = {}
  for (const [client, variable] of Object.entries(secretVariables)) {
    const secret = process.env[variable]
    if (!secret) continue
    if (!(await acceptsClient(issuer, client, secret)))
      throw new Error(`${variable}: Keycloak refuses it for the client "${client}"`)
    given[client] = secret
  }
  return given
}
