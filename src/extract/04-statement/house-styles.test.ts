/** How clerks of many kinds set motions and tasks; bodies and people are invented. */
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

function told(text: string, read = readText): string[] {
  const source = read(new TextEncoder().encode(text), undefined)
  return extract(source)
    .statements.filter(({ kind, tray }) => tray !== 'maybe' && kind !== 'procedural' && kind !== 'noted')
    .map(({ kind, start, end }) => `${kind}: ${source.text.slice(start, end).replace(/\s+/g, ' ')}`)
}

const head =
  'PORT MERIDIAN SCHOOL BOARD\nRegular Meeting, Tuesday, January 16, 2024\n\nPresent: Ada Krebs, Bo Vance, Jo Osei, Mara Lind\n\n'

describe('motions as house styles set them', () => {
  it('stand behind "Action:" over who moved them, with the outcome as the final resolution', () => {
    const item = (act: string, outcome: string): string =>
      `Action: ${act}\nMotion by Jo Osei, second by Bo Vance.\nFinal Resolution: Motion ${outcome}\nYea: Ada Krebs, Jo Osei\n`
    const text = `${head}4.A. Calendar\n${item('Adopt the calendar, Option B', 'Carries')}4.B. Pilot\n${item('Authorize a four day week', 'Fails')}`
    expect(told(text)).toEqual(['decided: Adopt the calendar, Option B', 'proposed: Authorize a four day week'])
  })

  it('are told in their own words behind "Action:"', () => {
    const text = `${head}   ACTION: Motion by Osei, second by Vance, to raise the rate to $2.50. Failed 2-3.\n   ACTION: Ada Krebs removed Item 3. Motion by Vance, second by Osei, to approve Items 1 and 2. Passed 5-0.\n`
    expect(told(text)).toEqual(['proposed: raise the rate to $2.50', 'decided: approve Items 1 and 2'])
  })

  it('have points that stand for themselves, below a heading that only numbers the resolution', () => {
    const points =
      'That Council:\n\n1. RECEIVE the report;\n2. NOTE the tender; and\n3. AUTHORISE the sale of the crane; and\n4. REQUEST the Harbour Master to report back in May 2024.\n'
    const text = `# Port Meridian Council\n\nMinutes of 16 January 2024\n\n**COUNCIL RESOLUTION 2024/061**\n\nMoved: Cr Vance    Seconded: Cr Osei\n\n${points}\n`
    expect(told(`${text}CARRIED 7/0\n`, readMarkdown)).toEqual([
      'decided: RECEIVE the report',
      'decided: AUTHORISE the sale of the crane',
      'assigned: REQUEST the Harbour Master to report back in May 2024'
    ])
    expect(told(`${text}LOST 2/5\n`, readMarkdown).every((one) => one.startsWith('proposed'))).toBe(true)
  })

  it('have lettered points on lines of their own', () => {
    const text =
      '# Port Meridian Council\n\nMinutes of 16 January 2024\n\n**Moved** Cr Vance / **Seconded** Cr Osei\n\nThat the Committee:\na. Receives the report.\nb. Approves spending of up to $60,000.\n\n**Carried**\n'
    expect(told(text, readMarkdown)).toEqual(['decided: Receives the report', 'decided: Approves spending of up to $60,000'])
  })

  it('are approved on the line below, with who proposed and seconded them', () => {
    expect(
      told(`${head}2. Minute of previous meeting\nApproved. Proposed: J Osei. Seconded: B Vance.\n\n3. Accounts\nNothing new.\n`)
    ).toEqual(['decided: Minute of previous meeting'])
  })

  it('are moved by brothers and sisters', () => {
    expect(told(`${head}MINUTES. The minutes were read. Moved Bro. Osei, seconded Sis. Lind, that the fee be paid. CARRIED.\n`)).toEqual([
      'decided: the fee be paid'
    ])
  })
  it('are moved in one line, their points below it', () => {
    const text = `${head}12.1 Beach Road\n\nMOVED Cr Vance, SECONDED Cr Osei\n\nThat Council:\n\n1. Notes the report; and\n\n2. Allocates $20,000 from the reserve.\n\nCARRIED 7/0\n`
    expect(told(text)).toEqual(['decided: Allocates $20,000 from the reserve'])
  })

  it('have further clauses, of which one directs', () => {
    const text = `${head}24-188\n\nMoved by Councillor Vance\n\nSeconded by Councillor Osei\n\nTHAT Council approve the site plan for 12 Quay Street; and\n\nTHAT staff be directed to prepare the agreement.\n\nCARRIED\n`
    expect(told(text)).toEqual([
      'decided: Council approve the site plan for 12 Quay Street',
      'assigned: staff be directed to prepare the agreement'
    ])
  })

  it('are told with their movers and outcome in the line of the label', () => {
    expect(told(`${head}MOTION: To buy new hymnals. Moved: Ann F. Seconded: Luis P. PASSED unanimously.\n`)).toEqual([
      'decided: buy new hymnals'
    ])
    expect(told(`${head}MOTION: To buy new hymnals. Moved: Ann F. Seconded: Luis P. DEFEATED 2-5.\n`)).toEqual([
      'proposed: buy new hymnals'
    ])
  })

  it('stand behind "ACTION:" in short forms', () => {
    const text = `${head}ACTION: M/S (Vance/Osei) and carried 3-0 (Lind absent) to approve the minutes.\n\nACTION: On motion of Vance, seconded by Osei, the Board approved the lease 5-0.\n`
    expect(told(text).every((one) => one.startsWith('decided'))).toBe(true)
    expect(told(text)).toHaveLength(2)
  })

  it('are recommended and then moved, below items that begin with their type', () => {
    const text = `${head}B. REPORTS\nInformation: 1. Enrollment\nC. ACTION ITEMS\nAction: 1. Resolution 24-17\nRecommended Action: It is recommended that the Board adopt Resolution 24-17.\nMotion by Jo Osei, second by Bo Vance.\nFinal Resolution: Motion Carries\nAction (Consent): 2. Minutes of January 9\nResolution: Approve the consent agenda as presented.\nMotion by Jo Osei, second by Ada Krebs.\nFinal Resolution: Motion Carries\n`
    expect(told(text)).toEqual([
      'decided: It is recommended that the Board adopt Resolution 24-17',
      'decided: Approve the consent agenda as presented'
    ])
  })

  it('to put something off decide nothing about it', () => {
    const carried = (act: string): string[] => told(`${head}Motion by Osei, second by Vance, to ${act}. Motion carried 4-0.\n`)
    expect(carried('continue the public hearing to April 9')).toEqual(['deferred: continue the public hearing to April 9'])
    expect(carried('table Bill 24-08')).toEqual(['deferred: table Bill 24-08'])
    expect(carried('continue the ferry service for a year')).toEqual(['decided: continue the ferry service for a year'])
    expect(carried('approve the table of fees')).toEqual(['decided: approve the table of fees'])
  })

  it('are numbered by year and item', () => {
    expect(
      told(`${head}24-112 Mrs. Krebs moved, Mr. Vance seconded, to approve the May report.\n\nAyes: Krebs, Vance, Osei. Motion carried.\n`)
    ).toEqual(['decided: approve the May report'])
  })

  it('say nothing where only their movers or their outcome are told', () => {
    expect(told(`${head}Moved by Osei, seconded by Vance.\n\n5. NEXT ITEM\n\nThe president declared the motion carried.\n`)).toEqual([])
  })
})

