import type { Tenant as _identity_v1_Tenant, Tenant__Output as _identity_v1_Tenant__Output } from '../../identity/v1/Tenant.ts';
import type { Grant as _identity_v1_Grant, Grant__Output as _identity_v1_Grant__Output } from '../../identity/v1/Grant.ts';
import type { UserSource as _identity_v1_UserSource, UserSource__Output as _identity_v1_UserSource__Output } from '../../identity/v1/UserSource.ts';

/**
 * Who a verified token speaks for, as the gateway needs it to sign context tokens and to answer the order of refusals.
 */
export interface Principal {
  /**
   * Keycloak subject.
   */
  'user_id'?: (string) | null | undefined;
  /**
   * "ready"; "misconfigured" (two tenants, or platform staff in a tenant group); "no_tenant" (nothing is granted);
   * "selection_required" (a platform admin who has not selected, or whose selection is gone); "signed_out" (the login session
   * was ended, or the account is disabled or deleted: the token counts no longer).
   */
  'standing'?: (string) | null | undefined;
  /**
   * Display name.
   */
  'name'?: (string) | null | undefined;
  /**
   * Tenant that applies: the user's own, or the selected one.
   */
  'tenant'?: (_identity_v1_Tenant | null) | null | undefined;
  'roles'?: (string)[] | null | undefined;
  /**
   * A grant that hangs on a switch is left out while the switch is off.
   */
  'grants'?: (_identity_v1_Grant)[] | null | undefined;
  /**
   * Version of the permission matrix that gave the grants; 0 without tenant.
   */
  'permissions_version'?: (number) | null | undefined;
  'department_ids'?: (string)[] | null | undefined;
  'staff_id'?: (string) | null | undefined;
  'patient_id'?: (string) | null | undefined;
  'source'?: (_identity_v1_UserSource | null) | null | undefined;
  /**
   * Where a client sends the user: "/", "/health/select-hospital/" or "/health/no-hospital/".
   */
  'redirect_url'?: (string) | null | undefined;
  '_tenant'?: "tenant";
  '_staff_id'?: "staff_id";
  '_patient_id'?: "patient_id";
  '_source'?: "source";
}

/**
 * Who a verified token speaks for, as the gateway needs it to sign context tokens and to answer the order of refusals.
 */
export interface Principal__Output {
  /**
   * Keycloak subject.
   */
  'user_id': (string);
  /**
   * "ready"; "misconfigured" (two tenants, or platform staff in a tenant group); "no_tenant" (nothing is granted);
   * "selection_required" (a platform admin who has not selected, or whose selection is gone); "signed_out" (the login session
   * was ended, or the account is disabled or deleted: the token counts no longer).
   */
  'standing': (string);
  /**
   * Display name.
   */
  'name': (string);
  /**
   * Tenant that applies: the user's own, or the selected one.
   */
  'tenant'?: (_identity_v1_Tenant__Output | null);
  'roles': (string)[];
  /**
   * A grant that hangs on a switch is left out while the switch is off.
   */
  'grants': (_identity_v1_Grant__Output)[];
  /**
   * Version of the permission matrix that gave the grants; 0 without tenant.
   */
  'permissions_version': (number);
  'department_ids': (string)[];
  'staff_id'?: (string);
  'patient_id'?: (string);
  'source'?: (_identity_v1_UserSource__Output | null);
  /**
   * Where a client sends the user: "/", "/health/select-hospital/" or "/health/no-hospital/".
   */
  'redirect_url': (string);
}
