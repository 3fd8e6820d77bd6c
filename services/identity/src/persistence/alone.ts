import { holdingLock } from '@redress/platform/persistence/advisory-lock.ts'

/** Runs `work` unless another replica is at it, and answers whether it did. */
export const alone = async (url: string, name: string, work: () => Promise<void>): Promise<boolean> =>
  (await holdingLock(url, { name, waitMs: 0 }, work)) !== undefined
