import type { ServiceParts } from '@redress/platform/service.ts'
import { hears, publishes, reactions } from './events.ts'
import { definition, handlers } from './grpc.ts'
import {
  DepartmentEntity,
  PatientEntity,
  SourceEntity,
  SourceUserEntity,
  StaffEntity,
  TenantEntity,
  TenantSelectionEntity,
  UserEntity,
} from './persistence/entities.ts'
import { First } from './persistence/migrations/first.ts'
import { PermissionMatrix } from './persistence/migrations/permission-matrix.ts'
import { Provisioning } from './persistence/migrations/provisioning.ts'
import { Sessions } from './persistence/migrations/sessions.ts'

/** The identity service, the same for production and tests. */
export const identity: ServiceParts = {
  service: 'identity',
  definition,
  handlers,
  entities: [
    TenantEntity,
    TenantSelectionEntity,
    DepartmentEntity,
    SourceEntity,
    UserEntity,
    SourceUserEntity,
    StaffEntity,
    PatientEntity,
  ],
  migrations: [
    { name: '2026-11-21-first', class: First },
    { name: '2026-11-28-sessions', class: Sessions },
    { name: '2026-11-28-permission-matrix', class: PermissionMatrix },
    { name: '2026-11-28-provisioning', class: Provisioning },
  ],
  publishes,
  reactions,
  batches: [],
  hears,
}
