import type { FastifyInstance } from 'fastify'
import type { ComplaintClient } from '../clients.ts'
import { configurationDocument } from './configuration-document.ts'
import { EscalationBody, EscalationDryRun, escalationEffectsJson } from './escalation-shapes.ts'

/** Whom an overdue case is told to, as one document with versions. */
export const escalationConfiguration = (app: FastifyInstance, complaint: ComplaintClient) =>
  configurationDocument(app, {
    root: '/config/escalation',
    operations: { versions: 'Escalation', document: 'EscalationConfiguration' },
    title: 'escalation ladder',
    description: 'Whom an overdue case is told to, level by level.',
    Body: EscalationBody,
    dryRun: {
      description: 'How many people each level means today, and which late cases would be escalated at once',
      Answer: EscalationDryRun,
      json: escalationEffectsJson,
    },
    calls: {
      get: complaint.GetEscalationConfiguration,
      put: complaint.PutEscalationConfiguration,
      dryRun: complaint.DryRunEscalationConfiguration,
      list: complaint.ListEscalationConfigurationVersions,
      restore: complaint.RestoreEscalationConfiguration,
    },
  })
