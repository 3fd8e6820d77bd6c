/**
 * Input of DryRunCalendarConfiguration.
 */
export interface DryRunCalendarConfigurationRequest {
  /**
   * JSON, in UTF-8; `null` is no calendar.
   */
  'document'?: (Buffer | Uint8Array | string) | null | undefined;
}

/**
 * Input of DryRunCalendarConfiguration.
 */
export interface DryRunCalendarConfigurationRequest__Output {
  /**
   * JSON, in UTF-8; `null` is no calendar.
   */
  'document': (Buffer);
}
