/**
 * The actor takes cases of the tenant away as a file. Subject: the export itself. Consumers: audit.
 */
export interface CasesExported {
  /**
   * "csv" or "xlsx".
   */
  'format'?: (string) | null | undefined;
  /**
   * Names of the filters that narrowed it, sorted.
   */
  'filters'?: (string)[] | null | undefined;
}

/**
 * The actor takes cases of the tenant away as a file. Subject: the export itself. Consumers: audit.
 */
export interface CasesExported__Output {
  /**
   * "csv" or "xlsx".
   */
  'format': (string);
  /**
   * Names of the filters that narrowed it, sorted.
   */
  'filters': (string)[];
}
