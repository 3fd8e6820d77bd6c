import type { TrackedComplaint__Output as TrackedComplaint } from '@redress/protos/complaint/v1/TrackedComplaint.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Language, preferredLanguage } from '../problems/language.ts'

const statusTexts: Record<Language, Record<string, string>> = {
  en: {
    open: 'We have received your complaint and will look into it.',
    in_progress: 'We are working on your complaint.',
    resolved: 'We have answered your complaint. Please tell us whether you accept the answer.',
    closed: 'Your complaint is closed.',
  },
  ar: {
    open: 'استلمنا شكواك وسننظر فيها.',
    in_progress: 'نعمل على شكواك.',
    resolved: 'أجبنا عن شكواك. نرجو أن تخبرنا إن كنت تقبل الجواب.',
    closed: 'أُغلقت شكواك.',
  },
}

/** Answers a case to the holder of its code, with its version as ETag. */
export function sendTracked(request: FastifyRequest, reply: FastifyReply, tracked: TrackedComplaint | null) {
  if (!tracked) throw new Error('the complaint service answered no complaint')
  const language = preferredLanguage(request.headers['accept-language'])
  const { reference, status, received_at, due_at, reopen_until, resolution_text, comments, actions, version } = tracked
  reply.headers({ etag: `"${version}"`, 'content-language': language })
  return reply.send({
    ...{ reference, status, status_text: statusTexts[language][status] ?? status, received_at, due_at },
    reopen_until: reopen_until ?? null,
    resolution: resolution_text === undefined ? null : { text: resolution_text },
    comments: comments.map(({ text, by_complainant, created_at, is_resolution }) => ({
      ...{ text, from: by_complainant ? 'complainant' : 'desk', created_at, is_resolution },
    })),
    actions,
  })
}
