import { Migration } from '@mikro-orm/migrations'
import { foldedWords } from '@redress/platform/folded-words.ts'
import { sortKeyOf, spaced, waysIn } from '../../domain/name-words.ts'

interface Named {
  id: string
  tenant_id: string
  name: string
  username: string
  active: boolean
}

const batch = 1000

/** Users are listed and found by their names as everybody else is, with the names that are there already. */
export class UserNames extends Migration {
  override async up() {
    await this.execute('set local search_path to identity')
    await this.execute(sorting)
    await this.foldNames()
    await this.execute(searchFunction)
  }

  private async foldNames() {
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const page = `select id, tenant_id, name, username, active from user_account where id > ? order by id limit ${batch}`
      const rows = (await this.execute(page, [after])) as unknown as Named[]
      const last = rows.at(-1)
      if (!last) return
      await this.execute(sortAll, [JSON.stringify(rows.map(({ id, name }) => ({ id, key: sortKeyOf(name) })))])
      await this.execute(insertAll, [JSON.stringify(rows.flatMap(rowsOf))])
      after = last.id
    }
  }
}

function rowsOf({ id, tenant_id, name, username, active }: Named) {
  const [words, besides] = [foldedWords(name), foldedWords(username)]
  const all = spaced([...words, ...besides])
  return waysIn(words, besides).map((way) => ({ entity_id: id, tenant_id, active, words: all, ...way }))
}

const sortAll = `update user_account set sort_key = made.key
  from jsonb_to_recordset(?::jsonb) as made (id uuid, key text) where user_account.id = made.id`
const insertAll = `insert into name_word (id, tenant_id, kind, entity_id, active, words, key, before)
  select gen_random_uuid(), tenant_id, 'user', entity_id, active, words, key, before
  from jsonb_to_recordset(?::jsonb)
    as made (tenant_id uuid, entity_id uuid, active boolean, words text, key text, before text)`

const sorting = `
  alter table user_account add column sort_key text collate "C" not null default '';
  create index user_account_sorted on user_account (tenant_id, sort_key, id) where deleted_at is null;
  drop index user_account_name;
  grant update (sort_key) on user_account to identity_app;
  create policy search on user_account for select to identity_search using (true);
  grant select (id, tenant_id, roles, department_ids, active, deleted_at) on user_account to identity_search;
`

/**
 * As search_names, for users: roles and departments are looked up where they stand, so that the words change with the names alone.
 * A condition of listedUsers (user-row.ts) stands here too.
 */
const searchFunction = `
  create function search_users(
    sought text[], of_roles text[], of_departments uuid[], if_active boolean, after_key text, after_id uuid, at_most integer)
  returns setof uuid language plpgsql stable security definer rows 30
  set search_path = identity, pg_temp
  set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off set enable_hashjoin = off
  set enable_mergejoin = off set plan_cache_mode = force_generic_plan
  as $function$
  declare
    bound uuid := nullif(current_setting('app.tenant', true), '')::uuid;
    beginning text := left(sought[1], 120);
  begin
    return query
      select w.entity_id from name_word w join user_account u on u.tenant_id = bound and u.id = w.entity_id
      where w.tenant_id = bound and w.kind = 'user'
        and w.key >= beginning and w.key < beginning || chr(1114111)
        and (w.key, w.entity_id) > (after_key, after_id)
        and not exists (select from unnest(sought) s (word) where strpos(w.words, ' ' || s.word) = 0)
        and strpos(w.before, ' ' || sought[1]) = 0
        and u.deleted_at is null and (u.roles <> '{}' or u.department_ids <> '{}')
        and (of_roles is null or u.roles && of_roles)
        and (of_departments is null or u.department_ids && of_departments)
        and (if_active is null or u.active = if_active)
      order by w.key, w.entity_id
      limit at_most;
  end
  $function$;
  revoke all on function search_users from public;
  grant execute on function search_users to identity_app;
  grant create on schema identity to identity_search;
  alter function search_users owner to identity_search;
  revoke create on schema identity from identity_search;
`
