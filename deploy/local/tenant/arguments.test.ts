import { describe, expect, it } from '@jest/globals'
import { readCommand } from './arguments.ts'

const least = ['create', '--slug', 'north', '--name', 'North Hospital']
const admin = ['--admin-username', 'nora', '--admin-email', 'nora@north.example', '--admin-first-name', 'Nora']

describe('npm run tenant', () => {
  it('reads what the API takes', () => {
    const more = ['--name-ar', 'الشمال', '--city', 'Tabuk', '--country', 'SA', '--zone', 'Asia/Riyadh', '--wait', '5']
    const departments = ['--department', 'er:Emergency:الطوارئ', '--department', 'billing:Billing']
    expect(readCommand([...least, ...more, ...departments, ...admin, '--admin-last-name', 'North'])).toEqual({
      name: 'create',
      details: {
        ...{
          slug: 'north',
          name: 'North Hospital',
          name_ar: 'الشمال',
          city: 'Tabuk',
          country: 'SA',
          zone: 'Asia/Riyadh',
        },
        departments: [
          { code: 'er', name: 'Emergency', name_ar: 'الطوارئ' },
          { code: 'billing', name: 'Billing' },
        ],
        admin: { username: 'nora', email: 'nora@north.example', first_name: 'Nora', last_name: 'North' },
      },
      seconds: 5,
    })
  })

  it('reads how a tenant leaves', () => {
    for (const name of ['export', 'deactivate', 'activate'])
      expect(readCommand([name, '--slug', 'north'])).toEqual({ name, slug: 'north' })
    const removal = ['delete', '--slug', 'north', '--reason', 'moved']
    expect(readCommand(removal)).toEqual({ name: 'delete', slug: 'north', reason: 'moved' })
    expect(() => readCommand(removal.slice(0, 3))).toThrow('--reason is needed')
  })

  it.each([[[]], [['help']], [['--help']], [['create', '-h']]])('shows its usage to who asks by %j', (args) => {
    expect(readCommand(args)).toEqual({ name: 'help' })
  })

  it.each([
    ['another command', ['remove', '--slug', 'north']],
    ['no slug', ['create', '--name', 'N']],
    ['half an admin', [...least, ...admin]],
    ['a department without a name', [...least, '--department', 'er']],
    ['an option that is not there', [...least, '--colour', 'red']],
  ])('refuses %s with the usage', (_name, args) => {
    expect(() => readCommand(args)).toThrow('npm run tenant -- create')
  })
})
