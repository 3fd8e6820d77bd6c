/**
 * One permission of a role with its scopes.
 */
export interface GrantedScopes {
  'permission'?: (string) | null | undefined;
  'scopes'?: (string)[] | null | undefined;
}

/**
 * One permission of a role with its scopes.
 */
export interface GrantedScopes__Output {
  'permission': (string);
  'scopes': (string)[];
}
