import { afterEach, describe, expect, it } from '@jest/globals'
import { AppError } from '@redress/platform/app-error.ts'
import type { FastifyInstance } from 'fastify'
import { acme, startApp } from '../app-fixture.ts'

const path = '/api/v1/complaints/export'
const tenant = { id: acme.tenant_id, name: acme.name }
const item = (title: string) => Buffer.from(JSON.stringify({ id: title, title }))
const started = { StartExport: () => ({ export_id: 'x', tenant, day: '2026-03-10' }) }
const twoPages = ({ page_token }: Record<string, unknown>) =>
  page_token === '' ? { items: [item('a')], next_page_token: 'more' } : { items: [item('b')], next_page_token: '' }

const apps: FastifyInstance[] = []
afterEach(() => Promise.all(apps.splice(0).map((app) => app.close())))
async function startWith(
  fakes: Parameters<typeof startApp>[0] extends { fakes?: infer Fakes } | undefined ? Fakes : never,
) {
  const started = await startApp({ ...(fakes && { fakes }) })
  apps.push(started.app)
  return started
}

describe('GET /complaints/export', () => {
  it('is a file of all pages, said to have happened before the first', async () => {
    const { get, calls } = await startWith({ ...started, ListExportedComplaints: twoPages })
    const answer = await get(`${path}?format=csv&status=open`)
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="complaints-2026-03-10.csv"',
      'cache-control': 'no-store',
    })
    expect(answer.body.split('\r\n').map((line) => line.split(',')[2])).toEqual(['title', 'a', 'b', undefined])
    const asked = calls.filter(({ rpc }) => rpc !== 'ResolvePrincipal').map(({ rpc, request }) => [rpc, request])
    const filters = { status: ['open'] }
    expect(asked).toEqual([
      ['StartExport', { filters, format: 'csv' }],
      ['ListExportedComplaints', { filters, page_token: '' }],
      ['ListExportedComplaints', { filters, page_token: 'more' }],
    ])
  })

  it('is a workbook when one is asked for', async () => {
    const { get } = await startWith({ ...started, ListExportedComplaints: twoPages })
    const answer = await get(`${path}?format=xlsx`)
    expect(answer.headers['content-disposition']).toBe('attachment; filename="complaints-2026-03-10.xlsx"')
    expect(answer.rawPayload.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
  })

  it.each(['StartExport', 'ListExportedComplaints'])('is a problem like any other when %s is refused', async (rpc) => {
    const refuse = () => {
      throw new AppError('PERMISSION_DENIED', 'OPERATION_NOT_ALLOWED', 'no')
    }
    const { get } = await startWith({ ...started, ListExportedComplaints: twoPages, [rpc]: refuse })
    const answer = await get(`${path}?format=csv`)
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'OPERATION_NOT_ALLOWED'])
    expect(answer.headers['content-disposition']).toBeUndefined()
  })

  it('breaks off when a later page is not there: what came is not taken for all', async () => {
    const broken = (request: Record<string, unknown>) => {
      if (request.page_token !== '') throw new AppError('UNAVAILABLE', 'UPSTREAM_UNAVAILABLE', 'gone')
      return twoPages(request)
    }
    const { get } = await startWith({ ...started, ListExportedComplaints: broken })
    await expect(get(`${path}?format=csv`)).rejects.toThrow()
  })

  it.each([
    ['', '/format'],
    ['format=pdf', '/format'],
    ['format=csv&limit=5', '/limit'],
    ['format=csv&sort=due_at', '/sort'],
  ])('?%s is 400', async (query, pointer) => {
    const { get } = await startWith(started)
    const answer = await get(`${path}?${query}`)
    expect([answer.statusCode, answer.json().errors[0].path]).toEqual([400, pointer])
  })
})
