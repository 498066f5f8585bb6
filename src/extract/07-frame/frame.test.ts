import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../domain/edtf.ts'
import type { Proposal } from '../../domain/proposal.ts'
import type { SourceText } from '../../domain/source-text.ts'
import { readMarkdown } from '../../intake/markdown.ts'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const head = 'PORT MERIDIAN HARBOUR BOARD\n\nDate: May 14, 2026\n\nPresent: Ada Lind, Jo Osei, Sam Vance\n\n'
const plain = (text: string): SourceText => readText(bytes(head + text), undefined)
const markdown = (text: string): SourceText => readMarkdown(bytes(`# Harbour WG\n\n**Date:** 2026-05-14\n\n${text}`), undefined)
const chinese = (text: string): SourceText => readText(bytes(`港口委员会会议纪要\n\n会议时间：2026年5月14日\n\n${text}`), undefined)

const acts = (source: SourceText): readonly Proposal[] =>
  extract(source).statements.filter(({ kind }) => kind === 'assigned' || kind === 'decided' || kind === 'directed')
/** The owners of every act, supporting ones in brackets. */
const owners = (source: SourceText): string[] =>
  acts(source).flatMap((act) => act.owners.map(({ name, role }) => (role === 'lead' ? name : `(${name})`)))
const dues = (source: SourceText): (string | null)[] =>
  acts(source).flatMap(({ due }) => (due === null ? [] : [due.edtf ?? due.rule ?? due.kind]))
const measures = (source: SourceText): string[] =>
  acts(source).flatMap((act) => act.measures.map(({ comparator, number, unit }) => `${comparator}${number} ${unit}`))
const votes = (source: SourceText): unknown[] =>
  extract(source).statements.flatMap(({ vote }) => (vote === null ? [] : [[vote.result, vote.for, vote.against, vote.abstained]]))

