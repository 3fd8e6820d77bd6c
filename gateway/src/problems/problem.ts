import type { AppError } from '@redress/platform/app-error.ts'
import type { Language } from './language.ts'
import { statusOf } from './statuses.ts'
import { textsIn } from './texts.ts'

const maxErrors = 50
const maxPathLength = 200

/** The body of an error (RFC 9457). Codes are never translated. */
export function problemOf(error: AppError, requestId: string, language: Language) {
  const status = statusOf(error)
  const texts = textsIn[language]
  const errors = error.violations.slice(0, maxErrors).map((violation) => ({
    path: violation.path.slice(0, maxPathLength),
    code: violation.code,
    message: texts.field(violation),
  }))
  return {
    type: `https://redress.dev/problems/${error.reason.toLowerCase().replaceAll('_', '-')}`,
    title: texts.title(status),
    status,
    code: error.reason,
    detail: texts.detail(error, status),
    request_id: requestId,
    ...(errors.length > 0 && { errors }),
    ...facts(error.metadata),
  }
}

// only facts that the published contract names: a service's other metadata stays inside
function facts({
  allowed,
  version,
  redirect_url,
  cycle,
  reopen_until,
  proof_of_work_bits,
}: Readonly<Record<string, string>>) {
  return {
    ...(allowed !== undefined && { allowed: allowed.split(',').filter((action) => action !== '') }),
    ...(version !== undefined && { version: Number(version) }),
    ...(redirect_url !== undefined && { redirect_url }),
    ...(reopen_until !== undefined && { reopen_until }),
    ...(proof_of_work_bits !== undefined && { proof_of_work_bits: Number(proof_of_work_bits) }),
    ...(cycle !== undefined && { cycle: cycle.split(',') }),
  }
}
