/**
 * The actor read cases of all tenants (`scope=all`). Tenant: nil. Subject: the read itself. Consumers: audit.
 */
export interface CasesReadAcrossTenants {
  /**
   * Names of the filters that narrowed the list, sorted.
   */
  'filters'?: (string)[] | null | undefined;
}

/**
 * The actor read cases of all tenants (`scope=all`). Tenant: nil. Subject: the read itself. Consumers: audit.
 */
export interface CasesReadAcrossTenants__Output {
  /**
   * Names of the filters that narrowed the list, sorted.
   */
  'filters': (string)[];
}
