import { Client } from 'pg'
import { complaintsPerTenant, insertComplaints, stageComplaints } from './complaints.ts'
import { directoryRows } from './directory.ts'
import { benchTenants } from './tenants.ts'

/** Fills a migrated database as superuser; takes about 20 s. Ends analysed and vacuumed, so that no round pays for it. */
export async function loadData(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    for (const [table, rows] of Object.entries(directoryRows)) await insertRows(client, table, rows)
    const everybody = benchTenants.map(({ id }) => id)
    await insertFiled(client, { tenantIds: everybody, first: 1, last: complaintsPerTenant, every: '105 minutes' })
    await client.query('vacuum analyze')
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}

/** Complaints that a few tenants have besides those that all have. */
interface More {
  tenantIds: readonly string[]
  /** Number of the first one: nobody has it. */
  first: number
  last: number
  /** Time between two of them, as Postgres writes intervals. */
  every: string
  /** Without their history and comments. */
  bare?: boolean
}

/** The directory as the complaint service alone knows it. */
export async function loadCopies(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    for (const [table, rows] of Object.entries(directoryRows).filter(([name]) => name.startsWith('complaint.')))
      await insertRows(client, table, rows)
  } finally {
    await client.end()
  }
}

/** Adds complaints to a loaded database. */
export async function addComplaints(databaseUrl: string, more: More): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await insertFiled(client, more)
    await client.query('vacuum analyze complaint.complaint, complaint.party')
  } finally {
    await client.end()
  }
}

const insertRows = (client: Client, table: string, rows: object[]) =>
  client.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [JSON.stringify(rows)])

async function insertFiled(client: Client, { tenantIds, first, last, every, bare = false }: More) {
  await client.query('set search_path to complaint, pg_temp')
  // the rows are right by construction: foreign keys need not be looked up 400,000 times
  await client.query('set session_replication_role to replica')
  await client.query(stageComplaints, [new Date(), first, last, tenantIds, every])
  for (const statement of bare ? insertComplaints.slice(0, 3) : insertComplaints) await client.query(statement)
}
