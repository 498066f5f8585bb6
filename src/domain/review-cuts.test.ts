import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutPlaces, partsOf, strongestCuts } from './review-cuts.ts'

const whole = (text: string) => ({ start: 0, end: text.length })
/** The parts after splitting at every cut of the strongest kind. */
function split(text: string): string[] {
  const cuts = strongestCuts(cutPlaces(text, whole(text)))
  const parts = partsOf(
    text,
    whole(text),
    cuts.map((cut) => cut.at)
  )
  return parts?.map((part) => text.slice(part.start, part.end)) ?? [text]
}

describe('the cuts of a quote', () => {
  it.each([
    ['a list', 'Focus on the quay, the sea wall and the market', ['Focus on the quay', 'the sea wall', 'the market']],
    ['a list with a last comma', 'Widen the path, light it, and sweep it', ['Widen the path', 'light it', 'sweep it']],
    ['clauses before members', 'Clean the canal, the quay; report to Cabinet', ['Clean the canal, the quay', 'report to Cabinet']],
    ['two tasks', 'Asked to widen the path and to light it', ['Asked to widen the path', 'to light it']],
    ['sentences before clauses', 'Clean the canal; sweep it. Mr. Okoye reports.', ['Clean the canal; sweep it.', 'Mr. Okoye reports.']],
    ['Chinese members', '加强领导，完善制度、落实责任', ['加强领导', '完善制度', '落实责任']],
    ['Chinese sentences', '加强领导，完善制度。落实责任。', ['加强领导，完善制度。', '落实责任。']]
  ])('part %s', (_, text, parts) => {
    expect(split(text)).toEqual(parts)
  })

  it.each([
    ['a pair that is no list', 'The Head of Parks and Gardens shall report'],
    ['a number with a comma', 'Plant 1,200 trees'],
    ['a list in brackets', 'Clean the canal (the locks, the banks and the bridges)']
  ])('leave %s whole', (_, text) => {
    expect(split(text)).toEqual([text])
  })

  it('are refused where a part would hold no word', () => {
    expect(partsOf('Clean it.', whole('Clean it.'), [8])).toBeNull()
    expect(partsOf('Clean it.', whole('Clean it.'), [])).toBeNull()
  })

  it('keep parts in order, apart, with a word in each, wherever they are', () => {
    const words = fc.stringMatching(/^[a-c ,.;、，。和]{1,60}$/)
    fc.assert(
      fc.property(words, fc.array(fc.nat(60), { maxLength: 5 }), (text, at) => {
        let last = 0
        for (const part of partsOf(text, whole(text), at) ?? []) {
          expect(part.start).toBeGreaterThanOrEqual(last)
          expect(text.slice(part.start, part.end)).toMatch(/[a-c和]/)
          last = part.end
        }
        for (const cut of cutPlaces(text, whole(text))) expect(cut.end).toBeLessThanOrEqual(cut.at)
      })
    )
  })
})
