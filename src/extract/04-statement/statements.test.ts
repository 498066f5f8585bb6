import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../domain/proposal.ts'
import type { SourceText } from '../../domain/source-text.ts'
import { readMarkdown } from '../../intake/markdown.ts'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const plain = (text: string): SourceText => readText(bytes(`PORT MERIDIAN HARBOUR BOARD\n\n${text}`), undefined)
const markdown = (text: string): SourceText => readMarkdown(bytes(`# Port Meridian Harbour Board\n\n${text}`), undefined)

/** Kind and words of every statement a reviewer is shown first, hints left out. */
function found(source: SourceText, extraction: Extraction = extract(source)): string[] {
  return extraction.statements
    .filter((statement) => statement.tray !== 'maybe')
    .map((statement) => `${statement.kind}: ${source.text.slice(statement.start, statement.end).replace(/\s+/g, ' ')}`)
}

describe('motions', () => {
  it('are decided when their outcome stands in a later sentence or block', () => {
    const source = plain(`Director Osei moved to lease the east crane to Lind Marine. Director Vance seconded the motion.

Members talked at length about the noise.

The motion carried with 4 aye votes.`)
    expect(found(source)).toContain('decided: lease the east crane to Lind Marine')
  })

  it('stay proposed when they are lost or nothing tells their outcome', () => {
    const lost = plain('Motion by Vance, second by Osei to close Quay Street. The motion failed 2-3.')
    expect(found(lost)).toEqual(['proposed: close Quay Street'])
    expect(found(plain('Motion by Vance, second by Osei to close Quay Street.'))).toEqual(['proposed: close Quay Street'])
  })

  it('count as carried where they were seconded and left, in minutes of several motions', () => {
    const source = plain(
      'Lease\n\nMotion by Vance, second by Osei to lease the crane. Motion carried.\n\nGate\n\nMotion by Lind, second by Osei to shut the gate at night.'
    )
    expect(found(source)).toEqual(['decided: lease the crane', 'decided: shut the gate at night'])
    const discussed = plain(
      'Motion by Vance, second by Osei to lease the crane. Motion carried.\n\nMotion by Lind, second by Osei to shut the gate at night. The members spoke for an hour.'
    )
    expect(found(discussed)).toContain('proposed: shut the gate at night')
  })

  it('stand behind the word "Moved" and a colon, and take nothing from the line above', () => {
    const source = plain(
      'The charts hung on the wall.\n\nMoved: That Ana Lind, Treasurer, is asked to sign the lease. Vance/Osei, carried.'
    )
    expect(found(source)).toEqual(['decided: Ana Lind, Treasurer, is asked to sign the lease'])
  })

  it('are told by a heading, and by the outcome that ends an entry', () => {
    const minutes = 'Minutes of the Harbour Board held on 4 May 2026'
    expect(found(markdown(`# ${minutes}\n\n## Agenda approved\n\n## Tide table\n\nThe tide table hung on the wall.`))).toContain(
      'decided: Agenda approved'
    )
    expect(found(plain(`${minutes}\n\nAna Lind: Helps with the boats. Lives by the quay. Approved.`)).join()).toContain('decided: ')
  })

  it('name what is moved without "that", and are decided by their own sentence', () => {
    expect(found(plain('Vance moved the tide table be adopted as drawn. Osei seconded. Motion carried.'))).toEqual([
      'decided: the tide table be adopted as drawn'
    ])
    expect(found(plain('The motion to sell the crane was approved.'))).toEqual(['decided: sell the crane was approved'])
  })

  it('take no outcome from the approval of another paper', () => {
    const source = plain('Motion to lease the crane to Lind Marine.\n\nThe agenda was approved by unanimous consent.')
    expect(found(source)).toEqual(['proposed: lease the crane to Lind Marine', 'decided: The agenda was approved by unanimous consent'])
  })

  it('are adopted by custom where minutes have a proposer and a seconder, and nothing else is', () => {
    const minutes = 'The minutes of the May meeting were proposed as being accurate by JV and seconded by AO.'
    expect(found(plain(minutes))).toEqual(['decided: The minutes of the May meeting'])
    expect(found(plain('The lease of the crane was proposed by JV and seconded by AO.'))).toEqual(['proposed: The lease of the crane'])
  })

  it('belong to the resolution above them, where only who moved it is told', () => {
    const resolved = 'It was resolved that the east crane be sold by 30 June 2026.\n\nMoved by Vance, seconded by Osei. '
    expect(found(plain(`${resolved}Carried, 4 votes for, 1 against.`))).toEqual(['decided: the east crane be sold by 30 June 2026'])
    expect(found(plain(`${resolved}Lost, 1 vote for, 4 against.`))).toEqual(['proposed: the east crane be sold by 30 June 2026'])
  })

  it('are read from a label with mover and vote on lines of their own', () => {
    const source = markdown('**Motion:** Adopt the tide table.\n\n**Moved by:** Vance\n\n**Seconded by:** Osei\n\n**Vote:** 5-0, carried')
    expect(found(source)).toEqual(['decided: Adopt the tide table'])
  })

  it('are read from the table that tells their status', () => {
    const source = markdown(
      '| Motion text | Moved by | Status |\n|---|---|---|\n| Paint the hall | Vance | Accepted |\n| Sell the crane | Osei | Lapsed |'
    )
    expect(found(source)).toEqual(['decided: Paint the hall', 'proposed: Sell the crane'])
  })
})