describe('owners', () => {
  it.each<[string, string[]]>([
    ['ACTION: Ada Lind to call the harbour office.', ['Ada Lind']],
    ['ACTION: Ada and Jo to call the harbour office.', ['Ada', 'Jo']],
    ['Action: Call the harbour office (Ada Lind).', ['Ada Lind']],
    ['ACTION: Call the harbour office - Ada', ['Ada']],
    ['ACTION: @alind to open a ticket for the crane', ['@alind']],
    ['ACTION: Town Clerk to write to residents.', ['Town Clerk']],
    ['Ada Lind agreed to call the harbour office.', ['Ada Lind']],
    ['ACTION SV: find a plumber', ['SV']],
    ['Each warden will call the harbour office.', ['warden']],
    ['The Town Clerk was asked to write to the county.', ['Town Clerk']],
    ['The Board directed staff to publish the tide map.', ['staff']],
    ['ACTION: Repaint the gate. Owner: Sam Vance', ['Sam Vance']],
    ['ACTION: they to call the harbour office.', []],
    ['ACTION: Call the harbour office (TBD).', []],
    ['ACTION: ??? to call the harbour office', []],
    ['Resolved that the Head of Parks publish a tide map.', ['Head of Parks']],
    ['Motion by Lind, second by Osei to have the clerk post the warrant. Motion carried.', ['clerk']],
    ['ACTION: Jo, with the support of Ada, to mend the lamp', ['Jo', '(Ada)']],
    ['ACTION: All board members - To review the tide map', ['All board members']],
    ['ACTION: Vance and JO to mend the lamp', ['Vance', 'JO']],
    ['It was agreed that Sam would paint the gate.', ['Sam']],
    ['ACTION: Consideration will be given to the gate.', []]
  ])('of %j', (text, expected) => {
    expect(owners(plain(text))).toEqual(expected)
  })
  const resolved = (source: SourceText): string[] =>
    acts(source).flatMap((act) => act.owners.map(({ name, resolved: one }) => `${name} = ${one?.name ?? '?'} by ${one?.by ?? '?'}`))
  it.each<[string, string[]]>([
    ['ACTION: Ada to call the yard', ['Ada = Ada Lind by part']],
    ['ACTION: Vance to call the yard', ['Vance = Sam Vance by part']],
    ['ACTION: JO to call the yard', ['JO = Jo Osei by initials']],
    ['ACTION: Director Osei to call the yard', ['Director Osei = Jo Osei by part']],
    ['ACTION: Kim to call the yard', ['Kim = ? by ?']]
  ])('say whom %j means', (text, expected) => {
    expect(resolved(plain(text))).toEqual(expected)
  })
  it('resolve offices, handles and short names through the attendance list, and nothing that two could be', () => {
    const list =
      '## Present\n\n- Kim Berg (Clerk)\n- Michael Ruiz (@mruiz)\n- Ann Park\n- Ann Stone\n\n## Actions\n\n- The Clerk to write\n- @mruiz to mend\n- Mike to paint\n- Ann to call\n'
    expect(resolved(markdown(list))).toEqual([
      'Clerk = Kim Berg by office',
      '@mruiz = Michael Ruiz by handle',
      'Mike = Michael Ruiz by part',
      'Ann = ? by ?'
    ])
  })
  it('take a pronoun for whom the sentence before is about, and for nobody where it names two', () => {
    const one = 'Ada Lind spoke of the pier. She agreed to call the yard.'
    expect(resolved(plain(one))).toContain('She = Ada Lind by pronoun')
    expect(resolved(plain(`Jo Osei listened. ${one}`))).toContain('She = Ada Lind by pronoun')
    expect(resolved(plain(`Jo Osei listened. ${one.replace('of the pier', 'with Jo Osei')}`))).not.toContain('She = Ada Lind by pronoun')
  })
  it('resolve to the posts and units of the record', () => {
    const none = { people: [], bodies: [] }
    const known = {
      ...none,
      posts: [{ name: 'Town Clerk', id: 'town-clerk', aliases: [] }],
      units: [{ name: 'Harbour Works', id: 'harbour-works', aliases: ['HW'] }]
    }
    const { statements } = extract(plain('ACTION: The Clerk to write to the county.\n\nACTION: HW to mend the gate.\n'), known)
    expect(statements.flatMap((act) => act.owners.map((owner) => [owner.name, owner.resolved?.id, owner.resolved?.by]))).toEqual([
      ['Clerk', 'town-clerk', 'office'],
      ['HW', 'harbour-works', 'name']
    ])
  })
  it('stand beside the statement in front matter', () => {
    const page = readMarkdown(
      bytes(
        '---\ntitle: Tide plan\npromise: "The working group commits to publishing the tide map of the whole harbour every year."\nlead_agency: Harbour Office <br> Office of Tides\n---\n\nUnder way.\n'
      ),
      undefined
    )
    expect(owners(page)).toEqual(['Harbour Office', 'Office of Tides'])
  })
  it('stand in the column for them, with doubts and gaps left out', () => {
    const table =
      '## Action items\n\n| Action | Who | When |\n|---|---|---|\n| Restock the gate kit | ??? | |\n| Mend the lamp | Jo Osei, Sam | 1 June 2026 |\n'
    expect(owners(markdown(table))).toEqual(['Jo Osei', 'Sam'])
    expect(dues(markdown(table))).toEqual(['2026-06-01'])
  })
  it('are no things by the many that a list begins with', () => {
    const list = '## Decisions\n\n- Fees stay at 40\n- Boats must carry lights\n- Trustees pay 40 each\n- Chris write the notice\n'
    expect(owners(markdown(`${list}\n## Next steps\n\n- Slides will go to the website\n- Fotis will go to the fair\n`))).toEqual([
      'Trustees',
      'Chris',
      'Fotis'
    ])
  })
  it('stand before the task with what else they are called in a bracket', () => {
    expect(owners(markdown('## Action items\n\n- **Jo (aka Lindy):** mend the lamp\n'))).toEqual(['Jo'])
    expect(owners(markdown('## Action items\n\n- Paint the gate (Subcommittee: Ada, Jo)\n'))).toEqual(['Ada', 'Jo'])
    expect(owners(markdown('Present: Ada Lind, Jo Osei\n\n## Action items\n\n- Ada schedules the next fair\n'))).toEqual(['Ada'])
  })
  it('are never those who moved and seconded', () => {
    expect(owners(plain('Motion by Ada Lind, second by Jo Osei to lease the east crane. Motion carried.'))).toEqual([])
  })
  it('are the offices in a Chinese bracket, the first leading where the document says so', () => {
    expect(owners(chinese('加快建设潮汐监测站。（港务局、水利局负责）'))).toEqual(['港务局', '水利局'])
    const ranked = '加快建设潮汐监测站。（港务局、水利局负责，排在第一位的部门为牵头部门，下同）'
    expect(owners(chinese(ranked))).toEqual(['港务局', '(水利局)'])
  })
  it('of a pronoun are who the sentence before is about', () => {
    const told = 'Ada Lind spoke. Club Secretary Robin will keep the roll. She will also send it to the members.'
    const named = extract(plain(told)).statements.flatMap((act) => act.owners.map((owner) => owner.resolved?.name))
    expect(named.at(-1)).toBe('Robin')
    const seen = extract(plain('Quay lamps: Wim Dorn has spoken with the crew. He will watch the lamps.')).statements
    expect(seen.flatMap((act) => act.owners.map((owner) => owner.resolved?.name)).at(-1)).toBe('Wim Dorn')
    expect(owners(plain('The lamps were seen by Ada Lind and Jo Osei. She will mend them by June 4.'))).toEqual([])
  })
  it('follow the name when it is changed', () => {
    const text = 'ACTION: Ada Lind to call the harbour office by June 30, 2026.'
    expect(owners(plain(text.replace('Ada Lind', 'Zoe Quint')))).toEqual(['Zoe Quint'])
  })
})

