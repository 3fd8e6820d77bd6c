/**
 * Input of CreateSource.
 */
export interface CreateSourceRequest {
  'code'?: (string) | null | undefined;
  'name'?: (string) | null | undefined;
}

/**
 * Input of CreateSource.
 */
export interface CreateSourceRequest__Output {
  'code': (string);
  'name': (string);
}
