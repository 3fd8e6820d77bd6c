import type { Department as _identity_v1_Department, Department__Output as _identity_v1_Department__Output } from '../../identity/v1/Department.ts';
import type { UserSource as _identity_v1_UserSource, UserSource__Output as _identity_v1_UserSource__Output } from '../../identity/v1/UserSource.ts';
import type { ExplainedGrant as _identity_v1_ExplainedGrant, ExplainedGrant__Output as _identity_v1_ExplainedGrant__Output } from '../../identity/v1/ExplainedGrant.ts';
import type { WithheldGrant as _identity_v1_WithheldGrant, WithheldGrant__Output as _identity_v1_WithheldGrant__Output } from '../../identity/v1/WithheldGrant.ts';

/**
 * What somebody may do in a tenant, and why.
 */
export interface ExplainedAccess {
  /**
   * Keycloak subject.
   */
  'user_id'?: (string) | null | undefined;
  'name'?: (string) | null | undefined;
  /**
   * A closed account holds nothing, and so does one that belongs to two tenants or to another.
   */
  'active'?: (boolean) | null | undefined;
  /**
   * Tenant in which it counts; absent outside one.
   */
  'tenant_id'?: (string) | null | undefined;
  /**
   * Version of the permission matrix that gave the grants; 0 outside a tenant.
   */
  'permissions_version'?: (number) | null | undefined;
  'roles'?: (string)[] | null | undefined;
  'departments'?: (_identity_v1_Department)[] | null | undefined;
  'source'?: (_identity_v1_UserSource | null) | null | undefined;
  /**
   * By name of the permission.
   */
  'grants'?: (_identity_v1_ExplainedGrant)[] | null | undefined;
  'withheld'?: (_identity_v1_WithheldGrant)[] | null | undefined;
  '_tenant_id'?: "tenant_id";
  '_source'?: "source";
}

/**
 * What somebody may do in a tenant, and why.
 */
export interface ExplainedAccess__Output {
  /**
   * Keycloak subject.
   */
  'user_id': (string);
  'name': (string);
  /**
   * A closed account holds nothing, and so does one that belongs to two tenants or to another.
   */
  'active': (boolean);
  /**
   * Tenant in which it counts; absent outside one.
   */
  'tenant_id'?: (string);
  /**
   * Version of the permission matrix that gave the grants; 0 outside a tenant.
   */
  'permissions_version': (number);
  'roles': (string)[];
  'departments': (_identity_v1_Department__Output)[];
  'source'?: (_identity_v1_UserSource__Output | null);
  /**
   * By name of the permission.
   */
  'grants': (_identity_v1_ExplainedGrant__Output)[];
  'withheld': (_identity_v1_WithheldGrant__Output)[];
}
