/**
 * A department that comes with a new tenant.
 */
export interface NewDepartment {
  'code'?: (string) | null | undefined;
  'name'?: (string) | null | undefined;
  'name_ar'?: (string) | null | undefined;
  '_name_ar'?: "name_ar";
}

/**
 * A department that comes with a new tenant.
 */
export interface NewDepartment__Output {
  'code': (string);
  'name': (string);
  'name_ar'?: (string);
}
