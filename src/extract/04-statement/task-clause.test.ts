import { describe, expect, it } from 'vitest'
import { taskClause } from './task-clause.ts'

/** Those present, as minutes name them: a name alone is taken for one where it stands elsewhere too. */
const present = 'Present: Ada Lind, Bo, Mara Osei, JC, Tove. '

function read(sentence: string): string | null {
  const view = present + sentence
  const found = taskClause(view, { start: present.length, end: view.length })
  return found === null ? null : `${view.slice(found.who.start, found.who.end)} > ${view.slice(found.deed)}`
}

describe('a task clause', () => {
  it.each([
    ['The directors directed   the Harbour Master to set up an account.', 'the Harbour Master > set up an account.'],
    ['Ada Lind from the yard will send the list.', 'Ada Lind > send the list.'],
    ['JC agreed to moderate the panel.', 'JC > moderate the panel.'],
    ['Bo should transfer the keys to the trust.', 'Bo > transfer the keys to the trust.'],
    ['M. Osei said he needs to get the lamps checked.', 'M. Osei > get the lamps checked.'],
    ['The drain is blocked. / Tove to call the county.', 'Tove > call the county.'],
    ['The rail is loose, and the clerk will have a look.', null],
    ['The rail is loose, and the clerk will order a new one.', 'the clerk > order a new one.'],
    ['It was agreed in May that each warden would walk the wall.', 'each warden > walk the wall.'],
    ['The Clerk to the Board, Ada Lind, will collate the answers.', 'The Clerk to the Board > collate the answers.'],
    ['Ada Lind (harbour office) has kindly offered to host the tour.', 'Ada Lind > host the tour.'],
    ['Bo and the town clerk are to meet with the builders.', 'Bo and the town clerk > meet with the builders.'],
    ['The chair asked the contractor to mend the lamps.', 'the contractor > mend the lamps.'],
    ['Mara Osei took on the task of painting the hut.', 'Mara Osei > painting the hut.'],
    ['It was left with Ada Lind to choose the colour.', 'Ada Lind > choose the colour.'],
    ['Direction was given to staff to return with a plan.', 'staff > return with a plan.'],
    ['The Friends of the Pier will repaint the rail.', 'The Friends of the Pier > repaint the rail.'],
    ['JC has two quotes, which he will circulate.', 'JC > circulate.'],
    ['Ada Lind did it last year, and she will do it again.', 'Ada Lind > do it again.'],
    ['Tove | 4 May | to send the map round', 'Tove > send the map round'],
    ['The Treasurer would pay the bill.', 'The Treasurer > pay the bill.'],
    ['The Clerk will take responsibility for the keys.', 'The Clerk > take responsibility for the keys.'],
    ['The quote is too high and Tove will ask for another.', 'Tove > ask for another.'],
    ['Bo set the date for all, and he will check the list.', 'Bo > check the list.'],
    ['She and Bo will discuss it.', 'She and Bo > discuss it.'],
    ['The SB will contact the road agent.', 'The SB > contact the road agent.'],
    ['The rail is loose, Tove to see to it.', null],
    ['The rail is loose, Tove to repair it.', 'Tove > repair it.'],
    ['Bo and Tove still to have a word about the keys', 'Bo and Tove > have a word about the keys'],
    ['Bo reluctantly volunteered to look after the rota', 'Bo > look after the rota'],
    ['Tove to reprime the pump with the harbour office', 'Tove > reprime the pump with the harbour office'],
    ['Ada Lind from the Ferry Club will need to meet with the county.', 'Ada Lind > need to meet with the county.'],
    ['The chair asked the clerk to report back in June.', 'the clerk > report back in June.'],
    ['Ada Lind will be bringing the lamps.', 'Ada Lind > be bringing the lamps.'],
    ['Bo agreed to look for a new rota.', 'Bo > look for a new rota.'],
    ['Mara Osei was charged with finding a hut.', 'Mara Osei > finding a hut.'],
    ['Mara Osei has been given the task of finding a hut.', 'Mara Osei > finding a hut.'],
    ['Tove to supply the figure for the map.', 'Tove > supply the figure for the map.']
  ])('reads: %s', (sentence, expected) => {
    expect(read(sentence)).toBe(expected)
  })

  it.each([
    'If the clerk will call them, they may come.',
    'Ada Lind asked whether the council will act.',
    'The contractor will finish the wall in May.',
    'The county will reimburse four fifths.',
    'Quarrybank Electric Ltd will test the lamps.',
    'HarbourRail will reopen the line.',
    'The county said they will look into it.',
    'The keys were given to staff to keep.',
    'Mr Vance is willing to pay for the paint.',
    'Members shall pay the fee by May.',
    'Documentation should show the tests.',
    'Quickly agreed to move on.',
    'The fair will take place in June.',
    'Bo will be late.',
    'Bo will be leaving the board in May.',
    'Bo would appreciate help with the hut.',
    'Tove would probably paint the hut.',
    'Bo agreed to the terms.',
    'Bo had agreed to paint the hut.',
    'They need to look again at the fees.',
    'The fee will need to rise.',
    "Osei's will only says so much.",
    'The harbour board will meet in June.',
    'Users will see a new page.',
    'Learners will get lost in the second part.',
    'The Tide Core API will look to standardise the reports.',
    'The chair was asked about the map.',
    'The chair asked the clerk to introduce the paper.',
    'The chair invited the engineer to give an update on the crane.',
    'The AGM will commence at noon.',
    'Bo probably agreed to paint the hut.',
    'Bo to Tove: see you there'
  ])('leaves alone: %s', (sentence) => {
    expect(read(sentence)).toBeNull()
  })
})