describe('resolutions as house styles set them', () => {
  it('stand below the word alone, with a dash behind it', () => {
    for (const word of ['RESOLVED –', 'RESOLVED – that:', 'Resolved -']) {
      const text = `${head}13. CAR PARKS\n\n${word}\n\n(1) That the charges be approved.\n\n(2) That authority be delegated to the Director.\n\n14. NEXT\n`
      expect(told(text), word).toEqual(['decided: the charges be approved', 'decided: authority be delegated to the Director'])
    }
  })

  it('have points in one run', () => {
    const text = `${head}Resolved - (a) that the charges be approved; (b) that the sign be removed; and (c) that the lease end.\n`
    expect(told(text)).toEqual(['decided: the charges be approved', 'decided: the sign be removed', 'decided: the lease end'])
  })

  it('are told as approved, behind the item that puts them', () => {
    expect(told(`${head}24/101 To approve the minutes of 3 June. Resolved: approved, proposed Cllr Osei, seconded Cllr Vance.\n`)).toEqual([
      'decided: 24/101 To approve the minutes of 3 June'
    ])
  })

  it('have a title with their number, and say below it what is resolved and whom they ask', () => {
    const text = `ISO/TC 391/WG 6\nResolutions taken at the 12th meeting, 2023-10-04\n\nResolution 9/2023 - Approval of the agenda\nISO/TC 391/WG 6 approves the agenda as given in N 139.\nApproved by unanimity.\n\nResolution 10/2023 - Comments\nISO/TC 391/WG 6 agrees with the comments in N 144 and asks the editor, Ms Ada Krebs, to prepare the text by 2023-12-15.\nApproved by unanimity.\n\nResolution 11/2023 - Thanks\nISO/TC 391/WG 6 thanks its host.\n`
    expect(told(text)).toEqual([
      'decided: approves the agenda as given in N 139',
      'decided: agrees with the comments in N 144',
      'assigned: prepare the text by 2023-12-15'
    ])
  })

  it('of a union have points that share the count of its vote', () => {
    const motion = (point: string, vote: string): string => `This Union resolves:\n 1. ${point}\n${vote}\n\n`
    const text = `PORT MERIDIAN STUDENTS' UNION\nUNION COUNCIL - 22nd November 2022 - Minutes\n\n3.1 Warm rooms\n${motion('To keep the building open until 11pm.', 'For 29  Against 1  Abstain 4.  MOTION PASSES')}3.2 Leaving\n${motion('To leave the federation in July 2023.', 'For 11  Against 20  Abstain 3.  MOTION FALLS')}3.3 Menu\n${motion('To make one in two meals vegan.', "Procedural motion 'that the question be not put' carried. Motion not voted on.")}`
    const found = told(text)
    expect(found).toContain('decided: keep the building open until 11pm')
    expect(found).toContain('proposed: leave the federation in July 2023')
    expect(found).toContain('proposed: make one in two meals vegan')
  })

  it('of a senate stand behind labels set apart from their words', () => {
    const label = (word: string, words: string): string => `       ${`${word}:`.padEnd(13)}${words}\n`
    const text = `UNIVERSITY OF PORT MERIDIAN\nSENATE\nMinutes of the meeting held on 27 February 2019\n\n18/41  MINUTES\n${label('Confirmed', 'the minutes of 28 November 2018.')}\n18/42  BUSINESS\n${label('Reported', 'that the Council had resolved to close the harbour campus in 2021.')}\n18/43  REGULATIONS\n${label('Received', 'proposals from the committee.')}${label('Considered', 'whether the cap should go. Dr Lind spoke in favour.')}${label('Resolved', '(i) that Regulations 7 to 11 be approved;')}                    (ii) that marks continue to be capped.\n\n18/44  DEGREES\nRecommended to Council: that the degree be conferred on the persons named.\n`
    expect(told(text).filter((one) => one.startsWith('decided'))).toEqual([
      'decided: the minutes of 28 November 2018',
      'decided: Regulations 7 to 11 be approved',
      'decided: marks continue to be capped',
      'decided: the degree be conferred on the persons named'
    ])
  })

  it('are seconded and agreed below a notice of motion', () => {
    const text = `${head}6. Notice of Motion No. 15/24\n"That this Council write to the Minister seeking the return of the 440 bus."\nSeconded by Cllr. Osei and agreed.\n`
    expect(told(text)).toEqual(['decided: "That this Council write to the Minister seeking the return of the 440 bus."'])
  })
})

