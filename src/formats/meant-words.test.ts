import { expect, it } from 'vitest'
import { meantInWords } from './meant-words.ts'

it.each([
  [
    'the Clerk',
    { kind: 'post', name: 'Town Clerk', id: 'town-clerk', by: 'office' },
    'Town Clerk, a post on record, the only one in this office'
  ],
  ['The Town Clerk', { kind: 'post', name: 'Town Clerk', id: 'town-clerk', by: 'name' }, 'a post on record'],
  ['JO', { kind: 'person', name: 'Jo Osei', id: null, by: 'initials' }, 'Jo Osei, the only one with these initials'],
  ['Jo Osei', { kind: 'person', name: 'Jo Osei', id: null, by: 'name' }, null],
  ['somebody', null, null]
] as const)('%j says whom it means and why, never only the same words again', (words, meant, expected) => {
  expect(meantInWords(words, meant)).toBe(expected)
})
