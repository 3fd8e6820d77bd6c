/**
 * A level of a ladder and the people that it means in the tenant today, whatever the case.
 */
export interface ReachedLevel {
  /**
   * From 1.
   */
  'level'?: (number) | null | undefined;
  /**
   * Active users whom it names by id or by role; none for a level that only means the assignee's superiors.
   */
  'people'?: (number) | null | undefined;
}

/**
 * A level of a ladder and the people that it means in the tenant today, whatever the case.
 */
export interface ReachedLevel__Output {
  /**
   * From 1.
   */
  'level': (number);
  /**
   * Active users whom it names by id or by role; none for a level that only means the assignee's superiors.
   */
  'people': (number);
}
