/** SQL for whether the creator of the complaint `c` complains themselves: who files for others has become the agent who looks after the case. */
export const speaksForThemselves = `exists (select from timeline_entry t
  where t.tenant_id = c.tenant_id and t.complaint_id = c.id and t.event_seq = 1
    and not t.details->'changes' @> '[{"field": "owner_agent"}]')`
