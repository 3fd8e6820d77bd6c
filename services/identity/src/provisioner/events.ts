import type { EventNames } from '@redress/platform/messaging/streams.ts'

/** What the provisioner listens to and reports. */
export const provisioner: EventNames = {
  service: 'provisioner',
  publishes: ['provisioner.v1.TenantProvisioned'],
  reactions: [
    {
      name: 'provision',
      types: ['identity.v1.TenantCreated', 'identity.v1.DepartmentCreated'],
    },
  ],
  batches: [],
}
