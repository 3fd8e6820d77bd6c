/** Name of the timer that counts cases for statistics. */
export const statisticsTimer = 'keep-statistics'