describe('motions of clubs', () => {
  it('that say little take the sentence before them along', () => {
    const text = `${head}Minutes from the April meeting were read by Jo. Motion to accept was made by Ada and seconded by Bo. All in favor and carried.\n`
    expect(told(text)).toEqual([
      'decided: Minutes from the April meeting were read by Jo. Motion to accept was made by Ada and seconded by Bo'
    ])
  })

  it('are told point by point below their item, with initials', () => {
    const item = (name: string, ...points: string[]): string => `* ${name}\n${points.map((point) => `    * ${point}\n`).join('')}`
    const text = `# Port Meridian Parents\n\nMinutes of 6 September 2022\n\n${item('Krebs - vote', 'RW move', 'AC 2nd', '13-0 pass')}${item('Hall - vote', 'Discussion on cost', 'KT - move to donate $200 to the drama club', 'AW 2nd', '13-0')}${item('New bylaws', 'AC Move to accept as written', 'KC 2nd', '12-0 pass')}`
    const found = told(text, readMarkdown)
    expect(found).toContain('decided: Krebs - vote')
    expect(found).toContain('decided: donate $200 to the drama club')
    expect(found.some((one) => one.startsWith('assigned'))).toBe(false)
  })

  it('are called to a vote, with the count on the next line', () => {
    const text = `${head}3. Trestle tables\nVote called to buy trestle tables\n21 in favour, none against.\nVote called to sell the crane\n2 in favour, 15 against.\n`
    expect(told(text)).toEqual(['decided: buy trestle tables', 'proposed: sell the crane'])
  })

  it('are voted on in a list', () => {
    expect(
      told('# Port Meridian Club\n\nMinutes of 5 May 2021\n\nVerbal votes to approve:\n\n- President: Jo\n- Secretary: Bo\n', readMarkdown)
    ).toEqual(['decided: President: Jo', 'decided: Secretary: Bo'])
  })
})

