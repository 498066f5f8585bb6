import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const head = 'PORT MERIDIAN HARBOUR BOARD\n\nDate: May 14, 2026\n\nPresent: Ada Lind, Jo Osei, Sam Vance, Kim Berg (Clerk)\n\n'
const marked = '# Harbour WG\n\n**Date:** 2026-05-14\n\n**Present:** Ada Lind, Jo Osei, Sam Vance, Kim Berg (Clerk)\n\n## Actions\n\n'
const inText = (text: string): string[] => named(extract(readText(bytes(head + text), undefined)))
const inList = (text: string): string[] => named(extract(readMarkdown(bytes(marked + text), undefined)))
/** The owners of every statement, supporting ones in brackets. */
const named = ({ statements }: ReturnType<typeof extract>): string[] =>
  statements.flatMap(({ owners }) => owners.map(({ name, role }) => (role === 'lead' ? name : `(${name})`)))

describe('the owner of a task', () => {
  it.each<[string, string[]]>([
    ['The Director of Boats and Slipways will bring a paper to the June meeting.', ['Director of Boats and Slipways']],
    ['The Department of Boats, Lamps and Slipways shall clear the quay.', ['Department of Boats, Lamps and Slipways']],
    ['The Head of Boats and Ada Lind will clear the quay.', ['Head of Boats', 'Ada Lind']],
    ['The Fire Chief, in consultation with the Harbour Manager, shall clear the quay.', ['Fire Chief', '(Harbour Manager)']],
    ['The Harbour Office must renew the licence.', ['Harbour Office']],
    ['The form should be signed by the Harbour Manager.', ['Harbour Manager']],
    ['Members must wear a badge.', []],
    ['The gate must be painted.', []]
  ])('is an office, or a post to which a rule is given: "%s"', (text, expected) => {
    expect(inText(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['(AL, end of May)', ['AL']],
    ['(Jane)', ['Jane']],
    ['(Margaret, 29 May)', ['Margaret']],
    ['– **Ada Lind**', ['Ada Lind']],
    ['(**Ada**, 29 May)', ['Ada']],
    ['(Both Ada and Jo)', ['Ada', 'Jo']],
    ['. Ada and Jo to help with it', ['Ada', 'Jo']],
    ['(May)', []],
    ['(Ada by 29 May)', ['Ada']],
    ['(Ada Lind - 29 May)', ['Ada Lind']],
    ['(29 May, Ada)', ['Ada']],
    ['– Ada Lind – 29 May 2026', ['Ada Lind']],
    ['- Ada, 29 May', ['Ada']],
    ['(Ada) (by June)', ['Ada']],
    ['. AL', ['AL']],
    ['. Jo Osei', ['Jo Osei']],
    ['. Lead: Ada Lind, support: Jo Osei', ['Ada Lind', '(Jo Osei)']],
    ['. Assigned to Ada Lind.', ['Ada Lind']],
    ['. Owner: Ada Lind Due: 29 May', ['Ada Lind']],
    ['. To be done by Ada Lind.', ['Ada Lind']],
    ['. Steel', []],
    [', Ada', ['Ada']],
    ['= Ada', ['Ada']],
    ['(Ada, with Jo)', ['Ada', '(Jo)']],
    ['– the Clerk to do', ['Clerk']],
    ['. Ada and Jo', ['Ada', 'Jo']],
    ['. Sam has offered', ['Sam']],
    ['with Ada, Jo', []],
    ['(29 May)', []],
    ['- next meeting', []]
  ])('stands behind it: "%s"', (words, expected) => {
    expect(inText(`ACTION: Repaint the gate ${words}`)).toEqual(expected)
  })

  it('stands in the fields of a measure that has a title', () => {
    const measure = '**Measure 2. Wardens.** Train ten wardens for the quay. Lead agency: Harbour Office. Deadline: Q2 2027.'
    expect(inText(measure)).toEqual(['Harbour Office'])
  })

  it.each<[string, string[]]>([
    ['AI(@ada): repaint the gate', ['@ada']],
    ['ACTION: Clerk. Repaint the gate', ['Clerk']],
    ['ACTION: (AL) Repaint the gate', ['AL']],
    ['ACTION: [Ada (or anyone)] Repaint the gate', ['Ada']],
    ['ACTION: PC to affiliate the club to the league', ['PC']],
    ['ACTION: Hans will be sending it out', ['Hans']],
    ['ACTION: (Steel) Repaint the gate', ['Steel']],
    ['ACTION: Ada tells the yard when the gate is dry', ['Ada']],
    ['Actions\n\nAda Lind Repaint the gate\nJo Osei Write to the yard\n', ['Ada Lind', 'Jo Osei']],
    ['Action items\n\nAda:\n- Repaint the gate\n\nJo and Sam:\n- Mend the lamp\n\nOld Business:\n- Paint was dear\n', ['Ada', 'Jo', 'Sam']],
    ['ACTIONS\nAda:\nRepaint the gate\nJo:\nMend the lamp\n', ['Ada', 'Jo']],
    ['Action items\n\n- Design - Sam\n- Slides to be sent round (Jo)\n', ['Sam', 'Jo']],
    ['Ada reported that the gate was dry and she will call the painter.\n', ['Ada']],
    ['Papers should go to Rita Vole by June. She will then circulate them to the board.\n', ['She']],
    ['Offered to look into the price of the paint.\n', []]
  ])('stands before it: %s', (text, expected) => {
    expect(inText(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['- **Ada**: Repaint the gate\n', ['Ada']],
    ['- (**Ada Lind**): Paint for the gate\n', ['Ada Lind']],
    ['- Tide Year - write to the yard about Kit Roe (Ada)\n', ['Ada']],
    ['- Kim: ask the yard for paint (Ada)\n', ['Kim']],
    ['- **A board member:** Ask the yard for paint\n', ['A board member']],
    ['- The Clerk then to ask the yard for paint\n', ['Clerk']],
    ['- Meeting of three: Ada, Jo to divide the lamps\n', ['Ada', 'Jo']],
    ['- Ada is asking the yard for paint\n', ['Ada']],
    ['- **Ada Lind** to ask the yard for paint\n', ['Ada Lind']],
    ['- Ada (lead), Jo - ask the yard for paint\n', ['Ada', 'Jo']],
    ['- [Open] Ada: ask the yard for paint\n', ['Ada']],
    ['- A12: Ada to ask the yard for paint\n', ['Ada']],
    ['- 12 June (Ada) ask the yard for paint\n', ['Ada']],
    ['- Ada, 12 June: ask the yard for paint\n', ['Ada']],
    ['- Quay newsletter (Ada) write a piece on the lamps\n', ['Ada']],
    ['- Lamps - ask the yard for paint : Jo Osei\n', ['Jo Osei']],
    ['- Ada:\n  - Go to the yard for paint\n  - Talk to Irene about the lamps\n', ['Ada', 'Ada']],
    ['- Ask the yard about the lease (draft) sign it\n', []],
    ['| Action | For | Timescale |\n|---|---|---|\n| Repaint the gate | AL | June |\n', ['AL']],
    ['- Repaint the gate\n  - Owner: Ada\n  - Due: 12 June\n', ['Ada']],
    ['### Ada Lind\n\n- Repaint the gate\n- Mend the lamp\n', ['Ada Lind', 'Ada Lind']],
    ['### Lamps\n\n- Repaint the gate\n', []],
    ['1. Repaint the gate – action Ada\n2. Mend the lamp – ACTION: JO\n', ['Ada', 'JO']],
    ['- Repaint the gate — Ada — 12 June\n- Mend the lamp (Jo/Sam, next week)\n', ['Ada', 'Jo', 'Sam']],
    ['| Action | Responsible | Due |\n|---|---|---|\n| Repaint the gate | Ada Lind (with Jo) | 12 June |\n', ['Ada Lind', '(Jo)']],
    ['| Action | Responsible | Due |\n|---|---|---|\n| Repaint the gate | Ada Lind<br>Jo Osei | 12 June |\n', ['Ada Lind', 'Jo Osei']],
    ['| Action | Responsible |\n|---|---|\n| Repaint the gate | Roads and Works Department |\n', ['Roads and Works Department']],
    ['| Action | Responsible |\n|---|---|\n| Repaint the gate | Ada and Works Department |\n', ['Ada', 'Works Department']]
  ])('is told by the form of a list: %j', (text, expected) => {
    expect(inList(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['- Ada+Jo: mend the gate', ['Ada', 'Jo']],
    ['- Ada+Jo write up the plan', ['Ada', 'Jo']],
    ['- @ada-1, @jo and @sam Mend the gate', ['@ada-1', '@jo', '@sam']],
    ['- Ada will PR', ['Ada']],
    ['- bolt2 to mend the gate', ['bolt2']]
  ])('may be several, or a handle: "%s"', (text, expected) => {
    expect(inList(text)).toEqual(expected)
  })
})
