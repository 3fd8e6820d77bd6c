import { query } from '@redress/platform/use-case.ts'
import type { GetAccessibleConfigurationRequest__Output as Request } from '@redress/protos/complaint/v1/GetAccessibleConfigurationRequest.ts'
import type { GetAccessibleConfigurationResponse as Response } from '@redress/protos/complaint/v1/GetAccessibleConfigurationResponse.ts'
import { accessibleConfiguration } from '../domain/accessible-configuration.ts'
import { filingPart } from '../domain/filer.ts'
import { findConfiguration } from '../persistence/find-configuration.ts'

// every role holds one of them, unless its tenant has taken both
const access = ['ticket.view', 'ticket.create']

export const getAccessibleConfiguration = query<Request, Response>(access, async (_input, scope) => {
  const { version, configuration } = await findConfiguration(scope)
  const part = filingPart(scope.caller)
  const seen = accessibleConfiguration(configuration, scope.caller, part)
  return { version, configuration: Buffer.from(JSON.stringify(seen)) }
})
