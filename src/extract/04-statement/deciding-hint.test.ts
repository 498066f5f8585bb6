import { describe, expect, it } from 'vitest'
import { decidingForms, decidingNouns } from '../lexicon/en/deciding.ts'
import { mayDecide } from './deciding-hint.ts'

describe('the look for a word that decides', () => {
  it.each([(word: string) => word, (word: string) => `The quay ${word.toUpperCase()}`, (word: string) => `(${word}, the quay's)`])(
    'sees each word wherever it stands',
    (placed) => {
      const words = [...decidingForms.keys(), ...decidingNouns]
      expect(words.filter((word) => !mayDecide(placed(word)))).toEqual([])
    }
  )

  it('passes over texts that have none', () => {
    expect(['', 'The tide gate leaks.', 'Ada Lind spoke of the old quay at length.', '码头已经修好。'].map(mayDecide)).toEqual([
      false,
      false,
      false,
      false
    ])
  })
})
