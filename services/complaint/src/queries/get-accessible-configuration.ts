import { query } from '@redress/platform/use-case.ts'
import type { GetAccessibleConfigurationRequest__Output as Request } from '@redress/protos/complaint/v1/GetAccessibleConfigurationRequest.ts'
import type { GetAccessibleConfigurationResponse as Response } from '@redress/protos/complaint/v1/GetAccessibleConfigurationResponse.ts'
import { accessibleConfiguration } from '../domain/accessible-configuration.ts'
import { filingPart } from '../domain/filer.ts'
import { requireVersion } from '../persistence/find-configuration.ts'
import { configurationOf } from '../persistence/known-configurations.ts'

// every role holds one of them, unless its tenant has taken both
const access = ['ticket.view', 'ticket.create']

export const getAccessibleConfiguration = query<Request, Response>(access, async (_input, scope) => {
  const { version, document } = await requireVersion(scope)
  const part = filingPart(scope.caller)
  const seen = accessibleConfiguration(configurationOf(document), scope.caller, part)
  return { version, configuration: Buffer.from(JSON.stringify(seen)) }
})
