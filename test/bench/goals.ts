/** What must be reached; a share or a size that may not be exceeded, or a rate that may not be missed. */
export interface Goal {
  metric: 'P1' | 'P2' | 'P5' | 'P12' | 'principal' | 'D1'
  title: string
  must: number
  better: 'lower' | 'higher'
}

export const goals: Goal[] = [
  { metric: 'P1', title: 'list, processor time ours/F', must: 3, better: 'lower' },
  { metric: 'P2', title: 'list, requests per second ours/F', must: 0.38, better: 'higher' },
  { metric: 'P5', title: 'create, processor time ours/F', must: 4.5, better: 'lower' },
  { metric: 'P12', title: 'idle memory of the largest process, MB', must: 80, better: 'lower' },
  { metric: 'principal', title: 'principal and grants from memory, us', must: 15, better: 'lower' },
  { metric: 'D1', title: 'search, p50 at 200,000 / 2,000 people', must: 1.5, better: 'lower' },
]

export const isReached = ({ must, better }: Goal, value: number) => (better === 'lower' ? value <= must : value >= must)
