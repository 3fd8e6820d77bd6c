import { Client } from 'pg'

/** Rows of a statement as the schema's owner, over all tenants: for maintenance alone. */
export async function readAsOwner<Row extends object>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}
