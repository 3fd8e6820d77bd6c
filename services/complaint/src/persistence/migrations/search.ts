import { Migration } from '@mikro-orm/migrations'
import { caseWords, nameWords } from '../../domain/case-words.ts'

interface Person {
  id: string
  name: string
}

interface Filed {
  id: string
  tenant_id: string
  reference: string
  title: string
  description: string
  complainant: string | null
  people: string[]
}

const batch = 1000

/** The words by which a case is found, in one index for all tenants, and those of the people in the copies of the directory. */
export class Search extends Migration {
  override async up() {
    await this.execute('set local search_path to complaint')
    await this.execute(columns)
    await this.keep(people, keepPeople, ({ id, name }: Person) => ({ id, words: nameWords(name) }))
    await this.keep(cases, keepCases, ({ id, tenant_id, complainant, people, ...texts }: Filed) => ({
      id,
      words: caseWords({ tenantId: tenant_id, ...texts }, complainant, people),
    }))
    await this.execute(index)
    await this.execute(searchFunction)
  }

  /** Lets what was there before be found, so many at a time. */
  private async keep<Row extends { id: string }>(select: string, update: string, wordsOf: (row: Row) => object) {
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const rows = (await this.execute(`${select} limit ${batch}`, [after])) as unknown as Row[]
      const last = rows.at(-1)
      if (!last) return
      await this.execute(update, [JSON.stringify(rows.map(wordsOf))])
      after = last.id
    }
  }
}

const columns = `
  alter table party add column words tsvector not null default '';
  alter table person add column words text[] not null default '{}';
`
const people = 'select id, name from person where id > ? order by id'
const keepPeople = `update person set words = array(select jsonb_array_elements_text(made.words))
  from jsonb_to_recordset(?::jsonb) as made (id uuid, words jsonb) where person.id = made.id`

const cases = `select c.id, c.tenant_id, c.reference, c.title, c.description, party.name as complainant,
    array(select person.name from person where person.tenant_id in (c.tenant_id, '00000000-0000-0000-0000-000000000000')
      and (person.person_id in (c.patient_id, c.created_by, c.owner_agent_id, c.assignee_id)
        or person.person_id = any(c.involved_staff_ids))) as people
  from complaint c join party on party.id = c.id where c.id > ? order by c.id`
const keepCases = `update party set words = made.words::tsvector
  from jsonb_to_recordset(?::jsonb) as made (id uuid, words text) where party.id = made.id`

// words wait together for their place in the index, so that a filing does not look for each; a search reads what waits
const index = `
  create index search_words on party using gin (words) with (fastupdate = on, gin_pending_list_limit = 1024);
  create policy search on party for select to complaint_search using (true);
  grant select (id, tenant_id, words) on party to complaint_search;
`

/**
 * Ids of the tenant's cases that hold every word that is sought; where there are more than that, the nil id alone: a list is
 * walked then. An index of words is slow in what many hold ("a" begins something in every case), so the newest 200 cases tell first
 * what is rare: where five of them hold everything there are too many, and only words that hardly any holds are looked up.
 * Conditions that no index should answer are written as ones that none can.
 */
const searchFunction = `
  create function search_cases(sought text[], at_most integer)
  returns setof uuid language plpgsql stable security definer rows 100
  set search_path = complaint, pg_temp
  set enable_seqscan = off set plan_cache_mode = force_generic_plan
  as $function$
  declare
    bound uuid := nullif(current_setting('app.tenant', true), '')::uuid;
    everything tsquery := array_to_string(sought, ' & ')::tsquery;
    rare tsquery;
    often integer;
    hits uuid[];
  begin
    with newest as materialized (
      select p.words from party p where p.tenant_id = bound order by p.id desc limit 200
    ), held as (
      select word, (select count(*) from newest n where n.words @@ word::tsquery) as by
      from (select word from unnest(sought) word order by length(word) desc limit 5) longest
    ), ranked as (
      select word, by, row_number() over (order by by) as place, min(by) over () as least from held
    )
    select (select count(*) from newest n where n.words @@ everything),
      (select string_agg(word, ' & ')::tsquery from ranked where by <= 10 or (least > 10 and place <= 2))
    into often, rare;
    if often >= 5 then
      return next '00000000-0000-0000-0000-000000000000';
      return;
    end if;
    hits := array(
      select p.id from party p
      where p.words @@ rare and (p.words @@ everything) is true and (p.tenant_id = bound) is true
      limit at_most + 1);
    if cardinality(hits) > at_most then
      return next '00000000-0000-0000-0000-000000000000';
    else
      return query select unnest(hits);
    end if;
  end
  $function$;
  revoke all on function search_cases from public;
  grant execute on function search_cases to complaint_app;
  grant create on schema complaint to complaint_search;
  alter function search_cases owner to complaint_search;
  revoke create on schema complaint from complaint_search;
`
