/**
 * The documents of the example and what the clerk makes of each: what is accepted as it stands, amended, dismissed, put off, or left
 * waiting. Proposals are named by words they hold; the words of every statement come from the extractor.
 */
import type { StatementForce, StatementKind } from '../domain/proposal.ts'
import type { DismissalReason } from '../domain/review-reasons.ts'

/** A proposal that is accepted with corrections. `owner` and the words of `due` stand in the proposal. */
export type Amendment = {
  readonly words: string
  readonly kind?: StatementKind
  readonly force?: StatementForce | null
  readonly owner?: string
  readonly due?: { readonly words: string; readonly edtf?: string }
}

export type Paper = {
  readonly file: string
  readonly title: string
  readonly received: string
  readonly meeting: boolean
  /** Null where nobody has looked at its proposals yet. */
  readonly reviewed: string | null
  readonly published: string | null
  readonly accepts: 'the rest' | readonly string[]
  readonly amends: readonly Amendment[]
  readonly dismisses: readonly (readonly [words: string, reason: DismissalReason, more: string])[]
  readonly putsOff: readonly string[]
  readonly leaves: readonly string[]
  readonly terms: readonly string[]
  /** Terms that are other names of one the story has named before. */
  readonly aliases: readonly (readonly [label: string, of: string, reason: string])[]
}

export type DirectiveTold = {
  readonly key: string
  readonly title: string
  readonly issuer: string
  readonly date: string
  readonly document: string | null
  readonly registered: string
  readonly conveyed: readonly { readonly on: string; readonly at: string }[]
  readonly published: string
}

const readOut = 'A note of what was read out, not an act of the meeting'
const formality = 'A formality of the minutes'

const untouched = { accepts: 'the rest', amends: [], dismisses: [], putsOff: [], leaves: [], terms: [], aliases: [] } as const