it('a vote behind its label stands for itself where nothing above it was put', () => {
  expect(
    told(
      `${head}####\n\nOrder of writing\n\nCS: both can be seen as unordered. -> Replace "preceding" with "other".\n\nVote: unanimously accepted\n`
    )
  ).toHaveLength(1)
})

it('a decision behind a label is read', () => {
  expect(told(`${head}Next meeting: February 19 at 8pm. Agreed to meet online since the hall will be closed.\n`)).toEqual([
    'decided: meet online since the hall will be closed'
  ])
})

it('what an agenda puts is parted from what became of it on the next line', () => {
  const item = (number: string, put: string, told: string): string => `24/0${number}  To ${put}\n${told}\n\n`
  const text = `Port Meridian Town Council\nMinutes of the meeting held on 4 March 2024\n\n${item('31', 'receive apologies', 'Cllr Krebs. NOTED.')}${item('34', 'agree the grant to the lifeboat society', 'Agreed unanimously.')}${item('35', "consider a response to the county's consultation", 'The Clerk to write to the county.')}24/036  Repair of the gate up to £200 AGREED.\n`
  expect(told(text)).toEqual([
    'decided: 24/034 To agree the grant to the lifeboat society',
    'assigned: write to the county',
    'decided: Repair of the gate up to £200 AGREED'
  ])
})

it('marks in bold need no colon', () => {
  const text =
    '# Harbour Data Group\n\n2024-03-04\n\n> **DECISION** Retire the old portal.\n\n> **ACTION** Jo to announce it on the list.\n'
  expect(told(text, readMarkdown)).toEqual(['decided: Retire the old portal', 'assigned: Jo to announce it on the list'])
})

it('no objection answers the application above it, however many lines tell of that', () => {
  const entry = (reference: string, what: string): string =>
    `${reference} ${what}\nAt 12 Quay Street For Mr Lind\nPlanning officer Jo Osei Date 3 September 2019\nNo objection\n`
  const text = `Port Meridian Parish Council\nMinutes of 20 August 2019\n\n9.1 Applications\n${entry('19/01131/FUL', 'Side extension')}${entry('19/01961/FUL', 'Boundary wall')}`
  expect(told(text)).toEqual(['decided: 19/01131/FUL Side extension', 'decided: 19/01961/FUL Boundary wall'])
})

it('the same few words under two applications are two decisions', () => {
  const text = `Port Meridian Parish Council\nMinutes of 20 August 2019\n\n- 20/501261/FULL 5 River Close\nUnanimously AGREED to recommend APPROVAL\n- 20/501113/FULL 3 Quay Cottages\nUnanimously AGREED to recommend APPROVAL\n`
  expect(told(text)).toHaveLength(2)
})

