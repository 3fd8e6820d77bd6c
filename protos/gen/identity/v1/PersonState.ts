/**
 * A user, a member of staff or a patient. A user stands under each tenant that has known them, each with a version of its own;
 * people without tenant and role are not published. Consumers: complaint, audit.
 */
export interface PersonState {
  /**
   * Keycloak subject of a user; UUID of a member of staff or of a patient.
   */
  'person_id'?: (string) | null | undefined;
  /**
   * "user", "staff" or "patient".
   */
  'kind'?: (string) | null | undefined;
  'name'?: (string) | null | undefined;
  'email'?: (string) | null | undefined;
  'active'?: (boolean) | null | undefined;
  /**
   * Of a user: roles in the tenant; ["platform_admin"] under the nil tenant.
   */
  'roles'?: (string)[] | null | undefined;
  /**
   * Of a user or a member of staff.
   */
  'department_ids'?: (string)[] | null | undefined;
  /**
   * Of staff and patients: their login.
   */
  'user_id'?: (string) | null | undefined;
  /**
   * Of staff: whom they report to.
   */
  'reports_to'?: (string) | null | undefined;
  /**
   * Of a user: the source that they file for.
   */
  'source_id'?: (string) | null | undefined;
  '_email'?: "email";
  '_user_id'?: "user_id";
  '_reports_to'?: "reports_to";
  '_source_id'?: "source_id";
}

/**
 * A user, a member of staff or a patient. A user stands under each tenant that has known them, each with a version of its own;
 * people without tenant and role are not published. Consumers: complaint, audit.
 */
export interface PersonState__Output {
  /**
   * Keycloak subject of a user; UUID of a member of staff or of a patient.
   */
  'person_id': (string);
  /**
   * "user", "staff" or "patient".
   */
  'kind': (string);
  'name': (string);
  'email'?: (string);
  'active': (boolean);
  /**
   * Of a user: roles in the tenant; ["platform_admin"] under the nil tenant.
   */
  'roles': (string)[];
  /**
   * Of a user or a member of staff.
   */
  'department_ids': (string)[];
  /**
   * Of staff and patients: their login.
   */
  'user_id'?: (string);
  /**
   * Of staff: whom they report to.
   */
  'reports_to'?: (string);
  /**
   * Of a user: the source that they file for.
   */
  'source_id'?: (string);
}
