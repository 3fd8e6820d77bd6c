/**
 * Input of GetCalendarConfiguration.
 */
export interface GetCalendarConfigurationRequest {
  /**
   * Absent: the one that applies.
   */
  'version'?: (number) | null | undefined;
  '_version'?: "version";
}

/**
 * Input of GetCalendarConfiguration.
 */
export interface GetCalendarConfigurationRequest__Output {
  /**
   * Absent: the one that applies.
   */
  'version'?: (number);
}
