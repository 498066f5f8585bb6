import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MeetingFacts } from '../../domain/proposal.ts'
import type { SourceText } from '../../domain/source-text.ts'
import { readMarkdown } from '../../intake/markdown.ts'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const plain = (text: string): SourceText => readText(bytes(text), undefined)
const markdown = (text: string): SourceText => readMarkdown(bytes(text), undefined)
const factsOf = (source: SourceText): MeetingFacts => extract(source).meeting

/** Names by status, as `Ada Lind, Jo Osei; absent: Sam Vance`. */
function roll(source: SourceText): Record<string, string[]> {
  const all: Record<string, string[]> = {}
  for (const { name, status } of factsOf(source).attendees) all[status] = [...(all[status] ?? []), name]
  return all
}
const words = (source: SourceText, span: { start: number; end: number } | null): string | null =>
  span === null ? null : source.text.slice(span.start, span.end).replace(/\s+/g, ' ')
const body = (source: SourceText): string | null => words(source, factsOf(source).body)
const chair = (source: SourceText): string | null => words(source, factsOf(source).chair)
const day = (source: SourceText): string | null => factsOf(source).date?.edtf ?? null

describe('who was there', () => {
  it('is read from labels', () => {
    const source = plain(
      'Harbour Board\n\nPresent: Ada Lind, Jo Osei (remote), and Sam Vance\nRegrets: Kim Berg\nGuests: Lee Park, Port Authority\n'
    )
    expect(roll(source)).toEqual({ present: ['Ada Lind', 'Jo Osei', 'Sam Vance'], apologies: ['Kim Berg'], guest: ['Lee Park'] })
  })
  it('is read from headings with lists under them, without handles and remarks', () => {
    const source = markdown(
      '# Gate WG 2026-05-14\n\n## Attendees\n\n- Ada Lind (@alind)\n- Jo Osei - arrived 7:05\n- @svance\n\n## Regrets\n\n- Kim Berg\n\n## Agenda\n\n- Paint Bridge\n'
    )
    expect(roll(source)).toEqual({ present: ['Ada Lind', 'Jo Osei', '@svance'], apologies: ['Kim Berg'] })
  })
  it('is read from nested lists', () => {
    const source = markdown(
      '# Minutes\n\n* Present:\n    * Ada Lind\n    * Jo Osei\n* Apologies: Nil\n* Absent: Sam Vance\n* Minute taker: Jo\n'
    )
    expect(roll(source)).toEqual({ present: ['Ada Lind', 'Jo Osei'], absent: ['Sam Vance'] })
  })
  it('is read from sentences with offices before the names', () => {
    const source = plain(
      'Town of Ada\n\nMayor Ada Lind called the meeting to order at 7:00 pm. Board members present were Trustees Jo Osei and Sam Vance, and Clerk Kim Berg. Also present was Lee Park. Trustee Max Ruiz was absent.\n'
    )
    // Who called the meeting to order was there.
    expect(roll(source)).toEqual({ present: ['Jo Osei', 'Sam Vance', 'Kim Berg', 'Ada Lind'], guest: ['Lee Park'], absent: ['Max Ruiz'] })
  })
  it('is read from plain words for it, and from groups that go on in the same line', () => {
    const source = plain(
      'Harbour Friends\n\nIn the chair: Ada Lind. Also there: Jo Osei, Sam Vance. Away: Kim Berg. Administration: Superintendent Lee Park.\n'
    )
    expect(roll(source)).toEqual({ present: ['Jo Osei', 'Sam Vance', 'Lee Park', 'Ada Lind'], apologies: ['Kim Berg'] })
    expect(chair(source)).toBe('Ada Lind')
  })
  it('is read from Chinese sentences, offices apart from persons', () => {
    const source = plain(
      '港口委员会召开防汛工作会议\n\n2026年5月14日上午，市长顾晓岚主持召开防汛工作会议。\n\n副市长陈望舒、李江平出席会议。市水利局、市交通局参加会议。\n\n列席会议的有市应急管理局副局长何安。\n'
    )
    expect(roll(source)).toEqual({ present: ['陈望舒', '李江平'], guest: ['何安'] })
  })
  it('is read from a table with a column that says so', () => {
    const source = markdown(
      '# TSC\n\n## Members\n\n| Name | Company | Present |\n|---|---|---|\n| Ada Lind | Tide Co | Yes |\n| Jo Osei | Quay Co | No |\n'
    )
    expect(roll(source)).toEqual({ present: ['Ada Lind'], absent: ['Jo Osei'] })
  })
  it('is read from a roll call', () => {
    const source = plain(
      'HARBOUR BOARD\n\nRoll Call: Lind, Osei and Vance present; Berg absent.\n\nPresent: Lind, Osei, Vance\nAbsent: Berg\n'
    )
    expect(roll(source)).toEqual({ present: ['Lind', 'Osei', 'Vance'], absent: ['Berg'] })
  })
  it('is read in Chinese', () => {
    const source = plain(
      '港口委员会会议纪要\n\n时间：2026年5月14日\n主持人：林安达\n出席人员：林安达、欧西乔、万山\n列席：朴丽\n请假：白金\n'
    )
    expect(roll(source)).toEqual({ present: ['林安达', '欧西乔', '万山'], guest: ['朴丽'], apologies: ['白金'] })
  })
  it('is read on behind a comma, under a numbered line and for all who sent apologies', () => {
    const source = plain(
      'Quay Council\n\nPresent: Cllr A Lind - Chairman,\n\nCllr J Osei, Cllr S Vance.\n\n7 members of the public\n\n1. Apologies for Absence accepted from:\n\nCllr K Berg\n\nBorough Councillor Mr. C Park, County Councillor Mr. A Stone.\n\n2. Pier\n'
    )
    expect(roll(source)).toEqual({ present: ['A Lind', 'J Osei', 'S Vance'], apologies: ['K Berg', 'C Park', 'A Stone'] })
  })
  it('is read under the headings into which a list is parted', () => {
    const source = markdown(
      '# Gate WG\n\n## Attendance\n\n### Committee Members\n\n- Ada Lind\n\n### Staff\n\n- Jo Osei\n\n### Others\n\n- Sam Vance\n\n### Not attending\n\n- Kim Berg\n\n## Updates\n\n### Staff\n\n- Lee Park\n'
    )
    expect(roll(source)).toEqual({ present: ['Ada Lind', 'Jo Osei'], guest: ['Sam Vance'], absent: ['Kim Berg'] })
  })
  it('takes what stands behind a comma in each item for where the person is from', () => {
    const source = markdown('# Gate WG\n\n## Attendees present\n\n- Ada Lind, Tide Trust\n- Jo Osei, Quay Company\n')
    expect(roll(source)).toEqual({ present: ['Ada Lind', 'Jo Osei'] })
  })
  it('is read from a list without a heading where each name has a note, and from initials', () => {
    const bare = markdown(
      '# Minutes of HWLUG AGM\n\nThe AGM was held on 5 March 2026.\n\n- Ada Lind (Chair, ad1)\n- Jo Osei (Secretary)\n- Sam Vance (sv2)\n\nApologies for Absence\n\n- Kim Berg (kb4)\n'
    )
    expect(roll(bare)).toEqual({ present: ['Ada Lind', 'Jo Osei', 'Sam Vance'], apologies: ['Kim Berg'] })
    expect(roll(plain("Gate Committee\n\nPresent: AL JO S'V KB\nApologies: LP\n"))).toEqual({
      present: ['AL', 'JO', "S'V", 'KB'],
      apologies: ['LP']
    })
  })
  it('is read from tables with a column or a row for each status', () => {
    const columns = markdown('# Board\n\n| Present | Apologies |\n|---|---|\n| Ada Lind | Kim Berg |\n| Jo Osei | |\n')
    expect(roll(columns)).toEqual({ present: ['Ada Lind', 'Jo Osei'], apologies: ['Kim Berg'] })
    const rows = markdown('# Board\n\n| Item | Who |\n|---|---|\n| Present | Ada Lind, Jo Osei |\n| Absent | Kim Berg |\n')
    expect(roll(rows)).toEqual({ present: ['Ada Lind', 'Jo Osei'], absent: ['Kim Berg'] })
  })
  it('is read from text between code marks', () => {
    const text =
      '# Page 276\n\n```\nThe Harbour Board met at the mill on May 14, 2026, at 8 o’clock.\n\nPresent:\nMr. Jo Osei, President.\nMrs. Ada Lind,\nSam Vance, Clerk.\n\nThe tides were read, and the lamps, all of them, were lit. The Clerk wrote to the mill. Nothing was owed to anyone.\n```\n'
    expect(roll(markdown(text))).toEqual({ present: ['Jo Osei', 'Ada Lind', 'Sam Vance'] })
    expect(roll(markdown('# Code\n\n```\nPresent: Ada Lind, Jo Osei;\nlet a = b[0]; // end. of. it.\n```\n'))).toEqual({})
  })
  it.each([
    ['answers to the roll call', 'Harbour Board\n\nMembers Lind, Osei and Vance responded "aye" to the roll call.\n', 'Lind, Osei, Vance'],
    [
      'lines below a numbered word',
      'Harbour TC\n\n* Rollcall\n\n+Ada Lind\n\n+Jo Osei\n\nSam Vance\n\nVoting members have a sign.\n',
      'Ada Lind, Jo Osei, Sam Vance'
    ],
    ['a label with two notes', 'Quay\n\nBoard members present (online) (3/3) :\n\n* Ada Lind\n* Jo Osei\n', 'Ada Lind, Jo Osei'],
    ['a label with a semicolon', 'Harbour Board\n\nAttending; Ada Lind, Jo Osei and Sam Vance.\n', 'Ada Lind, Jo Osei, Sam Vance'],
    ['a label without a colon', 'Harbour Board\n\n1) Present Ada Lind, Jo Osei, Sam Vance\n', 'Ada Lind, Jo Osei, Sam Vance'],
    ['the name of the body as a label', 'Quay Board\n\nQuay Board: Ada Lind and Jo Osei. Absent: Kim Berg\n', 'Ada Lind, Jo Osei'],
    [
      'groups without a stop between them',
      'Quay\n\nPresent: Chair: Ada Lind (AL) Directors: Jo Osei, Sam Vance.\n',
      'Ada Lind, Jo Osei, Sam Vance'
    ],
    [
      'lines of names with offices',
      'Harbour Board\n\nAda Lind – Manager\n\nJo Osei – Chairman\n\nSam Vance\n\n1. Tides\n\nNothing.\n',
      'Ada Lind, Jo Osei, Sam Vance'
    ],
    ['names parted by a slash', 'Quay\n\nIn attendance: Ada Lind/Jo Osei (co-chairs), Sam Vance\n', 'Ada Lind, Jo Osei, Sam Vance'],
    ['offices of several words before a name', 'Quay\n\nPresent: Lamp Safety Coordinator Ada Lind and Jo Osei\n', 'Ada Lind, Jo Osei']
  ])('is read from %s', (_, text, present) => {
    expect(roll(plain(text))['present']?.join(', ')).toBe(present)
  })
  it('takes the heading of a report from members, and a company, for nobody', () => {
    const text =
      'Quay\n\nPresent: Ada Lind, Tide Typing Service, Inc.\n\nREPORT FROM TALKS WITH COUNCIL MEMBERS\n\nIdeas: a hall by the pier.\n'
    expect(roll(plain(text))).toEqual({ present: ['Ada Lind'] })
  })
  it('takes offices, counts and devices for nobody', () => {
    const source = plain(
      'Board\n\nPresent: 9 of 17 members, Town Clerk, Head of Finance, Harbour Master, Ada Lind (arrived at 7:15)\nOnline: iPhone User, Jo Osei\nAlso present: Two members of the public\n'
    )
    expect(roll(source)).toEqual({ present: ['Ada Lind', 'Jo Osei'] })
  })
  it('names a person once, whatever short form comes later', () => {
    const source = markdown('# WG\n\n- Present:\n    - Ada Lind\n    - Jo Osei\n- Chair: Ada\n- Minutes: JO\n')
    expect(roll(source)).toEqual({ present: ['Ada Lind', 'Jo Osei'] })
  })
  it('takes no agenda, no sentence and no empty list for people', () => {
    const source = plain('Present: None\n\nGuests:\n\nThe present state of the pier was discussed by all. Participants were thanked.\n')
    expect(factsOf(source).attendees).toEqual([])
  })
  it('follows the names when they are changed', () => {
    const text = 'Present: Ada Lind, Jo Osei\n\nAda Lind to call the yard.\n'
    const swapped = text.replaceAll('Ada Lind', 'Zoe Quint')
    expect(roll(plain(swapped))).toEqual({ present: ['Zoe Quint', 'Jo Osei'] })
  })
})

