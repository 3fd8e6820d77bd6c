import { Migration } from '@mikro-orm/migrations'

/** The cases that are about somebody of the staff: about whom is read from the index, since no condition on a list may lead into one. */
export class InvolvedStaff extends Migration {
  override up() {
    this.addSql('set local search_path to complaint')
    this.addSql(
      "create index complaint_about on complaint (tenant_id, id) include (involved_staff_ids) where involved_staff_ids <> '{}'",
    )
  }
}
