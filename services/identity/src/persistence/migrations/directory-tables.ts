import { tenantPolicy } from '@redress/platform/persistence/platform-tables.ts'

const sortKey = `sort_key text collate "C" not null default ''`

/** Names in the order of lists and as people look for them; what an update may touch. */
export const directoryTables = `
  alter table tenant add column ${sortKey};
  alter table department add column ${sortKey};
  alter table source add column ${sortKey};
  alter table staff add column ${sortKey};
  alter table patient add column ${sortKey}, add column phone_key text;
  create index tenant_sorted on tenant (sort_key, id);
  create index department_sorted on department (tenant_id, sort_key, id);
  create index source_sorted on source (tenant_id, sort_key, id);
  create index staff_sorted on staff (tenant_id, sort_key, id);
  create index staff_of_department on staff (tenant_id, department_id, sort_key, id);
  create index patient_sorted on patient (tenant_id, sort_key, id);
  create index source_user_linked on source_user (tenant_id, source_id, id);
  create index patient_phone_key on patient (tenant_id, phone_key, sort_key, id);

  create table name_word (
    id uuid primary key,
    tenant_id uuid not null,
    kind text not null check (kind in ('tenant', 'department', 'source', 'user', 'staff', 'patient')),
    entity_id uuid not null,
    department_id uuid,
    active boolean not null,
    key text collate "C" not null,
    before text not null,
    words text not null
  );
  create index name_word_key on name_word (tenant_id, kind, key, entity_id);
  create index name_word_entity on name_word (tenant_id, entity_id);
  ${tenantPolicy('name_word', 'identity')}
  create policy search on name_word for select to identity_search using (true);
  grant select, insert, delete on name_word to identity_app;
  grant select on name_word to identity_search;

  grant update (name, name_ar, sort_key, city, city_ar, country, kind, zone, locale) on tenant to identity_app;
  grant update (name, name_ar, sort_key, active, version, event_seq) on department to identity_app;
  grant update (name, sort_key, active, version, event_seq) on source to identity_app;
  grant update (name, sort_key, email, department_id, reports_to, user_row_id, active, version, event_seq)
    on staff to identity_app;
  grant update (name, sort_key, mrn, phone, phone_key, email, user_row_id, active, version, event_seq)
    on patient to identity_app;
  grant delete on source_user to identity_app;
`

/**
 * The ids of who has, for each sought word, a word that begins so: neighbours in one index, by the first sought word, each entity
 * at the first of its words that it begins. Whatever the words, they are compared as they stand.
 */
export const searchFunction = `
  create function search_names(
    sought_kind text, sought text[], of_department uuid, if_active boolean, after_key text, after_id uuid, at_most integer)
  returns setof uuid language plpgsql stable security definer rows 30
  set search_path = identity, pg_temp
  set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off set plan_cache_mode = force_generic_plan
  as $function$
  declare
    bound uuid := nullif(current_setting('app.tenant', true), '')::uuid;
    beginning text := left(sought[1], 120);
  begin
    return query
      select w.entity_id from name_word w
      where w.tenant_id = bound and w.kind = sought_kind
        and w.key >= beginning and w.key < beginning || chr(1114111)
        and (w.key, w.entity_id) > (after_key, after_id)
        and not exists (select from unnest(sought) s (word) where strpos(w.words, ' ' || s.word) = 0)
        and strpos(w.before, ' ' || sought[1]) = 0
        and (of_department is null or w.department_id = of_department)
        and (if_active is null or w.active = if_active)
      order by w.key, w.entity_id
      limit at_most;
  end
  $function$;
  revoke all on function search_names from public;
  grant execute on function search_names to identity_app;
  grant create on schema identity to identity_search;
  alter function search_names owner to identity_search;
  revoke create on schema identity from identity_search;
`
