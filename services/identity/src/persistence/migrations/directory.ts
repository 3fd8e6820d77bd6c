import { Migration } from '@mikro-orm/migrations'
import { foldedWords } from '@redress/platform/folded-words.ts'
import { sortKeyOf, spaced, waysIn } from '../../domain/name-words.ts'
import { phoneKey } from '../../domain/phone.ts'
import { directoryTables, searchFunction } from './directory-tables.ts'

interface Named {
  id: string
  tenant_id: string
  names: (string | null)[]
  department_id: string | null
  phone: string | null
  active: boolean
}

const nilTenant = `'00000000-0000-0000-0000-000000000000'::uuid`
const kinds = {
  tenant: `${nilTenant} as tenant_id, array[name, name_ar] as names, null::uuid as department_id, null as phone`,
  department: 'tenant_id, array[name, name_ar] as names, null::uuid as department_id, null as phone',
  source: 'tenant_id, array[name] as names, null::uuid as department_id, null as phone',
  staff: 'tenant_id, array[name] as names, department_id, null as phone',
  patient: 'tenant_id, array[name] as names, null::uuid as department_id, phone',
}
const batch = 1000

/** Lists and search of the directory, with the names that are there already. */
export class DirectoryLists extends Migration {
  override async up() {
    await this.execute('set local search_path to identity')
    await this.execute(directoryTables)
    for (const [kind, columns] of Object.entries(kinds)) await this.foldNames(kind, columns)
    await this.execute(searchFunction)
  }

  private async foldNames(kind: string, columns: string) {
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const page = `select id, active, ${columns} from ${kind} where id > ? order by id limit ${batch}`
      const rows = (await this.execute(page, [after])) as unknown as Named[]
      const last = rows.at(-1)
      if (!last) return
      for (const row of rows) await this.fold(kind, row)
      after = last.id
    }
  }

  private async fold(kind: string, { id, tenant_id, names, department_id, phone, active }: Named) {
    await this.execute(`update ${kind} set sort_key = ? where id = ?`, [sortKeyOf(...names), id])
    if (phone !== null) await this.execute('update patient set phone_key = ? where id = ?', [phoneKey(phone), id])
    const words = foldedWords(...names)
    for (const { key, before } of waysIn(words))
      await this.execute(
        `insert into name_word (id, tenant_id, kind, entity_id, department_id, active, key, before, words)
         values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, ?)`,
        [tenant_id, kind, id, department_id, active, key, before, spaced(words)],
      )
  }
}