describe('motions of towns', () => {
  it.each([
    [
      'Upon motion by Ada Krebs, seconded by Bo Vance, to approve the minutes of May. The motion died by a vote of 2 to 2.',
      'proposed: approve the minutes of May'
    ],
    [
      'Moved, seconded and voted 3-0 (by roll call) to approve the minutes of July.',
      'decided: Moved, seconded and voted 3-0 (by roll call) to approve the minutes of July'
    ],
    ['The Board voted 4-1, with Lind voting against, to sell the crane.', 'decided: sell the crane'],
    [
      'Ada Krebs moved, Bo Vance seconded to start proceedings on a 2nd owner. The motion passed.',
      'decided: start proceedings on a 2nd owner'
    ]
  ])('are told in one breath: %s', (text, expected) => {
    expect(told(`${head}${text}\n`)).toEqual([expected])
  })
})

describe('motions of general meetings', () => {
  it('are carried where the record says once that all are', () => {
    const motion =
      'Approve Agenda - Motion to approve the agenda was made by Steffens, second by Cooksley.\n\nPersonnel - Motion by Stone to hire a coach.\n\n'
    expect(told(`${head}Motions carried with all ayes unless otherwise noted.\n\n${motion}`)).toEqual([
      'decided: approve the agenda',
      'decided: hire a coach'
    ])
    expect(told(`${head}The chair may vote unless otherwise noted.\n\nPersonnel - Motion by Stone to hire a coach.\n`)).toEqual([
      'proposed: hire a coach'
    ])
  })

  it('are proposed, seconded and carried on the line below', () => {
    expect(
      told(
        `${head}10. Fees to remain unchanged for 2025.\nThe motion was proposed by Ada Krebs and seconded by Bo Vance and carried unanimously.\n`
      )
    ).toEqual(['decided: Fees to remain unchanged for 2025'])
    expect(
      told(`${head}Ada spoke for the auditors, and proposed the adoption of the accounts. Bo seconded the proposal and it was carried.\n`)
    ).toEqual(['decided: Ada spoke for the auditors, and proposed the adoption of the accounts'])
  })

  it('elect again whom the floor proposes and seconds', () => {
    expect(told(`${head}Election - the re-election of the four members was proposed and seconded from the floor.\n`)).toHaveLength(1)
  })
})

it('a resolution whose points stand below a bare "That"', () => {
  const text =
    '# Port Meridian Council\n\nCabinet, 9 January 2024\n\n**RESOLVED** – That\n(a) the purchase of the house be approved;\n(b) authority be delegated to the Director to complete it; and\n(c) the deed be sealed.\n\nReason for decision: To save.\n'
  expect(told(text, readMarkdown)).toEqual([
    'decided: the purchase of the house be approved',
    'decided: authority be delegated to the Director to complete it',
    'decided: the deed be sealed'
  ])
})

it('who voted for a motion is told before that it failed', () => {
  const text = `${head}M/S Krebs/Osei to uphold the appeal. Ayes: Krebs, Osei. Noes: Vance, Lind, Sol. Motion failed 2-3.\n\nJo moved to order the dog confined. No second. Ada will talk to the owner.\n`
  expect(told(text).filter((one) => one.startsWith('decided'))).toEqual([])
})

it('a vote that is told again decides nothing more', () => {
  const text = `${head}4. CSD02\n   Ada moves to approve the draft for public review. Jo seconds. No objections.\n   Bo asks for objections to consent. None heard. Motion passes.\n`
  expect(told(text)).toEqual(['decided: approve the draft for public review'])
})

it('how many papers were accepted is no decision', () => {
  expect(told(`${head}Of all short papers, 28 accepted as posters.\n`)).toEqual([])
})

it('what others decided comes in a letter', () => {
  expect(told(`${head}CORRESPONDENCE. From Head Office, the NEC has decided to ballot the members in October.\n`)).toEqual([])
})

it('a box in an agenda is a task where it names somebody', () => {
  const text =
    '# Ferry TSC\n\n2024-05-19\n\n## Agenda\n\n- [x] Release date\n  - two regressions, both patched\n  - [ ] @jkrol draft the release post\n- [ ] Security contact\n'
  expect(told(text, readMarkdown)).toEqual(['assigned: @jkrol draft the release post'])
})