describe('due dates', () => {
  it.each<[string, (string | null)[]]>([
    ['ACTION: Ada to call the office by June 30, 2026.', ['2026-06-30']],
    ['ACTION: Ada to call the office by June 30.', ['2026-06-30']],
    ['ACTION: Ada to call the office before the end of Q3 2026.', ['2026-09-30']],
    ['ACTION: Ada to report at the next regular meeting.', ['next meeting']],
    ['ACTION: Ada to have the chart ready for the February meeting.', ['2027-02']],
    ['ACTION: Ada to have the chart ready ahead of the July meeting.', ['2026-07']],
    ['ACTION: Ada to report within 30 days of approval.', ['P30D']],
    ['ACTION: Ada to report at the next meeting.\n\nNext meeting: 4 June 2026\n', ['2026-06-04']],
    ['ACTION: Ada to read the report of June 30, 2025.', []],
    ['ACTION: Ada to host the tour on June 30, 2026.', []],
    ['ACTION: Ada to call the office, due 2026-06-30.', ['2026-06-30']],
    ['ACTION: Ada to mend the lamp on June 4.', ['2026-06-04']],
    ['ACTION: Ada to have the chart ready for the June 18 meeting.', ['2026-06-18']],
    ['ACTION: Ada to mail the notice this Friday.', ['2026-05-15']],
    ['ACTION: Ada to call the office by next Friday.', ['2026-05-22']],
    ['ACTION: Ada to bring the tide report in July.', ['2026-07']],
    ['ACTION: Ada to advertise the hearing on June 4.', []],
    ['ACTION: Ada to file the letter that was received on May 4.', []],
    ['ACTION: Ada to answer the letter in May 2025.', []]
  ])('of %j', (text, expected) => {
    expect(dues(plain(text))).toEqual(expected)
  })
  it('of a cell that names no one day are standing', () => {
    const table =
      '## Action items\n\n| Action | Who | When |\n|---|---|---|\n| Paint the gate | Jo Osei | each July |\n| Oil the lock | Jo Osei | ongoing from May 2026 |\n'
    expect(acts(markdown(table)).map(({ due }) => [due?.kind, due?.edtf])).toEqual([
      ['recurring', null],
      ['ongoing', null]
    ])
  })
  it('say what was inferred', () => {
    expect(acts(plain('ACTION: Ada to call the office by January 9.'))[0]!.due).toMatchObject({ edtf: '2027-01-09', inferred: ['year'] })
  })
  it('keep both readings of a date that could be two', () => {
    const source = readText(bytes('Quay Board\n\nACTION: Ada to call the office by 03/04/2026.\n'), undefined)
    expect(acts(source)[0]!.due).toMatchObject({ edtf: null, kind: 'ambiguous', readings: ['2026-03-04', '2026-04-03'] })
  })
  it('are read in Chinese', () => {
    expect(dues(chinese('要加快建设潮汐监测站，2026年6月底前完成。'))).toContain('2026-06-30')
    expect(dues(chinese('要加大力度，确保2026年底泊位开工率达到90%以上。'))).toContain('2026-12-31')
  })
  it('follow a date that is shifted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (day) => {
        expect(dues(plain(`ACTION: Ada to call the office by June ${day}, 2026.`))).toEqual([`2026-06-${String(day).padStart(2, '0')}`])
      }),
      { numRuns: 30 }
    )
  })
})

