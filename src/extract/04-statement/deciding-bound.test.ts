/** Decisions told by verbs of certain things only, by what a body has in mind, and by counts; names and places are invented. */
import { describe, expect, it } from 'vitest'
import { decidingClause } from './deciding-clause.ts'

const decides: readonly (readonly [rule: string, sentence: string])[] = [
  ['en.cls.body', 'The council raised the mooring fee to 130 crowns.'],
  ['en.cls.body', 'The board referred the petition to the finance committee.'],
  ['en.cls.body', 'The trustees formed a committee to plan the regatta.'],
  ['en.cls.body', 'All present agreed with the contents of the constitution.'],
  ['en.cls.body', 'The assembly affirmed the new bylaws.'],
  ['en.cls.body', 'The trustees and Ana Lind agreed to buy the pump.'],
  ['en.cls.body', 'The chair declared Bo Vance elected by acclamation.'],
  ['en.cls.passive', 'The subscription was raised to 45 crowns.'],
  ['en.cls.passive', 'A working group was set up to plan the regatta.'],
  ['en.cls.passive', 'The draft was discussed and with amendments approved.'],
  ['en.cls.passive', 'A budget of 60 crowns is granted for the fair.'],
  ['en.cls.passive', 'The two committees were merged.'],
  ['en.cls.note', 'Proposal to sell the crane accepted unanimously.'],
  ['en.cls.note', 'Minutes of the April meeting: read and confirmed to be correct.'],
  ['en.cls.it', 'The precept was discussed and it agreed the sum would stay.'],
  ['en.cls.noun', 'The committee gave the go-ahead for the slipway repair.'],
  ['en.cls.noun', 'It was the unanimous decision of the members to sell the crane.'],
  ['en.cls.noun', "The group's preference was to shut the gate at night."],
  ['en.cls.noun', 'Decision to shut the gate at night.'],
  ['en.cls.noun', 'The vote to shut the gate at night was 5 to 1.'],
  ['en.cls.mind', 'Nobody opposed shutting the gate at night.'],
  ['en.cls.mind', 'The trustees were content to accept the lower bid.'],
  ['en.cls.mind', 'It was thought best to wait for the survey.'],
  ['en.cls.tail', 'Proposal to shut the gate at night: 5 for, 1 against.']
]

const doesNot: readonly string[] = [
  'The board raised the question of parking.',
  'The committee raised 400 crowns at the fair.',
  'The council extended a warm welcome to Ana Lind.',
  'The plan has not been approved.',
  'The change to the tide reader was merged.',
  'In May, 22 changes to the site have been merged.',
  'The subscription was raised to 45 crowns in 2019.',
  'Membership increased to 120.',
  'The board was happy to hear of the regatta.',
  'Finding a committee with members that are willing to help.',
  'It was felt that the evening went well.',
  'It was felt that the fee should stand.',
  'There was general support for the idea, but no decision was taken.',
  'Proposal to shut the gate at night: 1 for, 5 against.'
]

describe('a clause of bound verbs, minds and counts', () => {
  it.each(decides)('decides, by %s: %s', (rule, sentence) => {
    expect(decidingClause(sentence)?.rule).toBe(rule)
  })

  it.each(doesNot)('does not decide: %s', (sentence) => {
    expect(decidingClause(sentence)).toBeNull()
  })
})
