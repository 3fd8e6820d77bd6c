/** Configuration of a tenant that has none of its own. */
export const defaultConfiguration = {
  categories: ['complaint'],
  flags: [] as readonly string[],
  channels: ['web', 'phone', 'email', 'in_person', 'letter'],
  defaultCategory: 'complaint',
  resolutionTimes: '5,0',
  reopenWindow: '14,0',
  priority: 'medium',
} as const
