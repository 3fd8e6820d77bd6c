/** What must be reached; a share or a size that may not be exceeded, or a rate that may not be missed. */
export interface Goal {
  metric:
    | 'P1'
    | 'P2'
    | 'P3'
    | 'P4'
    | 'P5'
    | 'P5 D'
    | 'P12'
    | 'principal'
    | 'D1'
    | 'P10'
    | 'P11'
    | 'summary'
    | 'bulk'
    | 'export'
    | 'search'
  title: string
  must: number
  better: 'lower' | 'higher'
}

export const goals: Goal[] = [
  { metric: 'P1', title: 'list, processor time ours/F', must: 3, better: 'lower' },
  { metric: 'P2', title: 'list, requests per second ours/F', must: 0.38, better: 'higher' },
  { metric: 'P3', title: 'list, requests per second ours/D', must: 4, better: 'higher' },
  { metric: 'P4', title: 'list, requests per second ours/M', must: 1.5, better: 'higher' },
  { metric: 'P5', title: 'create, processor time ours/F', must: 2.7, better: 'lower' },
  { metric: 'P5 D', title: 'create, requests per second ours/D', must: 2.2, better: 'higher' },
  { metric: 'P12', title: 'idle memory of the largest process, MB', must: 80, better: 'lower' },
  { metric: 'principal', title: 'principal and grants from memory, us', must: 15, better: 'lower' },
  { metric: 'D1', title: 'search, p50 at 200,000 / 2,000 people', must: 1.5, better: 'lower' },
  { metric: 'P10', title: 'list p50, 1,000,000 / 10,000, worst scope', must: 1.5, better: 'lower' },
  { metric: 'P11', title: 'list p50, 1,000 / 10 tenants', must: 1.5, better: 'lower' },
  { metric: 'summary', title: 'summary of a large tenant, p50 ms', must: 50, better: 'lower' },
  { metric: 'bulk', title: '500 cases handed over, ms', must: 1500, better: 'lower' },
  { metric: 'search', title: 'words among 100,000, p95 of the slowest role, ms', must: 50, better: 'lower' },
  { metric: 'export', title: 'export of 100,000, RSS growth at most, MB', must: 60, better: 'lower' },
]

export const isReached = ({ must, better }: Goal, value: number) => (better === 'lower' ? value <= must : value >= must)
