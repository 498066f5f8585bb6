import { describe, expect, it } from 'vitest'
import { saysNothing } from './small-talk.ts'

describe('small talk', () => {
  it.each([
    'Good morning, everybody.',
    'Thank you.',
    'No further business.',
    'There were no comments received.',
    'There was no report this month',
    '+1 for that',
    'Any other business:',
    '* * *',
    '12.',
    'https://meridian.example/minutes/2026-03-12',
    '谢谢大家。'
  ])('records nothing: %s', (sentence) => {
    expect(saysNothing(sentence)).toBe(true)
  })

  it.each([
    'The pier is closed.',
    'No tender was accepted, and the Clerk will ask again.',
    'Thanks to the volunteers the path is clear. The Clerk will write to them.',
    'Agreed to close the pier.',
    'Nothing was decided about the crane.',
    'There were no objections to closing the pier.',
    '会议结束后，各部门要抓紧落实。'
  ])('is not: %s', (sentence) => {
    expect(saysNothing(sentence)).toBe(false)
  })
})
