import { describe, expect, it } from 'vitest'
import type { SourceText } from '../../domain/source-text.ts'
import { readMarkdown } from '../../intake/markdown.ts'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const votes = (source: SourceText): string[] =>
  extract(source).statements.flatMap(({ vote }) =>
    vote === null ? [] : [[vote.result, vote.for ?? '?', vote.against ?? '?', vote.abstained ?? '?'].join(' ')]
  )
const plain = (text: string): SourceText => readText(bytes(`PORT MERIDIAN HARBOUR BOARD\n\nDate: May 14, 2026\n\n${text}`), undefined)
const table = (text: string): SourceText =>
  readMarkdown(bytes(`# Harbour Board\n\n**Date:** 2026-05-14\n\n## Decisions\n\n${text}`), undefined)

describe('the vote behind a motion', () => {
  it.each<[string, string]>([
    ['For: 4; Against: 1; Abstentions: 1. Carried.', 'carried 4 1 1'],
    ['Vote: 4 for, 1 against, 1 abstention. Carried.', 'carried 4 1 1'],
    ['On a vote of 7 to 3 the motion carried.', 'carried 7 3 ?'],
    ['The motion was put to the vote and carried by 7 votes to 3 with 2 abstentions.', 'carried 7 3 2'],
    ['Motion approved, three votes to two.', 'carried 3 2 ?'],
    ['Yes: 3. No: 1 (Berg). Carried.', 'carried 3 1 ?'],
    ['All in favour, motion carried.', 'carried ? ? ?'],
    ['All in favor.', 'unanimous ? ? ?'],
    ['Carried.', 'carried ? ? ?']
  ])('is read from "%s"', (words, expected) => {
    expect(votes(plain(`Moved by Lind, seconded by Osei, to approve the crane contract. ${words}`))).toEqual([expected])
  })

  it('is read from lines of names between the motion and its outcome', () => {
    const lines = '## Crane\n\nMotion: Buy the crane.\nFor: Lind, Osei\nAgainst: Vance\nAbstain: none\nMotion carries.\n'
    expect(votes(table(lines))).toEqual(['carried 2 1 0'])
  })

  it('is read where a sentence ends with its count, and not from other numbers', () => {
    expect(votes(plain('The minutes were approved 6-0.'))).toEqual(['carried 6 0 ?'])
    expect(votes(plain('The crane contract was awarded to the yard for 2-3 years.'))).toEqual([])
  })

  it.each<[string, string[]]>([
    ['| Decision | For | Against | Abstain |\n|---|---|---|---|\n| Buy the crane | 5 | 1 | 0 |\n', ['carried 5 1 0']],
    ['| Decision | Vote |\n|---|---|\n| Buy the crane | 5-1 |\n', ['carried 5 1 ?']],
    ['| Decision | Vote |\n|---|---|\n| Buy the crane | see note 3 |\n', []]
  ])('is read from the cells of a row: %j', (text, expected) => {
    expect(votes(table(text))).toEqual(expected)
  })
})