describe('resolutions', () => {
  it('count once they are adopted, not when they are proposed', () => {
    const source = markdown('> **Proposed resolution: Close issue 12**\n\n> *Bo:* +1\n\n> ***Resolution #1: Close issue 12 as fixed***')
    expect(found(source)).toEqual(['proposed: Close issue 12', 'decided: Close issue 12 as fixed'])
  })

  it('part recitals from what is resolved', () => {
    const source = plain('WHEREAS, the pier is unsafe; and\n\nNOW, THEREFORE, BE IT RESOLVED that the pier be closed.')
    expect(found(source)).toEqual(['noted: the pier is unsafe', 'decided: the pier be closed'])
  })
})

describe('actions', () => {
  it('are read from points that ran into one line', () => {
    const source = plain('Next steps • Ana Lind to order the paint for the quay. • Bo Vance to call the ferry office about the lamp.')
    expect(found(source).filter((line) => line.startsWith('assigned'))).toHaveLength(2)
  })

  it('are read from a list under a heading, and their details left out', () => {
    const source = markdown(
      '## Action items\n\n- Ana to call the harbour office\n  - they open at nine\n- Order paint (Bo)\n\n## Next meeting\n\n- Bring cake'
    )
    expect(found(source)).toEqual(['assigned: Ana to call the harbour office', 'assigned: Order paint (Bo)'])
  })

  it('are read from a table with a who column', () => {
    const source = markdown('| Action | Who | When |\n|---|---|---|\n| Order paint | Bo | 3 May |\n| Mend the gate | Ana | |')
    expect(found(source)).toEqual(['assigned: Order paint', 'assigned: Mend the gate'])
  })

  it('belong to whom a bare label names', () => {
    const source = plain('The noticeboard needs three quotes.\n\nACTION: Clerk')
    expect(found(source)).toEqual(['assigned: The noticeboard needs three quotes'])
  })

  it('are told from old ones under review, and from the part of an agenda that asks for votes', () => {
    expect(found(markdown('## Review of action items\n\n- Order paint - done'))).toEqual(['reported: Order paint - done'])
    const agenda = plain('ACTION ITEMS\n\n1. Tide table\n   Recommendation: Approve the tide table.\n   Action: Approved the tide table.')
    expect(found(agenda)).toContain('decided: Approved the tide table')
  })

  it('are what speakers promise', () => {
    const source = markdown("**Ana Lind:** the map is late\n\n**Bo Vance:** I'll send the map round tomorrow\n\n**Ana Lind:** thanks")
    expect(found(source)).toEqual(["assigned: I'll send the map round tomorrow"])
  })

  it('repeated in the closing list are proposed once', () => {
    const source = markdown(
      '**ACTION: Ana to call the office**\n\nTalk went on.\n\n**ACTION: Bo to order paint**\n\n## Action items\n\n* Ana to call the office\n* Bo to order paint'
    )
    expect(found(source)).toHaveLength(2)
  })
})

describe('communiqués', () => {
  it('part into one statement for each verb with its own object', () => {
    const source = plain(
      'The meeting stressed that it is necessary to dredge the harbour and widen the channel, study and implement the tide plan, and carry out repairs, so as to serve the port.'
    )
    expect(found(source)).toEqual([
      'directed: dredge the harbour',
      'directed: widen the channel',
      'directed: study and implement the tide plan',
      'directed: carry out repairs'
    ])
  })

  it('carry the force of a cue on to bare instructions', () => {
    const source = plain('We must dredge the harbour. Steadily widen the channel; keep "calm, and order" on the quay.')
    expect(found(source)).toEqual([
      'directed: dredge the harbour',
      'directed: Steadily widen the channel',
      'directed: keep "calm, and order" on the quay'
    ])
  })

  it('tell the meeting from its purposes, and reports from instructions', () => {
    const source = plain(
      'On May 3, the Harbour Board held a meeting to study the tide plan, and to review the fees. It was noted that the report clearly describes the harbour, explains the tides, and shows the costs.'
    )
    expect(found(source)).toEqual([
      'procedural: the Harbour Board held a meeting',
      'procedural: study the tide plan',
      'procedural: review the fees',
      'noted: explains the tides',
      'noted: shows the costs'
    ])
  })
})

