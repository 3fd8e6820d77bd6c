import { Readable } from 'node:stream'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { ListExportedComplaintsResponse__Output as ExportedPage } from '@redress/protos/complaint/v1/ListExportedComplaintsResponse.ts'
import type { FastifyInstance } from 'fastify'
import { callTo } from '../calls.ts'
import type { ComplaintClient } from '../clients.ts'
import { csvOf } from '../export/csv.ts'
import type { Item } from '../export/exported-cell.ts'
import { xlsxOf } from '../export/xlsx.ts'
import { signedIn } from '../plugins/authentication.ts'
import { ExportQuery } from './complaint-requests.ts'
import { documented } from './documented.ts'

/** So many cases are written at a time: the text of a whole page would outlive what is collected often. */
const casesAtOnce = 50

type NextPage = (page_token: string) => Promise<ExportedPage>

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** All complaints that the caller may see, as a file. */
export function complaintExport(instance: FastifyInstance, complaint: ComplaintClient) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get('/export', { schema: exporting }, async (request, reply) => {
    const { format, ...filters } = request.query
    const call = await callTo('complaint', request, reply)
    const { session } = signedIn(request)
    // a file can take longer than a token lives
    const nextPage: NextPage = async (page_token) =>
      complaint.ListExportedComplaints(
        { filters, page_token },
        { ...call, contextToken: await session.tokenFor('complaint') },
      )
    const { day } = await complaint.StartExport({ filters, format }, call)
    const cases = casesFrom(await nextPage(''), nextPage)
    reply
      .header('content-type', mediaTypes[format])
      .header('content-disposition', `attachment; filename="complaints-${day}.${format}"`)
    return reply.send(format === 'csv' ? Readable.from(csvOf(cases), { highWaterMark: 1 }) : xlsxOf(cases))
  })
}

/** Asks for a page when the one before has been written: whoever reads slowly is waited for. */
async function* casesFrom(first: ExportedPage, nextPage: NextPage): AsyncGenerator<Item[]> {
  for (let page = first; ; ) {
    for (let at = 0; at < page.items.length; at += casesAtOnce)
      yield page.items.slice(at, at + casesAtOnce).map((item) => JSON.parse(item.toString()) as Item)
    if (page.next_page_token === '') return
    page = await nextPage(page.next_page_token)
  }
}

const file = { schema: { type: 'string' } }
const exporting = documented('complaints')(
  'exportComplaints',
  'Export complaints',
  'Every complaint that the list shows under the same filters, oldest first, as CSV (UTF-8 with BOM) or XLSX. Cells that a spreadsheet could take for a formula begin with an apostrophe. The export is on the audit trail before its first byte; a connection that breaks off means that the file is not whole.',
  {
    querystring: ExportQuery,
    response: { 200: { description: 'The file.', content: { 'text/csv': file, [mediaTypes.xlsx]: file } } },
  },
)
