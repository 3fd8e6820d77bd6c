import { createClient, type RpcClient } from '@redress/platform/grpc/client.ts'
import { loadDefinition } from '@redress/platform/grpc/definition.ts'
import type { AuditServiceDefinition } from '@redress/protos/audit/v1/AuditService.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { protoFileOf, protoRoot } from '@redress/protos/protos.ts'
import type { GatewayConfig } from './config.ts'

export type IdentityClient = RpcClient<IdentityServiceDefinition>
export type ComplaintClient = RpcClient<ComplaintServiceDefinition>
export type AuditClient = RpcClient<AuditServiceDefinition>

/** One client per service; its name is the audience of the context tokens that it carries. */
export interface Clients {
  identity: IdentityClient
  complaint: ComplaintClient
  audit: AuditClient
}
export type Audience = keyof Clients

/** Connects lazily: a service that is not up yet answers UNAVAILABLE until it is. */
export const createClients = (config: GatewayConfig): Clients => ({
  identity: connect<IdentityServiceDefinition>('identity.v1.IdentityService', config.IDENTITY_ADDRESS),
  complaint: connect<ComplaintServiceDefinition>('complaint.v1.ComplaintService', config.COMPLAINT_ADDRESS),
  audit: connect<AuditServiceDefinition>('audit.v1.AuditService', config.AUDIT_ADDRESS),
})

function connect<Definition>(name: string, address: string): RpcClient<Definition> {
  const file = protoFileOf[name]
  if (!file) throw new Error(`there is no .proto file of ${name}`)
  return createClient<Definition>(loadDefinition(name, file, protoRoot), address)
}
