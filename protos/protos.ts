import { join } from 'node:path'

/** Folder of the .proto files: the include path of the loader. */
export const protoRoot = import.meta.dirname
/** The .proto file of each service, by its fully qualified name. */
export const protoFileOf: Record<string, string> = {
  'identity.v1.IdentityService': join(protoRoot, 'identity/v1/identity_service.proto'),
  'complaint.v1.ComplaintService': join(protoRoot, 'complaint/v1/complaint_service.proto'),
  'audit.v1.AuditService': join(protoRoot, 'audit/v1/audit_service.proto'),
}
