/**
 * State of a case after an event: ids, words and what access needs; never names, phones, mails or text.
 */
export interface CaseState {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
  'reference'?: (string) | null | undefined;
  'status'?: (string) | null | undefined;
  'sub_status'?: (string) | null | undefined;
  'category'?: (string) | null | undefined;
  'flags'?: (string)[] | null | undefined;
  'priority'?: (string) | null | undefined;
  'department_id'?: (string) | null | undefined;
  'source_id'?: (string) | null | undefined;
  'assignee_id'?: (string) | null | undefined;
  'owner_agent_id'?: (string) | null | undefined;
  'created_by'?: (string) | null | undefined;
  'patient_id'?: (string) | null | undefined;
  'involved_staff_ids'?: (string)[] | null | undefined;
  'watcher_ids'?: (string)[] | null | undefined;
  'cycle'?: (number) | null | undefined;
  'version'?: (number) | null | undefined;
  'due_at'?: (string) | null | undefined;
  '_sub_status'?: "sub_status";
  '_department_id'?: "department_id";
  '_source_id'?: "source_id";
  '_assignee_id'?: "assignee_id";
  '_owner_agent_id'?: "owner_agent_id";
  '_created_by'?: "created_by";
  '_patient_id'?: "patient_id";
}

/**
 * State of a case after an event: ids, words and what access needs; never names, phones, mails or text.
 */
export interface CaseState__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
  'reference': (string);
  'status': (string);
  'sub_status'?: (string);
  'category': (string);
  'flags': (string)[];
  'priority': (string);
  'department_id'?: (string);
  'source_id'?: (string);
  'assignee_id'?: (string);
  'owner_agent_id'?: (string);
  'created_by'?: (string);
  'patient_id'?: (string);
  'involved_staff_ids': (string)[];
  'watcher_ids': (string)[];
  'cycle': (number);
  'version': (number);
  'due_at': (string);
}
