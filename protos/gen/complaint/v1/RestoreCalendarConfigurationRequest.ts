/**
 * Input of RestoreCalendarConfiguration.
 */
export interface RestoreCalendarConfigurationRequest {
  'version'?: (number) | null | undefined;
}

/**
 * Input of RestoreCalendarConfiguration.
 */
export interface RestoreCalendarConfigurationRequest__Output {
  'version': (number);
}
