import { BlockList, isIP } from 'node:net'

/** Whether an address is one of our own proxies, whose word on client and trace is taken over. */
export type TrustsAddress = (address: string) => boolean

/** `list`: addresses or subnets ("10.0.0.0/8"), separated by commas. Throws on anything else. */
export function trustedProxies(list = ''): TrustsAddress {
  const proxies = new BlockList()
  const entries = list.split(',').filter((entry) => entry.trim() !== '')
  for (const entry of entries) add(proxies, entry.trim())
  if (entries.length === 0) return () => false
  return (address) => isIP(address) !== 0 && proxies.check(address, familyOf(address))
}

function add(proxies: BlockList, entry: string) {
  const [address = '', prefix, ...rest] = entry.split('/')
  const longest = isIP(address) === 6 ? 128 : 32
  const bits = prefix === undefined ? longest : Number(prefix)
  const valid = isIP(address) !== 0 && rest.length === 0 && /^\d{1,3}$/.test(prefix ?? '0') && bits <= longest
  if (!valid) throw new Error(`the configuration is wrong:\n  TRUSTED_PROXIES must be a list of addresses or subnets`)
  proxies.addSubnet(address, bits, familyOf(address))
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')
