import type { FastifyInstance } from 'fastify'
import type { ComplaintClient } from '../clients.ts'
import { configurationDocument } from './configuration-document.ts'
import { DryRunAnswer, effectsJson, GrievanceBody } from './grievance-shapes.ts'

/** How the tenant handles complaints, as one document with versions. */
export const grievanceConfiguration = (app: FastifyInstance, complaint: ComplaintClient) =>
  configurationDocument(app, {
    root: '/config/grievance',
    operations: { versions: 'Grievance', document: 'GrievanceConfiguration' },
    title: 'grievance configuration',
    description: 'Categories, flags, channels and times of the tenant.',
    Body: GrievanceBody,
    dryRun: {
      description:
        'Who would gain and who would lose access to which categories and flags, and which open cases would be due at another time',
      Answer: DryRunAnswer,
      json: effectsJson,
    },
    calls: {
      get: complaint.GetGrievanceConfiguration,
      put: complaint.PutGrievanceConfiguration,
      dryRun: complaint.DryRunGrievanceConfiguration,
      list: complaint.ListGrievanceConfigurationVersions,
      restore: complaint.RestoreGrievanceConfiguration,
    },
  })