it('leaves the date and the number of a later act out of a statement that founds a body', () => {
  const source = chinese('会议决定，成立由副市长任组长的港口专班，三年内新建泊位20个。')
  expect(acts(source).map(({ due, measures: counted }) => [due, counted])).toEqual([[null, []]])
})

describe('dates by case', () => {
  const cases = (text: string): unknown =>
    acts(plain(text)).flatMap(({ dueByCase = [] }) =>
      dueByCase.map((one) => [one.edtf ?? one.rule, one.case && wordsOf(plain(text), one.case)])
    )
  const wordsOf = ({ text }: SourceText, { start, end }: { start: number; end: number }): string => text.slice(start, end)
  it.each<[string, unknown]>([
    [
      'Resolved that the owner shall answer within 10 days of notice, or 30 days where the notice was sent abroad.',
      [
        ['P10D', null],
        ['P30D', 'where the notice was sent abroad']
      ]
    ],
    [
      'Resolved that each yard shall report by 30 June 2026 if it has a crane, and by 30 September 2026 otherwise.',
      [
        ['2026-06-30', 'if it has a crane'],
        ['2026-09-30', null]
      ]
    ],
    [
      'Resolved that the yards be surveyed by 1 July 2026, and for berths out of use by 1 October 2026.',
      [
        ['2026-07-01', null],
        ['2026-10-01', 'for berths out of use']
      ]
    ],
    ['ACTION: Jo Osei to send the plan by 3 June 2026 and to report by 1 July 2026.', []],
    ['Resolved that the yard shall for old berths report by 1 July 2026, and for new berths by 1 October 2026.', []]
  ])('of %j', (text, expected) => {
    expect(cases(text)).toEqual(expected)
  })
})

describe('measures', () => {
  it.each<[string, string[]]>([
    ['ACTION: Ada to plant at least 24 trees on Quay Street.', ['>=24 trees']],
    ['ACTION: Staff to inspect 120 hydrants.', ['=120 hydrants']],
    ['ACTION: Staff to reduce leakage by 20 percent.', ['=20 %']],
    ['ACTION: Staff to open no more than three shelters.', ['<=3 shelters']],
    ['ACTION: Ada to pay $2,500 for trees.', []],
    ['ACTION: Ada to review motion 24 and item 3.', []],
    ['ACTION: Ada to report by June 30, 2026.', []],
    ['ACTION: Ada to ask 5 percent of members voting no.', []],
    ['ACTION: Ada to collect three bids for the gate.', ['=3 bids']],
    ['ACTION: Ada to look at two sites.', []],
    ['ACTION: Ada to look at 12 other sites.', []],
    ['ACTION: Staff to replace vans, starting with 4 vehicles.', []],
    ['ACTION: Staff to train 20 further assessors by June 30, 2026.', ['=20 assessors']],
    ['ACTION: Staff to replace boilers in 14 council buildings.', ['=14 council buildings']],
    ['RESOLVED that the pump be mended at a cost not to exceed $9,500.', ['<=9500 USD']],
    ['RESOLVED that loans be raised to £25,000.', ['=25000 GBP']],
    ['ACTION: Staff to cut leaks from 12 to 8 percent.', ['=8 %']],
    ['ACTION: Staff to double the number of benches.', ['=2 times']],
    ['ACTION: Ada to report in two weeks.', []],
    ['RESOLVED that three members be asked.', []]
  ])('of %j', (text, expected) => {
    expect(measures(plain(text))).toEqual(expected)
  })
})

