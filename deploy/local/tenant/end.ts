import type { CallGateway } from './gateway.ts'

export async function closeTenant(call: CallGateway, id: string): Promise<void> {
  await call('POST', `/tenants/${id}/deactivate`)
}

/** From now on the time until it can be deleted begins anew. */
export async function openTenant(call: CallGateway, id: string): Promise<void> {
  await call('POST', `/tenants/${id}/activate`)
}

/** Hands on every line of the directory, in the order in which it comes. */
export async function readOut(call: CallGateway, id: string, line: (text: string) => void): Promise<void> {
  const text = await call<string>('GET', `/tenants/${id}/export`)
  for (const each of text.split('\n').filter(Boolean)) line(each)
}

export async function deleteTenant(call: CallGateway, id: string, reason: string): Promise<void> {
  await call('POST', `/tenants/${id}/delete`, { reason })
}

/** Tenants are called by their slugs. */
export async function tenantIdOf(call: CallGateway, slug: string): Promise<string> {
  for (let cursor = ''; ; ) {
    const page = await call<{ items: { id: string; slug: string }[]; next_cursor: string | null }>(
      'GET',
      `/tenants?limit=100${cursor && `&cursor=${cursor}`}`,
    )
    const tenant = page.items.find((item) => item.slug === slug)
    if (tenant) return tenant.id
    if (!page.next_cursor) throw new Error(`there is no tenant ${slug}`)
    cursor = page.next_cursor
  }
}
