import { scopesOf } from '@redress/platform/caller.ts'
import { query } from '@redress/platform/use-case.ts'
import type { ListPatientsRequest__Output as Request } from '@redress/protos/identity/v1/ListPatientsRequest.ts'
import type { ListPatientsResponse as Response } from '@redress/protos/identity/v1/ListPatientsResponse.ts'
import { requireNarrowSearch } from '../domain/finding-patients.ts'
import { readListing } from '../domain/listing.ts'
import { optionalPhone } from '../domain/person-fields.ts'
import { phoneKey } from '../domain/phone.ts'
import { activeIs, readPage } from '../persistence/directory-page.ts'
import { listedPatients } from '../persistence/patient-rows.ts'
import { patientItem } from '../to-proto/directory-items.ts'

export const listPatients = query<Request, Response>('patient.find', async (input, scope) => {
  const { mrn, phone, ...listing } = readListing(input, (check) => {
    if (input.q !== undefined && (input.mrn ?? input.phone) !== undefined)
      check.refuse('/q', 'NOT_ALLOWED', 'Look by name or by number, not by both.')
    const mrn = check.optionalText('/mrn', input.mrn, 64)
    return { mrn, phone: optionalPhone(check, '/phone', input.phone) }
  })
  requireNarrowSearch(scopesOf(scope.caller, 'patient.find'), { q: listing.q, mrn, phone })
  const filters = {
    ...activeIs(input.active),
    mrn: mrn === null ? null : ({ type: 'text', value: mrn } as const),
    phone_key: phone === null ? null : ({ type: 'text', value: phoneKey(phone) } as const),
  }
  const { shown, keys, nextPageToken } = await readPage(scope, listedPatients, listing, filters)
  return { items: shown.map(patientItem), sort_keys: keys, next_page_token: nextPageToken }
})
