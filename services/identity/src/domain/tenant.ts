import { failedPrecondition } from '@redress/platform/app-error.ts'
import { type Change, changesBetween } from './changes.ts'
import { everyBundle, type Matrix } from './default-matrix.ts'
import type { Happened } from './happened.ts'
import { sortKeyOf } from './name-words.ts'

/** For so long a closed tenant can be opened again. */
const keptClosedMs = 30 * 24 * 60 * 60 * 1000

/** What is said of a tenant when it is made. */
export interface TenantDetails {
  slug: string
  name: string
  nameAr: string | null
  city: string | null
  cityAr: string | null
  country: string | null
  kind: string
  zone: string
  locale: string
}

/** An organisation, usually a hospital. */
export class Tenant implements TenantDetails {
  id!: string
  slug!: string
  name!: string
  nameAr: string | null = null
  sortKey!: string
  city: string | null = null
  cityAr: string | null = null
  country: string | null = null
  kind!: string
  zone!: string
  locale!: string
  active = true
  /** Since when it is closed; null while it is open. */
  closedAt: Date | null = null
  /** When its people and places were removed; what is left keeps the slug from being used again. */
  deletedAt: Date | null = null
  deletedReason: string | null = null
  /** When its groups in Keycloak were first there; null before. */
  provisionedAt: Date | null = null
  /** Version of what its roles may do. */
  permissionsVersion = 1
  version = 1
  eventSeq = 0
  createdAt!: Date

  get names() {
    return [this.name, this.nameAr]
  }

  created(): Happened {
    this.sortKey = sortKeyOf(...this.names)
    const values = { ...valuesOf(this), active: this.active }
    return { type: 'identity.v1.TenantCreated', data: { slug: this.slug, changes: changesBetween({}, values) } }
  }

  /** Saying what is so already changes nothing. */
  change(details: Partial<Omit<TenantDetails, 'slug'>>): Happened | undefined {
    const before = valuesOf(this)
    Object.assign(this, details)
    const changes = changesBetween(before, valuesOf(this))
    if (changes.length === 0) return undefined
    this.sortKey = sortKeyOf(...this.names)
    this.version += 1
    return { type: 'identity.v1.TenantChanged', data: { changes } }
  }

  setActive(active: boolean, now: Date): Happened | undefined {
    if (active === this.active) return undefined
    const changes = changesBetween({ active: this.active }, { active })
    this.active = active
    this.closedAt = active ? null : now
    this.version += 1
    return { type: 'identity.v1.TenantChanged', data: { changes } }
  }

  /** It has been closed for long enough. Throws FAILED_PRECONDITION TENANT_NOT_DELETABLE. */
  remove(now: Date, reason: string): Happened {
    if (!this.closedAt || now.getTime() < this.closedAt.getTime() + keptClosedMs)
      throw failedPrecondition('TENANT_NOT_DELETABLE', 'A tenant can be deleted when it has been closed for 30 days.')
    this.deletedAt = now
    this.deletedReason = reason
    this.version += 1
    return { type: 'identity.v1.TenantDeleted', data: { slug: this.slug, changes: [{ field: 'reason' }] } }
  }

  /** Everything that is known here was read out. */
  exported(): Happened {
    return { type: 'identity.v1.DirectoryExported', data: {} }
  }

  /** Its groups are there: users can be created. */
  provisioned(now: Date): Happened | undefined {
    if (this.provisionedAt) return undefined
    this.provisionedAt = now
    this.version += 1
    const changes = changesBetween({ provisioning: true }, { provisioning: false })
    return { type: 'identity.v1.TenantChanged', data: { changes } }
  }

  /** A platform admin works here from now on. */
  selected(previousTenantId: string | undefined): Happened {
    const data = previousTenantId ? { previous_tenant_id: previousTenantId } : {}
    return { type: 'identity.v1.TenantSelected', data }
  }

  /** A platform admin has left. */
  deselected(): Happened {
    return { type: 'identity.v1.TenantSelectionCleared', data: {} }
  }

  state(): Happened {
    const { id, slug, name, zone, locale, active } = this
    return { type: 'identity.v1.TenantState', data: { tenant_id: id, slug, name, zone, locale, active } }
  }

  /** What the roles may do here has changed; `restoredFrom`: the version whose document applies again. */
  permissionsChanged(changes: readonly Change[], restoredFrom: number | null): Happened {
    this.permissionsVersion += 1
    const restored = restoredFrom === null ? {} : { restored_from: restoredFrom }
    return {
      type: 'identity.v1.MatrixChanged',
      data: { permissions_version: this.permissionsVersion, ...restored, changes },
    }
  }

  /** What each role may do here, platform staff included. */
  matrixState(matrix: Matrix): Happened {
    const roles = everyBundle(matrix).map(([role, grants]) => ({
      role,
      grants: Object.entries(grants).map(([permission, scopes]) => ({ permission, scopes })),
    }))
    return { type: 'identity.v1.MatrixState', data: { permissions_version: this.permissionsVersion, roles } }
  }
}

const valuesOf = ({ name, nameAr, city, cityAr, country, kind, zone, locale }: TenantDetails) => ({
  ...{ name, name_ar: nameAr, city, city_ar: cityAr, country, kind, zone, locale },
})
