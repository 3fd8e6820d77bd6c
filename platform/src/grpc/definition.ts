import type { ServiceDefinition } from '@grpc/grpc-js'

import { loadSync, type MethodDefinition } from '@grpc/proto-loader'

/** What `loadDefinition` gives: the methods of a service as gRPC needs them. */
export type { ServiceDefinition }

/** The rpcs of a generated definition without its index signature. */
export type Rpcs<Definition> = {
  [Name in keyof Definition as string extends Name ? never : Name]: Definition[Name]
}
type Shapes<Method> =
  Method extends MethodDefinition<infer Request, infer Response, infer OutputRequest, infer OutputResponse>
    ? { request: Request; response: Response; outputRequest: OutputRequest; outputResponse: OutputResponse }
    : never
/** What a client sends. */
export type RequestOf<Method> = Shapes<Method>['request']
/** What a server answers. */
export type ResponseOf<Method> = Shapes<Method>['response']
/** What a server receives. */
export type ReceivedRequest<Method> = Shapes<Method>['outputRequest']
/** What a client receives. */
export type ReceivedResponse<Method> = Shapes<Method>['outputResponse']

/**
 * Loads the definition of a service: its full name ("complaint.v1.ComplaintService") and .proto file. Field names stay in
 * snake_case, absent optional fields are undefined, 64-bit integers are numbers.
 */
export function loadDefinition(name: string, file: string, includeDir: string): ServiceDefinition {
  const loaded = loadSync(file, { keepCase: true, longs: Number, defaults: true, includeDirs: [includeDir] })
  const definition = loaded[name]
  if (!definition) throw new Error(`${file} does not define ${name}`)
  return definition as ServiceDefinition
}
