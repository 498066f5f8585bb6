import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Names by status, as `present: Ada Lind, Jo Osei; absent: Sam Vance`. */
function roll(text: string): string {
  const source =
    text.startsWith('#') || text.startsWith('---') || text.includes('| ')
      ? readMarkdown(bytes(text), undefined)
      : readText(bytes(text), undefined)
  const all = new Map<string, string[]>()
  for (const { name, status } of extract(source).meeting.attendees) all.set(status, [...(all.get(status) ?? []), name])
  return [...all].map(([status, names]) => `${status}: ${names.join(', ')}`).join('; ')
}

const shapes: [string, string, string][] = [
  [
    'the front matter of a file',
    '---\ntitle: Minutes of the pilots\nquorum: met\ndirectors:\n- Ada Lind\n- Jo Osei\napologies: [Kim Berg, Sam Vance]\nagenda:\n- Harbour Lights\n---\n\n## Harbour Lights\n\nThey were lit.\n',
    'present: Ada Lind, Jo Osei; apologies: Kim Berg, Sam Vance'
  ],
  [
    'initials in brackets before the names',
    '# Gate committee\n\n## Attendees\n\n- [AL] Ada Lind\n- [JO] Jo Osei (Chair for the second part)\n\n## Discussion\n\nThe gate.\n',
    'present: Ada Lind, Jo Osei'
  ],
  [
    'lists by organisation, in the room and on the line',
    '# Tide project\n\n* Participants on site:\n  * Port Office: Ada Lind, Jo Osei\n  * Saltworks: Sam Vance\n  * General Cables: Kim Berg\n\n* Participants by phone:\n  * PMU: Lee Park\n\n# Topics\n\n1. Tides\n',
    'present: Ada Lind, Jo Osei, Sam Vance, Kim Berg, Lee Park'
  ],
  [
    'offices before the names',
    'Rowing Club Board\n\nAttendance\n\nPresident: Ada Lind\nSecretary: Jo Osei\nCaptains: Sam Vance and Kim Berg\n\nBoats:\n\nThe boats are dry.\n',
    'present: Ada Lind, Jo Osei, Sam Vance, Kim Berg'
  ],
  [
    'a list that ends where the agenda begins',
    'Harbour WG\n\nAttendees:\n  Ada Lind\n  Jo Osei\n\nAgenda:\n\n  * Welcoming Sam Vance\n  * Pier Lights\n',
    'present: Ada Lind, Jo Osei'
  ]
]

describe('who was there, in the shapes that lists have', () => {
  it.each(shapes)('is read from %s', (_, text, expected) => {
    expect(roll(text)).toBe(expected)
  })
})
