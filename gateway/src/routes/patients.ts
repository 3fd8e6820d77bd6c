import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { callTo, changeOf } from '../calls.ts'
import type { IdentityClient } from '../clients.ts'
import { PatientAnswer, PatientPage } from './directory-answers.ts'
import { patientJson } from './directory-json.ts'
import {
  CreatePatientBody,
  changesOf,
  IdParams,
  PatientQuery,
  pageOf,
  UpdatePatientBody,
} from './directory-requests.ts'
import { documented } from './documented.ts'
import { sendPage } from './list-answer.ts'
import { pathId } from './path-id.ts'
import { sendVersioned } from './versioned-answer.ts'

const schema = documented('directory')

/** Patients; a login is not needed. */
export function patients(instance: FastifyInstance, identity: IdentityClient) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get('/patients', { schema: list }, async (request, reply) => {
    const page = await identity.ListPatients(pageOf(request.query), await callTo('identity', request, reply))
    return sendPage(reply, page.items, page.next_page_token)
  })

  app.post('/patients', { schema: create }, async (request, reply) => {
    const { patient } = await identity.CreatePatient(request.body, await changeOf('identity', request, reply))
    return sendVersioned(reply, patient, patientJson, '/api/v1/patients')
  })

  app.get('/patients/:id', { schema: get }, async (request, reply) => {
    const patient_id = pathId(request.params.id)
    const { patient } = await identity.GetPatient({ patient_id }, await callTo('identity', request, reply))
    return sendVersioned(reply, patient, patientJson)
  })

  app.patch('/patients/:id', { schema: update }, async (request, reply) => {
    const asked = { patient_id: pathId(request.params.id), ...changesOf(request.body) }
    const { patient } = await identity.UpdatePatient(asked, await changeOf('identity', request, reply))
    return sendVersioned(reply, patient, patientJson)
  })
}

const one = { params: IdParams, response: { 200: PatientAnswer } }
const list = schema(
  'listPatients',
  'List patients',
  'By name, or by a number in full. Who holds patient.find as exact gives one number; for a department, a number or a name.',
  {
    ...{ querystring: PatientQuery, response: { 200: PatientPage } },
  },
)
const create = schema('createPatient', 'Add a patient', 'The medical record number is unique in the tenant.', {
  ...{ body: CreatePatientBody, response: { 201: PatientAnswer } },
})
const get = schema(
  'getPatient',
  'Read a patient',
  'One patient; who finds by exact number alone cannot read by id.',
  one,
)
const update = schema('updatePatient', 'Change a patient', 'What is null is cleared.', {
  ...{ ...one, body: UpdatePatientBody },
})