describe('the day of the meeting', () => {
  const cases: readonly (readonly [string, string, string | null])[] = [
    ['a label', 'Harbour Board\n\nDate: 14 May 2026\nNext meeting: 4 June 2026\n', '2026-05-14'],
    ['the head', 'PORT MERIDIAN COUNCIL\nRegular Meeting Minutes\nMay 14, 2026 - 7:00 p.m.\n\nApproved June 4, 2026\n', '2026-05-14'],
    ['the title', 'Minutes of the Harbour Board Meeting of 14 May 2026\n\nThe minutes of April 2, 2026 were approved.\n', '2026-05-14'],
    [
      'a sentence',
      'Harbour Board\n\nThe Board of Harbour Trustees held its regular meeting on Thursday, May 14, 2026 at the Old Mill.\n',
      '2026-05-14'
    ],
    ['a Chinese sentence', '港口委员会召开会议\n\n2026年5月14日，港口委员会召开会议，研究部署潮汐工作。\n', '2026-05-14'],
    ['a Chinese label', '会议纪要\n\n会议时间：2026年5月14日\n', '2026-05-14'],
    ['capital ordinals', 'MINUTES OF QUAY PARISH COUNCIL HELD THURSDAY 14TH MAY 2026\n\nPresent: Ada Lind\n', '2026-05-14'],
    [
      'the head, not the minutes approved under a heading of their own',
      'Harbour Board\n\nMeeting held on 14 May 2026\n\nMinutes of 20 April 2026\n\nThese were agreed as a true record.\n',
      '2026-05-14'
    ],
    ['a title that says it is approved', 'Approved Minutes of the Meeting held on 14 May 2026\n\nApproved: 4 June 2026\n', '2026-05-14'],
    [
      'a page head',
      'Overview\n\nAgenda:\n\nGreetings and a talk about the pier.\n\nHarbour Forum\n\nThurs, May 14th, 2026 - 2:00 PM - 4:15 PM\n',
      '2026-05-14'
    ],
    ['the day beside a month', '# May 2025 - Quay Committee meeting (14/05/2026)\n\nNothing was read.\n', '2026-05-14'],
    ['a line that begins with the body', 'Senate Minutes\n\nHarbour Senate: May 14th, 2026\n\nCall to order: 7 pm\n', '2026-05-14'],
    ['numbers, in the order of the same day written out', 'Committee May 4th\n\nMINUTES 04/05/26\n\nNothing was read.\n', '2026-05-04'],
    ['numbers that lie a week apart in one order only', 'Lock team\n\nDate: 01-10-26\n\nNext on 08-10-26.\n', '2026-10-01'],
    ['nothing but the approval of earlier ones', 'Harbour Board\n\n1. Approval of the minutes of 20 April 2026\n', null],
    ['nothing', 'Harbour Board\n\nThe next meeting is June 4, 2026. The pier opened in 2019.\n', null]
  ]
  it.each(cases)('is read from %s', (_, text, expected) => {
    expect(day(plain(text))).toBe(expected)
  })
  it('is read from front matter, but not from the time a file was made', () => {
    expect(day(markdown('---\ntitle: Minutes\ndate: 2026-05-14\n---\n\n# Harbour Board\n'))).toBe('2026-05-14')
    expect(day(markdown('---\ntitle: Minutes\ndate: 2026-06-01T08:00:00Z\n---\n\n# Harbour Board\n'))).toBeNull()
    expect(day(markdown('---\ntitle: Minutes\ndate: 2026-06-01 10:14:27\n---\n\n# Harbour Board\n'))).toBeNull()
    expect(day(markdown('+++\ntitle = "Minutes"\ndate = "2026-05-14T19:30:00Z"\n+++\n\n# Harbour Board\n'))).toBe('2026-05-14')
  })
  it('takes its year from the day of publication and says so', () => {
    const source = plain('The council met\n2027-01-02 09:30\n\nOn December 30, the Council of Port Meridian held a meeting.\n')
    expect(factsOf(source).date).toMatchObject({ edtf: '2026-12-30', inferred: ['year'] })
  })
})

