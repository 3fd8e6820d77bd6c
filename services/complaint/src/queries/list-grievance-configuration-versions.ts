import { pageOfVersions } from '@redress/platform/persistence/document-versions.ts'
import { query } from '@redress/platform/use-case.ts'
import type { ListGrievanceConfigurationVersionsRequest__Output as Request } from '@redress/protos/complaint/v1/ListGrievanceConfigurationVersionsRequest.ts'
import type { ListGrievanceConfigurationVersionsResponse as Response } from '@redress/protos/complaint/v1/ListGrievanceConfigurationVersionsResponse.ts'
import { type VersionRow, versionsBelow } from '../persistence/find-configuration.ts'

export const listGrievanceConfigurationVersions = query<Request, Response>('config.edit', async (input, scope) => {
  const { tenantId } = scope
  return pageOfVersions(input, { tenantId, kind: 'configuration versions' }, (version, limit) =>
    scope.read<VersionRow>(versionsBelow(tenantId, version, limit)),
  )
})
