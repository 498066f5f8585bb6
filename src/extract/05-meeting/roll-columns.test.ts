import { describe, expect, it } from 'vitest'
import { roll } from '../../../test/support/roll.ts'
import { readMarkdown } from '../../intake/markdown.ts'

const paper = (...lines: string[]): string => `Tide Committee\n5 March 2026\n\n${lines.join('\n')}\n\n1. Lamps\n`

describe('a roll that is set as a table', () => {
  const grid = [
    '+------------+-----------+---------+',
    '| Name       | Company   | Present |',
    '+============+===========+=========+',
    '| Ada Lind   | Quay Labs | Yes     |',
    '+------------+-----------+---------+',
    '| Jo Osei    | Saltworks | No      |',
    '+------------+-----------+---------+'
  ]

  it('reads it in lines of dashes and plus signs', () => {
    expect(roll(paper(...grid))).toBe('Ada Lind; Jo Osei-')
    expect(roll(paper(...grid), readMarkdown)).toBe('Ada Lind; Jo Osei-')
  })

  it.each<[string, string, string]>([
    [
      'without edges',
      paper(
        'Name       | Organisation | Status',
        '----------------------------------',
        'Ada Lind   | Quay Labs | Attended',
        'Jo Osei    | Gull Ltd  | Absent'
      ),
      'Ada Lind; Jo Osei-'
    ],
    [
      'as a program prints it',
      paper(
        ' Name       | Company   | Present',
        '------------+-----------+---------',
        ' Ada Lind   | Quay Labs | x',
        ' Jo Osei    | Gull Ltd  |'
      ),
      'Ada Lind; Jo Osei-'
    ],
    [
      'with codes',
      paper('| Member | P/A/E |', '|--------|-------|', '| Ada Lind | P |', '| Jo Osei | A |', '| Sam Vance | E |'),
      'Ada Lind; Jo Osei-; Sam Vance~'
    ],
    [
      'with tabs before the firms',
      paper('PRESENT', 'Ada Lind\tQuay Labs', 'Jo Osei\tSaltworks', 'Sam Vance\tQuay Labs'),
      'Ada Lind; Jo Osei; Sam Vance'
    ],
    ['with tabs between names', paper('PRESENT', 'Ada Lind\tJo Osei', 'Sam Vance\tMia Torres'), 'Ada Lind; Jo Osei; Sam Vance; Mia Torres'],
    [
      'behind labels',
      paper(
        'COUNCIL IN ATTENDANCE:   Ada Lind, President          Unit 1204',
        '                         Jo Osei, V.P.                Unit 303',
        '                         Ken Birch, Treasurer         Unit 304',
        'REGRETS:                 Sam Vance                    Unit 602',
        'STRATA MANAGER:          Mia Torres, Tidewater Management Ltd.'
      ),
      'Ada Lind; Jo Osei; Ken Birch; Sam Vance~; Mia Torres'
    ],
    [
      'behind two labels in one row',
      paper('ROLL CALL:   Present - Ada Lind (President), Jo Osei.  Absent - Sam Vance.', 'STAFF:       Mia Torres, General Manager'),
      'Ada Lind; Jo Osei; Sam Vance-; Mia Torres'
    ],
    [
      'and goes no further than its rows',
      paper('Present:    Ada Lind, Jo Osei', 'Place:      Quay Hall', 'Purpose:    Tide Lamps'),
      'Ada Lind; Jo Osei'
    ]
  ])('%s', (_, text, expected) => {
    expect(roll(text)).toBe(expected)
  })
})

describe('a roll in a file of Markdown', () => {
  it.each<[string, string, string]>([
    [
      'with a firm before the name and a mark behind it',
      'Company | Representative | Present\n--|--|--\nQuay Labs | Ada Lind | X\nSaltworks | Jo Osei | :x:',
      'Ada Lind; Jo Osei-'
    ],
    ['with the names in two columns', '| First name | Last name |\n|--|--|\n| Ada | Lind |\n| Jo | Osei |', 'Ada Lind; Jo Osei'],
    ['set as code', '```\nAda Lind\nJo Osei\n```', 'Ada Lind; Jo Osei'],
    ['and no code of another kind', '```\nlamp --on\n```', ''],
    ['by organisation', '### Quay Labs\n\nAda Lind, Jo Osei\n\n### Saltworks\n\nSam Vance', 'Ada Lind; Jo Osei; Sam Vance'],
    ['with links of a wiki', '- [[Ada Lind]]\n- [[Jo Osei]]', 'Ada Lind; Jo Osei']
  ])('%s', (_, text, expected) => {
    expect(roll(`# Tide Plenary 2026-05-14\n\n## Attendees\n\n${text}\n\n## Agenda\n\n1. Lamps\n`, readMarkdown)).toBe(expected)
  })
})

describe('who is nobody in a roll', () => {
  it.each<[string, string, string]>([
    [
      'an office behind its holder',
      paper('Present were the Rev. Ada Lind, Rector; Jo Osei, Senior Warden; Sam Vance.'),
      'Ada Lind; Jo Osei; Sam Vance'
    ],
    [
      'the next heading',
      paper('ROLL CALL', 'Present: Lind, Osei, Mayor Vance', 'Absent: None', '', 'ORAL COMMUNICATIONS', 'Three spoke.'),
      'Lind; Osei; Vance'
    ],
    ['a number of people', paper('Thirty-one Friends were present (list in the attendance book).'), ''],
    [
      'numbers before the names',
      paper('Members present: 1) Shri S. R. Kulkarni - Chairman  2) Mrs. Ada Lind  3) Jo Osei'),
      'S. R. Kulkarni; Ada Lind; Jo Osei'
    ],
    [
      'a number to call',
      paper('Join by telephone:', '- Australia: +61 2 8015 2088', '- Canada: +1 647 558 0588', '- France: +33 1 8288 0188'),
      ''
    ],
    ['nor is nobody who has a handle', paper('@alind @jo-o, @svance'), '@alind; @jo-o; @svance'],
    ['a handle before the name', paper('Present: @alind Ada Lind, @jo Jo Osei'), 'Ada Lind; Jo Osei']
  ])('%s', (_, text, expected) => {
    expect(roll(text)).toBe(expected)
  })
})
