export interface CreateSourceRequest {
  'code'?: (string) | null | undefined;
  'name'?: (string) | null | undefined;
}

export interface CreateSourceRequest__Output {
  'code': (string);
  'name': (string);
}