describe('measures with more to them', () => {
  const first = (text: string): Proposal['measures'][number] | undefined => acts(plain(text))[0]?.measures[0]
  it('say what it was before and by when', () => {
    expect(first('ACTION: Staff to raise the count from 8 to 12 schools by June 30, 2027.')).toMatchObject({
      number: 12,
      unit: 'schools',
      baseline: 8,
      by: '2027-06-30'
    })
  })
  it('say nothing of what is not written', () => {
    expect(first('ACTION: Staff to open 12 schools.')).not.toHaveProperty('baseline')
    expect(first('ACTION: Staff to open 12 schools.')).not.toHaveProperty('by')
  })
})

describe('votes', () => {
  it.each<[string, unknown[]]>([
    ['Motion by Lind, second by Osei to lease the crane. Motion carried 4-1.', [['carried', 4, 1, null]]],
    ['Motion by Lind, second by Osei to lease the crane. Motion failed 2-3.', [['lost', 2, 3, null]]],
    ['The minutes of May were approved. Vote 3-0.', [['carried', 3, 0, null]]],
    ['The minutes of May were approved without objection.', [['consensus', null, null, null]]],
    ['The board agreed to vote on the fee in May.', []],
    ['The group had consensus to keep the crane.', []],
    ['Motion by Lind, second by Osei to lease the crane. The motion passed unanimously.', [['unanimous', null, null, null]]],
    [
      'Motion by Lind, second by Osei to lease the crane. Motion carried by Ada Lind yea, Jo Osei yea, and Sam Vance nay.',
      [['carried', 2, 1, null]]
    ],
    ['Motion by Lind, second by Osei to lease the crane. Passed - 8 ayes, 1 abstention.', [['carried', 8, null, 1]]],
    ['Motion by Lind, second by Osei to lease the crane. Motion carried with 4 Aye votes.', [['carried', 4, null, null]]],
    ['Motion by Lind, second by Osei to lease the crane. Motion carried 8-0-1.', [['carried', 8, 0, 1]]],
    ['Motion by Lind, second by Osei to lease the crane. Motion carried with Vance dissenting.', [['carried', null, 1, null]]],
    ['Motion by Lind, second by Osei to lease the crane. Passed - 8 ayes, 1 abstention (Vance abstained).', [['carried', 8, null, 1]]],
    ['Motion by Lind, second by Osei to lease the crane. Motion carried, Osei and Vance abstaining.', [['carried', null, null, 2]]],
    ['Motion by Lind, second by Osei to lease the crane. Motion passed four to one.', [['carried', 4, 1, null]]],
    [
      'Motion by Lind, second by Osei to lease the crane. Motion carried with the following vote:\n\nAyes: Directors Lind, Osei and Vance\n\nNoes: None\n\nAbstain: Berg\n',
      [['carried', 3, 0, 1]]
    ],
    ['Motion by Lind, second by Osei to lease the crane. AYES: Lind, Osei. NOES: Vance. Motion carried.', [['carried', 2, 1, null]]]
  ])('of %j', (text, expected) => {
    expect(votes(plain(text))).toEqual(expected)
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    'ACTION: ',
    'Ada Lind',
    ' to call',
    ' by June 30',
    ', 2026',
    '.\n\n',
    '(',
    ')',
    ' - ',
    'Motion carried 4-1',
    ' at least 24 trees',
    '| ',
    '由港务局牵头',
    '6月底前',
    ' be directed to ',
    '@jo '
  )
  it('fills slots with spans of its own words and dates that EDTF knows, the same each time', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 20 }), (parts) => {
        const source = plain(parts.join(''))
        const { statements } = extract(source)
        for (const { owners: own, due, measures: set, vote } of statements) {
          for (const slot of [...own, ...set, ...(due === null ? [] : [due]), ...(vote === null ? [] : [vote])]) {
            expect(slot.start >= 0 && slot.start < slot.end && slot.end <= source.text.length).toBe(true)
          }
          for (const owner of own) expect(source.text.slice(owner.start, owner.end).replace(/\s+/g, ' ')).toBe(owner.name)
          if (due?.edtf != null) expect(parseEdtf(due.edtf)).not.toBeNull()
        }
        expect(extract(source).statements).toEqual(statements)
      }),
      { numRuns: 300 }
    )
  })
})
