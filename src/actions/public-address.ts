/**
 * Public addresses: which IP addresses belong to the public internet. What is not plainly public is not: every range that is private,
 * local, reserved, for documentation, or that carries another address inside it.
 */
import { BlockList, isIP } from 'node:net'

const closed = new BlockList()
const v4 = [
  '0.0.0.0/8', // this network
  '10.0.0.0/8',
  '100.64.0.0/10', // carrier-grade NAT
  '127.0.0.0/8',
  '169.254.0.0/16', // link-local, where clouds answer about their machines
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24', // documentation
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24', // relays into 6to4
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15', // benchmarks
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, broadcast
  '168.63.129.16/32' // where Azure answers about its machines
]
/** Within 2000::/3; all else of IPv6 is closed, so are IPv4-mapped addresses and NAT64. */
const v6 = [
  '2001::/23', // Teredo, benchmarks, ORCHID and other protocols
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4: an IPv4 address inside
  '2620:4f:8000::/48',
  '3ffe::/16',
  '3fff::/20' // documentation
]
for (const range of v4) addRange(range, 'ipv4')
for (const range of v6) addRange(range, 'ipv6')
const open6 = new BlockList()
open6.addSubnet('2000::', 3, 'ipv6')

function addRange(range: string, family: 'ipv4' | 'ipv6'): void {
  const [address, bits] = range.split('/')
  closed.addSubnet(address!, Number(bits), family)
}

export type IsPublic = (address: string) => boolean

/** Whether an IP address, written as the system writes it, is on the public internet. Anything else is not. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !closed.check(address, 'ipv4')
    case 6:
      // An address with a zone ("%eth0") only means something on this machine's own links.
      return !address.includes('%') && open6.check(address, 'ipv6') && !closed.check(address, 'ipv6')
    default:
      return false
  }
}
