/** Envelope of every event (protos/event/v1/event.proto) around the fields of its message: structured CloudEvents JSON. */
export interface EventEnvelope<Data = Record<string, unknown>> {
  specversion: '1.0'
  id: string
  source: string
  type: string
  subject: string
  time: string
  datacontenttype: 'application/json'
  tenantid: string
  eventseq: number
  targetkind: string
  reference?: string
  actorid?: string
  actorkind: string
  actorroles: string
  requestid?: string
  data: Data
}

/** State events carry the newest state of an entity instead of something that happened. */
export const isState = (type: string) => type.endsWith('State')

/** Stream that holds events of this type: "COMPLAINT", "IDENTITY", "IDENTITY_STATE". */
export function streamOf(type: string) {
  const service = type.slice(0, type.indexOf('.')).toUpperCase()
  return isState(type) ? `${service}_STATE` : service
}

/** What `source` says of the service that publishes events of this type. */
export const sourceOf = (type: string) => `/redress/${type.slice(0, type.indexOf('.'))}`

/** NATS subject of an event: its type and tenant; of a state also the entity, so that the newest replaces the older. */
export const subjectOf = ({ type, tenantid, subject }: Pick<EventEnvelope, 'type' | 'tenantid' | 'subject'>) =>
  isState(type) ? `${type}.${tenantid}.${subject}` : `${type}.${tenantid}`

/** The event that came under a subject. Who may publish where is decided by subject, so an event counts only under its own. */
export function readEvent(subject: string, payload: string): EventEnvelope {
  const event = JSON.parse(payload) as EventEnvelope
  if (subjectOf(event) !== subject || event.source !== sourceOf(event.type))
    throw new Error('the event does not belong to its subject')
  return event
}
