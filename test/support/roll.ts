/** Who was there as a test writes it: names parted by semicolons, behind each a sign for a guest, an absence or an apology. */
import { extract } from '../../src/extract/extract.ts'
import { readText } from '../../src/intake/text.ts'

const signs = { present: '', guest: '+', absent: '-', apologies: '~' } as const

export function roll(text: string, read: typeof readText = readText): string {
  const source = read(new TextEncoder().encode(text), undefined)
  return extract(source)
    .meeting.attendees.map(({ name, status }) => `${name}${signs[status]}`)
    .join('; ')
}
