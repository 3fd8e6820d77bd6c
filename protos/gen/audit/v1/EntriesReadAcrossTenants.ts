/**
 * The actor read entries of all tenants (`scope=all`). Tenant: nil. Subject: the read itself.
 */
export interface EntriesReadAcrossTenants {
  /**
   * Names of the filters that narrowed the list, sorted.
   */
  'filters'?: (string)[] | null | undefined;
}

/**
 * The actor read entries of all tenants (`scope=all`). Tenant: nil. Subject: the read itself.
 */
export interface EntriesReadAcrossTenants__Output {
  /**
   * Names of the filters that narrowed the list, sorted.
   */
  'filters': (string)[];
}