export const papers: readonly Paper[] = [
  {
    ...untouched,
    file: 'council-2025-11-27.md',
    title: 'City Council, 27 November 2025: minutes',
    received: '2025-12-04',
    meeting: true,
    reviewed: '2025-12-05',
    published: '2025-12-12',
    amends: [
      { words: 'send the petitioners a full written answer', owner: 'City Clerk' },
      { words: "payment of suppliers' invoices", owner: 'Director of Finance' },
      { words: 'hourly night buses', kind: 'decided', force: 'must', owner: 'Head of Transport' },
      { words: 'retention schedule', owner: 'City Archivist' }
    ],
    dismisses: [
      ['leave under paragraph 1', 'not-a-statement', 'How the public were asked to leave, not a task'],
      ['introduced the report', 'not-a-statement', formality]
    ]
  },
  {
    ...untouched,
    file: 'communique-2025-12-15.txt',
    title: 'Cabinet year-end session, 15 December 2025: communiqué',
    received: '2025-12-16',
    meeting: true,
    reviewed: '2025-12-17',
    published: '2025-12-19',
    amends: [{ words: 'are how people will judge us', kind: 'criterion' }],
    dismisses: [['act', 'not-a-statement', 'Part of a saying, nobody is given a task']],
    putsOff: ['bring ferry, fishing and leisure users'],
    terms: ['two harbours', 'three clean journeys']
  },
  {
    ...untouched,
    file: 'cabinet-2026-01-19.docx',
    title: 'Cabinet, 19 January 2026: minutes',
    received: '2026-01-23',
    meeting: true,
    reviewed: '2026-01-26',
    published: '2026-02-02',
    amends: [
      { words: 'publish the flood plan', owner: 'Head of Resilience' },
      { words: 'order 40 electric vans', owner: 'Head of Fleet' },
      { words: 'fit solar panels', owner: 'Head of Assets' },
      { words: 'single standard for licensed taxis', owner: 'Head of Licensing' }
    ],
    dismisses: [['The meeting ended', 'not-a-statement', formality]]
  },
  {
    ...untouched,
    file: 'housing-2026-02-09.html',
    title: 'Housing Committee, 9 February 2026: minutes',
    received: '2026-02-13',
    meeting: true,
    reviewed: '2026-02-16',
    published: '2026-02-23',
    amends: [
      { words: 'all 120 homes reported damp inspected', owner: 'Director of Housing' },
      { words: 'register of empty homes', owner: 'Director of Housing' }
    ]
  },
  {
    ...untouched,
    file: 'clean-air-direction-2026-4.pdf',
    title: 'Clean Air Direction 2026/4',
    received: '2026-03-05',
    meeting: false,
    reviewed: '2026-03-06',
    published: '2026-03-18',
    amends: [
      {
        words: 'yearly return of its readings',
        kind: 'directed',
        due: { words: '31 January 2027', edtf: '2027-01-31' }
      }
    ],
    dismisses: [['will review this Direction in March 2028', 'not-a-statement', 'Binds the Authority, not the city']],
    terms: ['clean journeys to school, clean journeys to work and clean journeys to the shops'],
    aliases: [
      [
        'clean journeys to school, clean journeys to work and clean journeys to the shops',
        'three clean journeys',
        'Clause 2 of the Direction names the three.'
      ]
    ]
  },
  {
    ...untouched,
    file: 'scrutiny-2026-03-16.txt',
    title: 'Scrutiny Panel, 16 March 2026: notes',
    received: '2026-03-19',
    meeting: true,
    reviewed: '2026-03-20',
    published: '2026-03-27',
    amends: [
      { words: 'publish the punctuality', owner: 'Head of Transport' },
      { words: '80 per cent of applications are decided', owner: 'Head of Planning' }
    ]
  },
  {
    ...untouched,
    file: 'cabinet-2026-04-20.html',
    title: 'Cabinet, 20 April 2026: minutes',
    received: '2026-04-21',
    meeting: true,
    reviewed: '2026-04-22',
    published: '2026-05-20',
    amends: [
      { words: 'install continuous monitors', owner: 'Head of Environmental Health' },
      { words: 'open the Quay Street crossing', owner: 'Director of Highways' },
      { words: 'yearly mean of nitrogen dioxide', owner: 'Head of Environmental Health' },
      { words: 'close six school streets', owner: 'Director of Highways' },
      { words: 'fit 30 live screens', owner: 'Head of Transport' },
      { words: 'mark 60 places', owner: 'Head of Environmental Health' },
      { words: 'two matters had been delivered', kind: 'reported' },
      { words: 'school buses of route 9', kind: 'directed', force: 'should' }
    ],
    dismisses: [['Cabinet thanked the pupils', 'not-a-statement', 'Thanks, nothing to follow']]
  },
  {
    ...untouched,
    file: 'culture-2026-05-04.md',
    title: 'Culture Committee, 4 May 2026: minutes',
    received: '2026-05-08',
    meeting: true,
    reviewed: '2026-05-11',
    published: '2026-05-20',
    amends: [
      { words: 'open 5 libraries', owner: 'Head of Libraries' },
      { words: 'harbour plans scanned', owner: 'City Archivist' }
    ],
    dismisses: [['The meeting closed', 'not-a-statement', formality]]
  },
  {
    ...untouched,
    file: 'housing-2026-05-11.docx',
    title: 'Housing Committee, 11 May 2026: minutes',
    received: '2026-05-15',
    meeting: true,
    reviewed: '2026-05-18',
    published: '2026-05-27',
    amends: [
      { words: 'mean wait for a housing repair', owner: 'Director of Housing' },
      { words: 'Cllr Brennan voted against', kind: 'noted', force: null },
      { words: '71 of 120 homes had been inspected', kind: 'reported' }
    ],
    dismisses: [['from the Fire Brigade', 'wrong-words', readOut]]
  },
  {
    ...untouched,
    file: 'cabinet-2026-05-18.pdf',
    title: 'Cabinet, 18 May 2026: minutes',
    received: '2026-05-22',
    meeting: true,
    reviewed: '2026-05-26',
    published: '2026-06-03',
    amends: [
      { words: 'relight the inner harbour', owner: 'Head of Assets' },
      { words: 'lease for a youth hub', owner: 'Head of Youth Services' },
      { words: 'plant 400 street trees', owner: 'Head of Parks' }
    ],
    dismisses: [['The meeting ended', 'not-a-statement', formality]]
  },
  {
    ...untouched,
    file: 'highways-2026-06-08.md',
    title: 'Highways Committee, 8 June 2026: minutes',
    received: '2026-06-12',
    meeting: true,
    reviewed: '2026-06-15',
    published: '2026-06-24',
    amends: [
      { words: 'opening the Quay Street crossing be moved', kind: 'decided', force: 'must' },
      { words: 'winter grit plan', owner: 'Head of Highways Works' },
      { words: 'resurface 18 km', owner: 'Director of Highways' },
      { words: 'fill every pothole', kind: 'directed', force: 'must', owner: 'Head of Highways Works' }
    ],
    dismisses: [['thanked the crew', 'not-a-statement', 'Thanks, nothing to follow']]
  },
  {
    ...untouched,
    file: 'haiwan-2026-06-24.txt',
    title: '海湾市友城合作专题会议，2026年6月24日',
    received: '2026-06-26',
    meeting: true,
    reviewed: '2026-06-29',
    published: '2026-07-06',
    dismisses: [['遇到问题及时上报', 'not-a-statement', 'A reminder to the units on the other side']],
    putsOff: ['办好中学生帆船夏令营'],
    terms: ['两个港湾'],
    aliases: [['两个港湾', 'two harbours', 'The same phrase in Chinese.']]
  },
  {
    ...untouched,
    file: 'licensing-2026-07-13.html',
    title: 'Licensing Committee, 13 July 2026: minutes',
    received: '2026-07-17',
    meeting: true,
    reviewed: '2026-07-20',
    published: '2026-07-29',
    amends: [
      { words: 'market licence fees', owner: 'Head of Licensing' },
      { words: 'one map of street trading pitches', owner: 'Head of Licensing' }
    ],
    dismisses: [
      ['from the applicant, two residents', 'not-a-statement', readOut],
      ['The meeting closed', 'not-a-statement', formality]
    ]
  },
  {
    ...untouched,
    file: 'cabinet-2026-09-07.docx',
    title: 'Cabinet, 7 September 2026: minutes',
    received: '2026-09-11',
    meeting: true,
    reviewed: '2026-09-14',
    published: '2026-09-23',
    amends: [
      { words: 'map of the energy used', owner: 'Head of Assets' },
      { words: '38 promises followed', kind: 'reported' }
    ]
  },
  {
    ...untouched,
    file: 'council-2026-10-01.pdf',
    title: 'City Council, 1 October 2026: minutes',
    received: '2026-10-08',
    meeting: true,
    reviewed: '2026-10-12',
    published: '2026-10-21',
    amends: [
      {
        words: 'attendance of every member',
        owner: 'City Clerk'
      },
      { words: 'new polling places', owner: 'City Clerk' },
      { words: 'Marsh Lane culverts', owner: 'Director of Highways' }
    ],
    dismisses: [['exclude the public', 'not-a-statement', 'How the public were asked to leave, not a task']]
  },
  {
    ...untouched,
    file: 'housing-2026-11-02.html',
    title: 'Housing Committee, 2 November 2026: draft minutes',
    received: '2026-11-09',
    meeting: true,
    reviewed: '2026-11-11',
    published: null,
    amends: [
      { words: 'retrofit 60 of the coldest homes', owner: 'Director of Housing' },
      { words: 'report the wait to members', owner: 'Director of Housing' }
    ],
    dismisses: [['lead', 'duplicate', 'Belongs to the decision before it: the Director of Housing leads']],
    putsOff: ["seafarers' charities"],
    leaves: [
      'ask every tenant about damp',
      'correct it before the end of January 2027',
      'Bring a third repairs contractor',
      'Send the panel the list'
    ]
  },
  {
    ...untouched,
    file: 'cabinet-2026-11-16.docx',
    title: 'Cabinet, 16 November 2026: draft minutes',
    received: '2026-11-19',
    meeting: true,
    reviewed: '2026-11-20',
    published: null,
    accepts: ['winter hardship fund', 'no date shall be moved'],
    amends: [{ words: 'budget consultation', owner: 'Director of Finance' }],
    dismisses: [['presented the framework', 'not-a-statement', formality]],
    putsOff: ['each Director propose savings']
  },
  {
    ...untouched,
    file: 'scrutiny-2026-11-19.md',
    title: 'Scrutiny Panel, 19 November 2026: notes for approval',
    received: '2026-11-23',
    meeting: false,
    reviewed: null,
    published: null
  }
]

