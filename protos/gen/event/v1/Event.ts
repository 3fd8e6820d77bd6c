import type { Long } from '@grpc/proto-loader';

/**
 * The envelope of every event of the platform: structured CloudEvents 1.0 in JSON. The JSON that stands in the outbox row is
 * the very message on NATS; the subject there is `<type>.<tenant_id>` (state events: `<type>.<tenant_id>.<entity id>`).
 */
export interface Event {
  /**
   * Always "1.0".
   */
  'specversion'?: (string) | null | undefined;
  /**
   * UUID made by the server when the change happened; also the `Nats-Msg-Id`. The same id is the same event.
   */
  'id'?: (string) | null | undefined;
  /**
   * "/redress/<service>".
   */
  'source'?: (string) | null | undefined;
  /**
   * Full name of the message in `data`: "complaint.v1.ComplaintSubmitted". It is the audit action too.
   */
  'type'?: (string) | null | undefined;
  /**
   * UUID of the aggregate that changed.
   */
  'subject'?: (string) | null | undefined;
  /**
   * When it happened: business time of the tenant, RFC 3339 in UTC.
   */
  'time'?: (string) | null | undefined;
  /**
   * Always "application/json".
   */
  'datacontenttype'?: (string) | null | undefined;
  /**
   * UUID of the tenant, the nil UUID for what belongs to none.
   */
  'tenantid'?: (string) | null | undefined;
  /**
   * Position among the events of this subject: 1, 2, 3 ... A consumer drops what it has seen and parks a gap.
   */
  'eventseq'?: (number | string | Long) | null | undefined;
  /**
   * What kind of thing the subject is: "complaint", "tenant", "user" ...
   */
  'targetkind'?: (string) | null | undefined;
  /**
   * Human-readable reference of the subject ("CMP-2026-000123"), if it has one.
   */
  'reference'?: (string) | null | undefined;
  /**
   * Who did it: Keycloak subject of the user, absent for system and anonymous.
   */
  'actorid'?: (string) | null | undefined;
  /**
   * "user", "anonymous", "code", "explainer" or "system".
   */
  'actorkind'?: (string) | null | undefined;
  /**
   * Roles of the actor at that moment, sorted, separated by commas.
   */
  'actorroles'?: (string) | null | undefined;
  /**
   * Id of the HTTP request that led to it (UUID), if one did.
   */
  'requestid'?: (string) | null | undefined;
  '_reference'?: "reference";
  '_actorid'?: "actorid";
  '_requestid'?: "requestid";
}

/**
 * The envelope of every event of the platform: structured CloudEvents 1.0 in JSON. The JSON that stands in the outbox row is
 * the very message on NATS; the subject there is `<type>.<tenant_id>` (state events: `<type>.<tenant_id>.<entity id>`).
 */
export interface Event__Output {
  /**
   * Always "1.0".
   */
  'specversion': (string);
  /**
   * UUID made by the server when the change happened; also the `Nats-Msg-Id`. The same id is the same event.
   */
  'id': (string);
  /**
   * "/redress/<service>".
   */
  'source': (string);
  /**
   * Full name of the message in `data`: "complaint.v1.ComplaintSubmitted". It is the audit action too.
   */
  'type': (string);
  /**
   * UUID of the aggregate that changed.
   */
  'subject': (string);
  /**
   * When it happened: business time of the tenant, RFC 3339 in UTC.
   */
  'time': (string);
  /**
   * Always "application/json".
   */
  'datacontenttype': (string);
  /**
   * UUID of the tenant, the nil UUID for what belongs to none.
   */
  'tenantid': (string);
  /**
   * Position among the events of this subject: 1, 2, 3 ... A consumer drops what it has seen and parks a gap.
   */
  'eventseq': (number);
  /**
   * What kind of thing the subject is: "complaint", "tenant", "user" ...
   */
  'targetkind': (string);
  /**
   * Human-readable reference of the subject ("CMP-2026-000123"), if it has one.
   */
  'reference'?: (string);
  /**
   * Who did it: Keycloak subject of the user, absent for system and anonymous.
   */
  'actorid'?: (string);
  /**
   * "user", "anonymous", "code", "explainer" or "system".
   */
  'actorkind': (string);
  /**
   * Roles of the actor at that moment, sorted, separated by commas.
   */
  'actorroles': (string);
  /**
   * Id of the HTTP request that led to it (UUID), if one did.
   */
  'requestid'?: (string);
}