describe('the chair', () => {
  it.each([
    ['a label within a line', 'Harbour Board\n\nMeeting date: 14 May 2026 Presiding: Ada Lind, Chair\n\nThe Board met.\n'],
    ['the words behind a name', 'Harbour Trust\n\nThose present were Ada Lind, who took the chair, Jo Osei and Sam Vance.\n'],
    ['initials and office in brackets', 'Harbour School\n\nPresent: Ada Lind (AL, Chair), Jo Osei (JO)\n\nNothing was read.\n'],
    ['a label before a short title', 'Harbour Board\n\nChair: Cllr. Ada Lind, Mayor\n\nThe Board met.\n'],
    ['who convened it', 'Harbour Board\n\nPresident Ada Lind convened the meeting at 6:01 p.m.\n']
  ])('is read from %s', (_, text) => {
    expect(chair(plain(text))).toBe('Ada Lind')
  })
})

describe('the body and its chair', () => {
  it.each([
    ['PORT MERIDIAN HARBOUR BOARD\nRegular Meeting\nMay 14, 2026\n', 'PORT MERIDIAN HARBOUR BOARD'],
    ['Minutes of the Regular Meeting of the Port Meridian City Council\n\nMay 14, 2026\n', 'Port Meridian City Council'],
    ['Tide Gate Working Group Call 2026-05-14\n\nhello\n', 'Tide Gate Working Group'],
    ['Town of Ada\nMonthly meeting\nMay 14, 2026\n', 'Town of Ada'],
    ['Committee: Quay Safety Committee\nDate: 14 May 2026\n', 'Quay Safety Committee'],
    ['Notes\n\nOn May 14, 2026, the Planning Commission of Port Meridian held a meeting.\n', 'Planning Commission of Port Meridian'],
    ['# Minutes of HWLUG 2026 AGM - 24 September 2026\n\nThe committee reported.\n', 'HWLUG'],
    ['# Cabinet\n\n## Minutes of 14 May 2026\n\nThe Head of Tides presented the report.\n', 'Cabinet'],
    [
      '# Harbour Delivery Unit\n\n## Stocktake note: piers\n\nHeld Wednesday 8 October 2025, Cabinet Room B\n\nThe Mayor asked for a plan.\n',
      'Harbour Delivery Unit'
    ],
    ['Harbour Water District\nBoard of Directors Meeting\nMay 14, 2026\n', 'Harbour Water District Board of Directors'],
    ['Planning and Zoning Commission\nMay 14, 2026\n', 'Planning and Zoning Commission'],
    ['Tide Committee\n\nMINUTES\n\nLamp Committee\n\nof the Tide Committee\n\nLamp Committee\n', 'Tide Committee'],
    ['Notes of a talk\n\nQuay Community Centre at 19.30\n\nThe council met. The council heard. The council left.\n', 'council'],
    [
      `SUMMARY OF HARBOUR SENATE MEETING 05/14/26 CALL TO ORDER Chair Lind opened it. ${'The Board of Tides sent a letter. '.repeat(9)}\n`,
      'HARBOUR SENATE'
    ],
    [
      'Moving house\n\nThe Harbour Technical Committee gathered views. Given these, the Technical Committee chose the pier.\n',
      'Harbour Technical Committee'
    ],
    ['Tide notes\n\nThe Head of Tides presented the second report.\n', null],
    ['Notes\n\nThe tides working group met at Quay 112 to discuss locks.\n', 'tides working group'],
    ['National Quay Report\n\nThe Harbour Authority of Ada publishes this report every year.\n', 'Harbour Authority of Ada'],
    [
      'SECOND OPEN GOVERNMENT ACTION PLAN\n\nIn May 2026 the Council adopted it. The Council will report. The Council thanks all.\n',
      'Council'
    ],
    ['市委常委会召开会议\n\n2026年5月14日，市委常委会召开会议。\n', '市委常委会']
  ])('of %j is %s', (text, expected) => {
    expect(body(plain(text))).toBe(expected)
  })
  it.each([
    ['Chair: Ada Lind\n\nScribe: Jo\n', 'Ada Lind'],
    ['Harbour Board\n\nThe meeting was called to order at 7 pm by Mayor Ada Lind.\n', 'Ada Lind'],
    ['Harbour Board\n\nVice Chair Jo Osei called the meeting to order at 7:01.\n', 'Jo Osei'],
    ['Harbour Board\n\nAda Lind, member of the Quay Committee and secretary of the Port, presided over the meeting.\n', 'Ada Lind'],
    ['Harbour Board\n\nPresent: Jo Osei (Vice Chair), Ada Lind (Chair), Sam Vance\n', 'Ada Lind'],
    ['Quay Council\n\nPresent: Cllr A Lind - Chairman, Cllr J Osei.\n', 'A Lind'],
    ['Harbour Board\n\nPresent: Jo Osei, Vice Chair; Sam Vance\n', null],
    ['会议纪要\n\n主持人：林安达\n', '林安达'],
    ['Harbour Board\n\nNobody led anything.\n', null]
  ])('chair of %j is %s', (text, expected) => {
    expect(chair(plain(text))).toBe(expected)
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    'Present:',
    ' Ada Lind',
    ', ',
    '\n',
    '\n\n',
    'Date: ',
    'May 14, 2026',
    '|',
    '- ',
    '# ',
    'absent',
    '.',
    'Board',
    ' of ',
    '出席：',
    '林安达',
    '(',
    ')'
  )
  it('gives spans of its own words and never fails', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 25 }).map((parts) => parts.join('')),
          fc.string({ maxLength: 120 })
        ),
        (text) => {
          const source = markdown(`Quay\n\n${text}`)
          const facts = factsOf(source)
          for (const span of [facts.title, facts.body, facts.date, facts.chair, ...facts.attendees]) {
            if (span !== null) expect(span.start >= 0 && span.start < span.end && span.end <= source.text.length).toBe(true)
          }
          for (const attendee of facts.attendees) expect(words(source, attendee)).toContain(attendee.name.split(' ')[0])
          expect(factsOf(markdown(`Quay\n\n${text}`))).toEqual(facts)
        }
      ),
      { numRuns: 300 }
    )
  })
})
