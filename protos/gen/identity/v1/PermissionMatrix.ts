import type { RoleBundle as _identity_v1_RoleBundle, RoleBundle__Output as _identity_v1_RoleBundle__Output } from '../../identity/v1/RoleBundle.ts';

/**
 * What the roles of a tenant may do, in one of its versions.
 */
export interface PermissionMatrix {
  /**
   * 1 is the default; grows by one with each change.
   */
  'version'?: (number) | null | undefined;
  /**
   * Every role that a tenant gives; platform staff have the same bundle everywhere and are not among them.
   */
  'roles'?: (_identity_v1_RoleBundle)[] | null | undefined;
  /**
   * RFC 3339; of the default when the tenant was created.
   */
  'changed_at'?: (string) | null | undefined;
  /**
   * Keycloak subject; absent for the default.
   */
  'changed_by'?: (string) | null | undefined;
  /**
   * Absent where the tenant's directory does not know the user: platform staff.
   */
  'changed_by_name'?: (string) | null | undefined;
  /**
   * The older version whose document this is, if it was restored.
   */
  'restored_from'?: (number) | null | undefined;
  '_changed_by'?: "changed_by";
  '_changed_by_name'?: "changed_by_name";
  '_restored_from'?: "restored_from";
}

/**
 * What the roles of a tenant may do, in one of its versions.
 */
export interface PermissionMatrix__Output {
  /**
   * 1 is the default; grows by one with each change.
   */
  'version': (number);
  /**
   * Every role that a tenant gives; platform staff have the same bundle everywhere and are not among them.
   */
  'roles': (_identity_v1_RoleBundle__Output)[];
  /**
   * RFC 3339; of the default when the tenant was created.
   */
  'changed_at': (string);
  /**
   * Keycloak subject; absent for the default.
   */
  'changed_by'?: (string);
  /**
   * Absent where the tenant's directory does not know the user: platform staff.
   */
  'changed_by_name'?: (string);
  /**
   * The older version whose document this is, if it was restored.
   */
  'restored_from'?: (number);
}
