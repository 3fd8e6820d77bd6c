import { STATUS_CODES } from 'node:http'
import type { AppError } from '@redress/platform/app-error.ts'
import { arabicField, arabicReason, arabicTitle } from './arabic.ts'
import type { Language } from './language.ts'
import { statusOf } from './statuses.ts'

const maxErrors = 50
const maxPathLength = 200

/** The body of an error (RFC 9457). Codes are never translated. */
export function problemOf(error: AppError, requestId: string, language: Language) {
  const status = statusOf(error)
  const english = language === 'en'
  const errors = error.violations.slice(0, maxErrors).map(({ path, code, message }) => ({
    path: path.slice(0, maxPathLength),
    code,
    message: english ? message : arabicField(code, message),
  }))
  return {
    type: `https://redress.dev/problems/${error.reason.toLowerCase().replaceAll('_', '-')}`,
    title: english ? STATUS_CODES[status] : arabicTitle(status),
    status,
    code: error.reason,
    detail: english ? error.message : arabicReason(error.reason, status),
    request_id: requestId,
    ...(errors.length > 0 && { errors }),
    ...facts(error.metadata),
  }
}

// only facts that the published contract names: a service's other metadata stays inside
function facts({ allowed, version, redirect_url }: Readonly<Record<string, string>>) {
  return {
    ...(allowed !== undefined && { allowed: allowed.split(',').filter((action) => action !== '') }),
    ...(version !== undefined && { version: Number(version) }),
    ...(redirect_url !== undefined && { redirect_url }),
  }
}
