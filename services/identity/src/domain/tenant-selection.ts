/** The tenant that a platform admin works in during one login session; the last one outlives the choice. */
export class TenantSelection {
  id!: string
  userId!: string
  sessionId!: string
  tenantId: string | null = null
  lastTenantId: string | null = null
  selectedAt!: Date

  /** Whether something changed, and the tenant that was left. */
  select(tenantId: string, now: Date): { changed: boolean; left: string | null } {
    const left = this.tenantId
    if (left === tenantId) return { changed: false, left: null }
    this.tenantId = tenantId
    this.lastTenantId = tenantId
    this.selectedAt = now
    return { changed: true, left }
  }

  /** The tenant that was left, if there was one. */
  clear(): string | null {
    const left = this.tenantId
    this.tenantId = null
    return left
  }
}