export const directives: readonly DirectiveTold[] = [
  {
    key: 'coast-plan',
    title: 'Coast and Harbour Plan',
    issuer: 'Regional Assembly',
    date: '2025-11',
    document: null,
    registered: '2025-12-17',
    conveyed: [{ on: '2025-12-17', at: 'communique-2025-12-15.txt' }],
    published: '2025-12-19'
  },
  {
    key: 'decent-homes',
    title: 'Decent Homes Direction 2025',
    issuer: 'Regional Housing Regulator',
    date: '2025-12-01',
    document: null,
    registered: '2026-02-16',
    conveyed: [
      { on: '2026-02-16', at: 'housing-2026-02-09.html' },
      { on: '2026-11-11', at: 'housing-2026-11-02.html' }
    ],
    published: '2026-02-23'
  },
  {
    key: 'clean-air',
    title: 'Clean Air Direction 2026/4',
    issuer: 'Regional Transport Authority',
    date: '2026-03-03',
    document: 'clean-air-direction-2026-4.pdf',
    registered: '2026-03-06',
    conveyed: [
      { on: '2026-03-20', at: 'scrutiny-2026-03-16.txt' },
      { on: '2026-04-22', at: 'cabinet-2026-04-20.html' }
    ],
    published: '2026-03-18'
  }
]
