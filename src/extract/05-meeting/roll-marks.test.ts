import { describe, expect, it } from 'vitest'
import { roll } from '../../../test/support/roll.ts'
import { readMarkdown } from '../../intake/markdown.ts'

const paper = (...lines: string[]): string => `Tide Committee\n5 March 2026\n\n${lines.join('\n')}\n`

describe('what stands beside a name of a roll', () => {
  it.each<[string, string, string]>([
    ['codes in brackets', paper('Attendance', '', 'Ada Lind (P)', 'Jo Osei (P)', 'Sam Vance (A)'), 'Ada Lind; Jo Osei; Sam Vance-'],
    ['no code where nobody has the other', paper('Attendance', '', 'Ada Lind', 'Jo Osei', 'Sam Vance (A)'), 'Ada Lind; Jo Osei; Sam Vance'],
    [
      'dots that lead to the word',
      paper('Roll Call:', 'Ada Lind ..... Present', 'Jo Osei ...... Present', 'Sam Vance .... Absent', 'Mia Torres ... Excused'),
      'Ada Lind; Jo Osei; Sam Vance-; Mia Torres~'
    ],
    [
      'a sign that the paper explains',
      paper('Attendees (* present)', '* Ada Lind*', '* Jo Osei*', '* Sam Vance*', '* Mia Torres'),
      'Ada Lind; Jo Osei; Sam Vance; Mia Torres-'
    ],
    ['a sign that nothing explains', paper('Attendees', '* Ada Lind*', '* Jo Osei*', '* Sam Vance'), 'Ada Lind; Jo Osei; Sam Vance'],
    ['lines to tick', paper('Attendance', '_X_ Ada Lind', '_X_ Jo Osei', '___ Sam Vance'), 'Ada Lind; Jo Osei; Sam Vance-'],
    ['a proxy', paper('Present', '', '- Ada Lind', '- Jo Osei (by proxy to Ada)', '- Sam Vance'), 'Ada Lind; Jo Osei-; Sam Vance'],
    [
      'offices before the names',
      paper('Attendance:', 'President: Ada Lind, Vice-President: Jo Osei, Members: Sam Vance'),
      'Ada Lind; Jo Osei; Sam Vance'
    ],
    ['the letters of each', paper('Present: Ada Lind AL, Jo Osei JO, Sam Vance SV'), 'Ada Lind; Jo Osei; Sam Vance'],
    ['letters that spell words', paper('Present: PJ, NB, NP, TO, LDC'), 'PJ; NB; NP; TO; LDC'],
    ['handles with nothing between them', paper('Present: @alind @josei @svance'), '@alind; @josei; @svance'],
    ['call signs behind names', paper('Guests', ' - Ada Lind, W9LSE', '', 'Lamps'), 'Ada Lind+'],
    ['no call sign where some have only one', paper('Present: W9LSE, Ada Lind, NØQOI'), 'W9LSE; Ada Lind; NØQOI'],
    ['who opened it with whom', paper('Ada Lind opened the meeting with Jo Osei and Sam Vance present.'), 'Ada Lind; Jo Osei; Sam Vance'],
    [
      'together with',
      paper('Present: Ada Lind, Jo Osei together with Sam Vance plus 16 members of the public.'),
      'Ada Lind; Jo Osei; Sam Vance'
    ]
  ])('%s', (_, text, expected) => {
    expect(roll(text)).toBe(expected)
  })

  it('reads bold letters that the paper explains', () => {
    const text = 'Members (present in bold)\n\n- **Ada Lind**\n- **Jo Osei**\n- **Sam Vance**\n- Mia Torres\n'
    expect(roll(`# Tide Committee\n\n5 March 2026\n\n${text}`, readMarkdown)).toBe('Ada Lind; Jo Osei; Sam Vance; Mia Torres-')
  })
})

describe('where the people of a roll are from', () => {
  it.each<[string, string, string]>([
    [
      'behind a comma, whatever it looks like',
      paper('Present:', 'Ada Lind, Quay Labs', 'Jo Osei, Amazon Web Services', 'Sam Vance, Cox Communications', 'Mia Torres, Apple'),
      'Ada Lind; Jo Osei; Sam Vance; Mia Torres'
    ],
    [
      'but not people in pairs',
      paper('Present:', 'Ada Lind, Jo Osei', 'Sam Vance, Mia Torres', 'Ken Birch, Una Frost'),
      'Ada Lind; Jo Osei; Sam Vance; Mia Torres; Ken Birch; Una Frost'
    ],
    [
      'behind slashes',
      paper(
        'Sign-in',
        '',
        '- Ada Lind / alind / Saltworks / tea',
        '- Jo Osei / jo / QuayStack / ?',
        '- Sam Vance / svance / QuayStack / rowing'
      ),
      'Ada Lind; Jo Osei; Sam Vance'
    ],
    [
      'before a colon, single names too',
      paper('Participants:', '', '- INE: Ada & Jo', '- Istat: Sam', '- Insee: Mia & Ken'),
      'Ada; Jo; Sam; Mia; Ken'
    ],
    ['not a remark', paper('Participants', '', '- Ada Lind', '- Jo: Zoom', '- Sam Vance'), 'Ada Lind; Jo; Sam Vance'],
    [
      'set in columns',
      paper('Present:', '   Ada Lind            Jo Osei', '   Sam Vance           Mia Torres', '   Ken Birch           Una Frost'),
      'Ada Lind; Jo Osei; Sam Vance; Mia Torres; Ken Birch; Una Frost'
    ],
    [
      'no columns of firms',
      paper('Present:', '   Ada Lind            Tide Works', '   Sam Vance           Tide Works', '   Ken Birch           Saltworks'),
      'Ada Lind; Sam Vance; Ken Birch'
    ]
  ])('%s', (_, text, expected) => {
    expect(roll(text)).toBe(expected)
  })
})
