import type { EventNames } from '@redress/platform/messaging/streams.ts'
import { removeFreeLoginSubject } from '../domain/free-login.ts'

/** What the provisioner listens to and reports. */
export const provisioner: EventNames = {
  service: 'provisioner',
  publishes: ['provisioner.v1.TenantProvisioned', 'provisioner.v1.TenantRemoved'],
  reactions: [
    {
      name: 'provision',
      types: ['identity.v1.TenantCreated', 'identity.v1.DepartmentCreated', 'identity.v1.TenantDeleted'],
    },
  ],
  batches: [],
  answers: [removeFreeLoginSubject],
}
