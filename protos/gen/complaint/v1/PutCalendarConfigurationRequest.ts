/**
 * Input of PutCalendarConfiguration.
 */
export interface PutCalendarConfigurationRequest {
  /**
   * JSON, in UTF-8; `null` is no calendar.
   */
  'document'?: (Buffer | Uint8Array | string) | null | undefined;
}

/**
 * Input of PutCalendarConfiguration.
 */
export interface PutCalendarConfigurationRequest__Output {
  /**
   * JSON, in UTF-8; `null` is no calendar.
   */
  'document': (Buffer);
}
