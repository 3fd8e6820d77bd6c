import { Migration } from '@mikro-orm/migrations'
import { tenantPolicy } from '@redress/platform/persistence/platform-tables.ts'

/**
 * Counts how often what filings go by has changed in a tenant: whoever remembers it and finds the number unchanged need not read it
 * again. What is new is not counted: nothing that is remembered names it.
 */
export class FilingFacts extends Migration {
  override up() {
    this.addSql('set local search_path to complaint')
    this.addSql(table)
    for (const [of, columns] of Object.entries(changing)) this.addSql(counting(of, columns))
    for (const name of ['grievance', 'calendar'])
      this.addSql(`create trigger filing_facts after insert on ${name}_configuration
        for each row execute function count_filing_fact()`)
  }
}

const changing = {
  tenant: ['zone', 'locale', 'active'],
  department: ['name', 'active'],
  source: ['code', 'name', 'active'],
  person: ['kind', 'name', 'active', 'user_id'],
}

const table = `
  create table filing_facts (
    id uuid primary key default gen_random_uuid(),
    tenant_id uuid not null,
    version bigint not null,
    unique (tenant_id)
  );
  ${tenantPolicy('filing_facts', 'complaint')}
  grant select, insert, update on filing_facts to complaint_app;

  create function count_filing_fact() returns trigger language plpgsql as $$
  begin
    insert into complaint.filing_facts as facts (tenant_id, version) values (new.tenant_id, 1)
    on conflict (tenant_id) do update set version = facts.version + 1;
    return null;
  end $$;
  revoke execute on function count_filing_fact() from public;
`

const counting = (of: string, columns: readonly string[]) => {
  const row = (side: string) => `(${columns.map((column) => `${side}.${column}`).join(', ')})`
  return `create trigger filing_facts after update on ${of} for each row
    when (${row('old')} is distinct from ${row('new')}) execute function count_filing_fact()`
}
