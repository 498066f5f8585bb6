/** Tasks that a field beside them, a second clause or a dash gives to someone; names and places are invented. */
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { extract } from '../extract.ts'

type Given = readonly [task: string, ...owners: string[]]

function assigned(text: string): Given[] {
  const source = readMarkdown(new TextEncoder().encode(`# Port Meridian Town Council\n\n${text}\n`), undefined)
  return extract(source)
    .statements.filter(({ kind, tray }) => kind === 'assigned' && tray !== 'maybe')
    .map(({ start, end, owners }) => [source.text.slice(start, end).replace(/\s+/g, ' '), ...owners.map(({ name }) => name)])
}

const forms: readonly (readonly [form: string, text: string, given: readonly Given[]])[] = [
  [
    'fields after the task',
    '**1.1** Open two reading rooms. Lead: Public Library. Support: Harbour School. Due: May 2025.',
    [['Open two reading rooms', 'Public Library', 'Harbour School']]
  ],
  [
    'a numbered action over lines of fields',
    '**Action 1.1** Light the pier.\nLead: Port Works. Partners: Boat Club.\n\n**Action 1.2** Build a lane.\nLead department: Public Works\nDeadline: June 2025',
    [
      ['Light the pier', 'Port Works', 'Boat Club'],
      ['Build a lane', 'Public Works']
    ]
  ],
  [
    'what is left with somebody',
    'Minutes of 3 May\n\nBo raised the broken window; left with Jo Lind.',
    [['Bo raised the broken window; left with Jo Lind', 'Jo Lind']]
  ],
  ['a field that is no task', 'The fair is in June. Lead: Ana Lind.', []],
  [
    'a table by services',
    '| Action | Lead service | Partners | Milestone |\n|---|---|---|---|\n| Paint the pier | Port Works | Boat Club | May 2025 |',
    [['Paint the pier', 'Port Works', 'Boat Club']]
  ],
  [
    'a second clause',
    'More facts are needed on the lower quote and Ana Lind will ask for them.',
    [['Ana Lind will ask for them', 'Ana Lind']]
  ],
  ['a leading sentence', 'The Clerk will:\n\n- ring the county office', [['ring the county office', 'Clerk']]]
]

describe('assigned', () => {
  it.each(forms)('%s', (_, text, expected) => {
    expect(assigned(text)).toEqual(expected)
  })
})
