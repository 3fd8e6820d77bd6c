import { loadDefinition } from '@redress/platform/grpc/definition.ts'
import type { RpcHandlers } from '@redress/platform/grpc/server.ts'
import type { AuditServiceDefinition } from '@redress/protos/audit/v1/AuditService.ts'
import { protoFileOf, protoRoot } from '@redress/protos/protos.ts'
import { listEntries } from './queries/list-entries.ts'

/** The contract. */
export const definition = loadDefinition(
  'audit.v1.AuditService',
  protoFileOf['audit.v1.AuditService'] as string,
  protoRoot,
)

/** What the service can be asked. */
export const handlers: RpcHandlers<AuditServiceDefinition> = {
  ListEntries: listEntries,
}
