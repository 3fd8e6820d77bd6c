import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Static } from 'typebox'
import { callTo } from '../calls.ts'
import type { ComplaintClient } from '../clients.ts'
import { CountsQuery, StatisticsQuery, SummaryQuery } from './complaint-requests.ts'
import { documented } from './documented.ts'
import { CountsAnswer, CreatorsAnswer, SourcesAnswer, SummaryAnswer } from './figures-answers.ts'
import { countsJson, figuresJson, groupsJson, present } from './figures-json.ts'

/** Numbers about complaints. */
export function complaintFigures(instance: FastifyInstance, complaint: ComplaintClient) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get('/counts', { schema: counts }, async (request, reply) => {
    const call = await callTo('complaint', request, reply)
    return reply.send(countsJson(await complaint.GetComplaintCounts({ filters: request.query }, call)))
  })

  app.get('/statistics/summary', { schema: summary }, async (request, reply) => {
    const { scope: reach, ...asked } = request.query
    const call = await callTo('complaint', request, reply, reach)
    const { tenant, figures } = await complaint.GetStatisticsSummary({ frame: frameOf(asked) }, call)
    return reply.send({ tenant, ...figuresJson(present(figures)) })
  })

  app.get('/statistics/creators', { schema: creators }, async (request, reply) => {
    const asked = { frame: frameOf(request.query) }
    const answer = await complaint.ListStatisticsOfCreators(asked, await callTo('complaint', request, reply))
    const { tenant, groups, truncated } = answer
    return reply.send({ tenant: present(tenant), items: groupsJson(groups, 'creator'), truncated })
  })

  app.get('/statistics/sources', { schema: sources }, async (request, reply) => {
    const asked = { frame: frameOf(request.query) }
    const answer = await complaint.ListStatisticsOfSources(asked, await callTo('complaint', request, reply))
    const { tenant, groups, truncated } = answer
    return reply.send({ tenant: present(tenant), items: groupsJson(groups, 'source'), truncated })
  })
}

const frameOf = ({ from, to, ...filters }: Static<typeof StatisticsQuery>) => ({
  ...{ from_day: from, to_day: to },
  filters,
})

const schema = documented('complaints')
const counts = schema(
  'countComplaints',
  'Count complaints',
  'How many complaints the caller may see, by what the list shows of them under the same filters; today is that of the tenant. Who sees the public view alone gets no sub_status, breached, unassigned and mine.',
  { querystring: CountsQuery, response: { 200: CountsAnswer } },
)
const ofReceived = 'Of the complaints received from one day to another, both included'
const summary = schema(
  'getStatisticsSummary',
  'Sum up complaints',
  `${ofReceived}: how many, and what became of them; with scope=all of every tenant's together.`,
  { querystring: SummaryQuery, response: { 200: SummaryAnswer } },
)
const creators = schema(
  'listStatisticsOfCreators',
  'Compare creators',
  `${ofReceived}: what became of those of each creator. Those without creator are a group of their own, the first.`,
  { querystring: StatisticsQuery, response: { 200: CreatorsAnswer } },
)
const sources = schema(
  'listStatisticsOfSources',
  'Compare sources',
  `${ofReceived}: what became of those of each source. Those without source are a group of their own, the first.`,
  { querystring: StatisticsQuery, response: { 200: SourcesAnswer } },
)
