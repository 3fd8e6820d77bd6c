import type { CaseFigures__Output as CaseFigures } from '@redress/protos/complaint/v1/CaseFigures.ts'
import type { Count__Output as Count } from '@redress/protos/complaint/v1/Count.ts'
import type { GetComplaintCountsResponse__Output as Counts } from '@redress/protos/complaint/v1/GetComplaintCountsResponse.ts'
import type { StatisticsGroup__Output as Group } from '@redress/protos/complaint/v1/StatisticsGroup.ts'

const byName = (counts: readonly Count[]) => Object.fromEntries(counts.map(({ name, count }) => [name, count]))

export const countsJson = ({ tenant, by_status, by_priority, desk, ...numbers }: Counts) => ({
  tenant: present(tenant),
  ...numbers,
  status: byName(by_status),
  priority: byName(by_priority),
  ...(desk && deskJson(desk)),
})

const deskJson = ({ by_sub_status, ...numbers }: NonNullable<Counts['desk']>) => ({
  sub_status: byName(by_sub_status),
  ...numbers,
})

/** A part of an answer that is always there. */
export function present<Part>(part: Part | null | undefined): Part {
  if (!part) throw new Error('the complaint service left a part of its answer out')
  return part
}

export const figuresJson = ({ median_minutes_to_resolution: median, ...figures }: CaseFigures) => ({
  ...figures,
  median_minutes_to_resolution: median ?? null,
})

/** Each group under the name of what it is a group of. */
export const groupsJson = (groups: readonly Group[], name: 'creator' | 'source') =>
  groups.map(({ of, figures }) => ({ [name]: of ?? null, ...figuresJson(present(figures)) }))
