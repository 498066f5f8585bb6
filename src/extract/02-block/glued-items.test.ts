import { expect, it } from 'vitest'
import { readText } from '../../intake/text.ts'
import { labelBlocks } from './blocks.ts'

const items = (text: string): string[] => {
  const source = readText(new TextEncoder().encode(text), undefined)
  return labelBlocks(source, source.text)
    .filter(({ kind }) => kind === 'item')
    .map(({ level, words }) => `${level} ${source.text.slice(words.start, words.end)}`)
}

it('reads lists whose dashes stand right before the words', () => {
  const list = '    -ring the yard\n    -mend the lamp\n        -the red one\n    -order paint\n'
  expect(items(`Pier notes\n\n- tasks\n\n${list}`)).toEqual([
    '1 tasks',
    '2 ring the yard',
    '2 mend the lamp',
    '3 the red one',
    '2 order paint'
  ])
  expect(items('Pier notes\n\nIt was cold.\n\n-5 degrees\n\n-ring the yard\n\nThe lamp is out.\n')).toEqual([])
})