describe('Chinese', () => {
  it('gives a duty in brackets to whom it names', () => {
    const source = plain('（一）修复旧码头。加快修复旧码头，完善设施。（港务局牵头，财政局配合）')
    expect(found(source)).toEqual(['assigned: 修复旧码头。加快修复旧码头，完善设施'])
  })

  it('tells decisions, instructions and remarks apart', () => {
    expect(found(plain('会议指出，旧码头很重要。会议决定，修复旧码头。会议强调，要加快修复旧码头。'))).toEqual([
      'noted: 旧码头很重要',
      'decided: 修复旧码头',
      'directed: 加快修复旧码头'
    ])
  })
})

const minutes = `## Minutes

* Motion by Vance, second by Osei to adopt the tide table. Motion carried.
* It was agreed that the ferry runs hourly.
* Action: Ana to call the harbour office's clerk.
* Bo will send the map to the clerk.

We should "keep the quay" clean and mend the gate.
`

describe('laws', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      '\n',
      '\n\n',
      '- ',
      '## Action items\n',
      'ACTION: ',
      '| Action | Who |\n|---|---|\n| a | b |\n',
      'Motion by A, second by B to ',
      'Carried.',
      'We must ',
      ' and keep it, ',
      '会议决定',
      '；',
      '("',
      'Resolved: ',
      '1. ',
      '> ',
      'Bo: '
    )
  )

  it('statements of any text lie inside it, sorted, without overlaps, and come out the same twice', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, marked) => {
        const source = marked ? markdown(pieces.join('')) : plain(pieces.join(''))
        const first = extract(source)
        expect(extract(source)).toEqual(first)
        let end = 0
        for (const statement of first.statements) {
          expect(statement.start).toBeGreaterThanOrEqual(end)
          expect(statement.end).toBeGreaterThan(statement.start)
          end = statement.end
        }
        expect(end).toBeLessThanOrEqual(source.text.length)
      }),
      { numRuns: 300 }
    )
  })

  it.each([
    ['line ends', minutes.replaceAll('\n', '\r\n')],
    ['no-break spaces', minutes.replaceAll('second by', 'second\u00a0by').replaceAll('will send', 'will\u00a0send')],
    ['curly quotes', minutes.replaceAll("'", '’').replace('"keep the quay"', '“keep the quay”')],
    ['bullets', minutes.replaceAll('\n* ', '\n- ')],
    ['a paragraph before', `The tide was low.\n\n${minutes}`],
    ['a paragraph after', `${minutes}\nThe tide was low.\n`]
  ])('%s change no statement', (_, changed) => {
    const same = (words: string): string =>
      words
        .replace(/[’]/g, "'")
        .replace(/[“”]/g, '"')
        .replace(/\u00a0/g, ' ')
    expect(found(markdown(changed)).map(same)).toEqual(found(markdown(minutes)))
  })

  it('grows in step with the text', () => {
    const source = markdown(minutes.repeat(400))
    const started = process.cpuUsage()
    extract(source)
    expect(process.cpuUsage(started).user).toBeLessThan(3_000_000)
  })
})

describe('initials behind a sentence', () => {
  const minutes = (text: string): SourceText => plain(`Minutes. Present: Ada Lind (AL), Bo Vance (BV)\n\n${text}`)

  it('are given what it says to do', () => {
    const source = minutes('Call the builder about the rail. BV')
    const [task] = extract(source).statements.filter(({ kind }) => kind === 'assigned')
    expect(source.text.slice(task!.start, task!.end)).toBe('Call the builder about the rail')
    expect(task!.owners.map(({ name }) => name)).toEqual(['BV'])
  })

  it('are given nothing by an agenda or a report', () => {
    expect(found(minutes('Approve the minutes of May. BV')).filter((one) => one.startsWith('assigned'))).toEqual([])
    expect(found(minutes('The rail was painted in April. BV')).filter((one) => one.startsWith('assigned'))).toEqual([])
  })
})
