import { Migration } from '@mikro-orm/migrations'

/**
 * By what somebody who complains again is recognised: the last nine digits of the phone number, since people leave the country out.
 * The database makes it of the number itself, so that it is changed and erased with it.
 */
export class Duplicates extends Migration {
  override up() {
    this.addSql('set local search_path to complaint')
    this.addSql(`
      alter table party add column phone_key text generated always as (case
        when length(${digits}) >= 7 then right(${digits}, 9) end) stored;
      create index party_phone on party (tenant_id, phone_key) where phone_key is not null;
    `)
  }
}

const digits = `regexp_replace(translate(phone, '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789'), '[^0-9]', '', 'g')`
