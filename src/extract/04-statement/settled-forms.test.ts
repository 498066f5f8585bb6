/** What was settled, and what only looks so: forms of many secretaries, with invented bodies and people. */
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { extract } from '../extract.ts'

const head = '# Port Meridian Harbour Board\n\nMinutes of 3 May 2024\n\nPresent: Ana Lind, Bo Vance, Jo Osei\n\n## Discussion\n\n'

function told(text: string, before = head): string[] {
  const source = readMarkdown(new TextEncoder().encode(before + text), undefined)
  return extract(source)
    .statements.filter(({ kind, tray }) => tray !== 'maybe' && kind !== 'procedural' && kind !== 'noted')
    .map(({ kind, start, end }) => `${kind}: ${source.text.slice(start, end).replace(/\s+/g, ' ')}`)
}

describe('decisions', () => {
  it('are two where a group agreed to keep one thing and to make another', () => {
    expect(told('WG 5 agreed to keep the gate shut in winter and to make the ramp wider.')).toEqual([
      'decided: keep the gate shut in winter',
      'decided: make the ramp wider'
    ])
  })

  it('stand below who proposed them "and resolved"', () => {
    const movers = 'It was proposed by Cllr Vance, seconded by Cllr Osei AND RESOLVED'
    expect(told(`${movers}\n\nTHAT the works for 2025 be adopted.\n`)).toEqual(['decided: the works for 2025 be adopted'])
  })

  it('stand behind their number with who moved them, and their outcome', () => {
    const moved = 'RESOLUTION NO. 24-10: Director Vance moved and Director Osei seconded that the crane be sold.'
    expect(told(`${moved} Carried.`)).toEqual(['decided: the crane be sold'])
    expect(told(`${moved} Motion failed.`)).toEqual(['proposed: the crane be sold'])
  })

  it('are lost where fewer voted for them', () => {
    expect(told('Moved to sell the crane (Ana / Bo). Vote was 8 to 10, so no.')).toEqual(['proposed: sell the crane (Ana / Bo)'])
  })

  it('stand below a board that thanked somebody and agreed', () => {
    expect(told('The Board thanked Bo Vance and **agreed** that:\n\n- the gate be shut\n- the fee stand\n')).toEqual([
      'decided: the gate be shut',
      'decided: the fee stand'
    ])
  })

  it('stand among what the heading calls actions where an outcome says so', () => {
    const actions = head.replace('Discussion', 'Actions')
    expect(told('- Officers. Ana Lind, chair. Bo Vance, clerk. Approved.\n- Jo Osei to order paint.\n', actions)).toEqual([
      'decided: Officers. Ana Lind, chair. Bo Vance, clerk. Approved',
      'assigned: Jo Osei to order paint'
    ])
  })

  it('are told by no objections of those who meet, leave granted and sums set aside', () => {
    expect(told('No objections from the board to the new gate.')).toHaveLength(1)
    expect(told('No objections were received to the application.')).toEqual([])
    expect(told('Leave of absence was granted to Mr. Vance.')).toHaveLength(1)
    expect(told('The Board has set aside £900 for the quay.')).toEqual(['decided: set aside £900 for the quay'])
  })

  it('are two where it was resolved to note one thing and to approve another', () => {
    expect(told('The Committee RESOLVED to note the report and to approve the plan.')).toEqual([
      'decided: note the report',
      'decided: approve the plan'
    ])
  })

  it('are told behind the words moved, and behind who moved them', () => {
    expect(told('THAT the fees be raised. Moved Lind, seconded Vance. Carried.')).toEqual(['decided: the fees be raised'])
    expect(told('Moved: B Vance Seconded: A Lind That the fees be raised. Carried')).toEqual(['decided: the fees be raised'])
  })

  it('are told by an outcome with its act, where the heading above only says that there was talk', () => {
    expect(told('During discussion:\n\nBo Vance asked for the price.\n\nResult: Motion carried to have Jo Osei develop a policy.')).toEqual(
      ['decided: Motion carried to have Jo Osei develop a policy']
    )
    expect(told('Result: Vote passes with 5 votes.').every((one) => one !== 'decided: Discussion')).toBe(true)
  })

  it('are told in the style of notes of dates set, charters extended and budgets that pass', () => {
    for (const one of [
      'Release date set to 4 June.',
      'Charter extended for one year.',
      'Budget passes unanimously.',
      'Budget for 2025 approved.'
    ])
      expect(told(one)).toEqual([`decided: ${one.slice(0, -1)}`])
    expect(told('The ferry passes at 9.')).toEqual([])
  })

  it('are taken up by the body that meets', () => {
    expect(told('The TSC accepts the donation of the project.')).toEqual(['decided: accepts the donation of the project'])
    expect(told('The TSC accepts only drafts in English.')).toEqual([])
    expect(told('No one objects to the sale of the crane.')).toHaveLength(1)
  })

  it('are not those of a body that the head of the paper does not name', () => {
    const club = `# Port Meridian Rowing Club\n\nCommittee notes, 3 May 2024\n\nHere: Ana Lind, Bo Vance, Jo Osei.\n\n## Teams\n\n${'Rowers met at the pier. '.repeat(6)}\n\n`
    expect(told('The council have decided to shut the car park on match days.', club)).toEqual([])
    expect(told('The committee have decided to shut the car park on match days.', club)).toHaveLength(1)
  })

  it('are neither their number nor what announces them', () => {
    expect(told('Recommendation 22-1 (unanimous)\n')).toEqual([])
    const text = 'The following resolution was passed unanimously:\n\n"RESOLVED THAT Jo Osei be appointed as auditor."\n'
    expect(told(text)).toHaveLength(1)
  })

  it('are carried where the sentence that names the motion says so', () => {
    expect(told('Upon a motion by Osei, second by Lind, the lease was approved.')).toEqual([
      'decided: Upon a motion by Osei, second by Lind, the lease was approved'
    ])
    expect(told('Motion to adopt Resolution 24-05 carried 5-0.')).toEqual(['decided: adopt Resolution 24-05'])
    expect(told('Motion to approve the lease by Osei, second by Lind. Carried.')).toEqual(['decided: approve the lease'])
    expect(told('Proposed: Bo Vance. Seconded: Jo Osei. That the accounts be accepted. Agreed unanimously.')).toEqual([
      'decided: the accounts be accepted'
    ])
  })

  it('are those of a body without its article, and begin behind how they were taken', () => {
    expect(told('Branch agreed to donate £500 to the dispute.')).toEqual(['decided: donate £500 to the dispute'])
    expect(told('WG Agreed to send the note out for a week.')).toEqual(['decided: send the note out for a week'])
    expect(told('Jo agreed to donate a boat to the fair.')).toEqual(['assigned: donate a boat to the fair'])
    expect(told('The co-op decided by consensus to switch to a new supplier.')).toEqual(['decided: switch to a new supplier'])
  })

  it('are no opinions, nothing foretold and nothing of other bodies', () => {
    expect(told('General agreement that the fees were high.')).toEqual([])
    expect(told('The Board were content with what the crew had made.')).toEqual([])
    expect(told('Once the Board has approved, the clerk signs.')).toEqual([])
    expect(told('The Pier Committee had, on 23 January, supported the plan by a majority.')).toEqual([])
    expect(told('Decisions notified: 24/00123 granted.')).toEqual([])
  })
})

it('keeps the "M/s" of a firm with its name', () => {
  expect(told('RESOLVED THAT M/s. Pai & Osei be appointed as auditors.')).toEqual(['decided: M/s. Pai & Osei be appointed as auditors'])
})
