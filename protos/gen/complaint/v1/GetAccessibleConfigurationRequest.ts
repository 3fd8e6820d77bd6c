/**
 * Input of GetAccessibleConfiguration.
 */
export interface GetAccessibleConfigurationRequest {
}

/**
 * Input of GetAccessibleConfiguration.
 */
export interface GetAccessibleConfigurationRequest__Output {
}
