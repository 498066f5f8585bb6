import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

const read = (text: string) => {
  const source = readText(new TextEncoder().encode(`HARBOUR NOTES\n\n${text}`), undefined)
  const { people, bodies } = extract(source)
  return { source, people, bodies }
}

describe('people', () => {
  it('are those named with a title or an office, with every place they are named', () => {
    const { source, people } = read('Mayor Ada Lind spoke. Later, Ada Lind left. Dr. Jo Osei stayed; Captain Vance did not.')
    expect(people.map(({ name, roles }) => [name, roles])).toEqual([
      ['Ada Lind', ['Mayor']],
      ['Jo Osei', ['Dr.']],
      ['Vance', ['Captain']]
    ])
    expect(people[0]!.mentions.map(({ start, end }) => source.text.slice(start, end))).toEqual(['Mayor Ada Lind', 'Ada Lind'])
  })
  it('are told by the office behind the name', () => {
    expect(read('Ada Lind, secretary of the Quay Union, presided.').people).toMatchObject([
      { name: 'Ada Lind', roles: ['secretary of the Quay Union'] }
    ])
  })
  it('are the attendees first', () => {
    expect(read('Present: Sam Vance, Jo Osei\n\nMayor Ada Lind spoke.').people.map(({ name }) => name)).toEqual([
      'Sam Vance',
      'Jo Osei',
      'Ada Lind'
    ])
  })
  it('are no bodies, offices, months or streets', () => {
    expect(
      read('The Harbour Board met in May. Quay Street is shut. Director of Works. Water Treatment Plant. District Manager.').people
    ).toEqual([])
  })
})

describe('bodies', () => {
  it('are named by what they are, up to the place they belong to', () => {
    const names = read(
      'The Standing Committee of the Quay Union met. Staff of the Port Meridian Water District and the Ministry of Tides came.'
    ).bodies
    expect(names.map(({ name }) => name)).toEqual([
      'Standing Committee of the Quay Union',
      'Port Meridian Water District',
      'Ministry of Tides'
    ])
  })
  it('are not the words about their meetings', () => {
    expect(read('It read the Minutes of the Quay Safety Committee.').bodies.map(({ name }) => name)).toEqual(['Quay Safety Committee'])
  })
})

it('mentions are spans of the text, whatever it is', () => {
  const piece = fc.constantFrom(
    'Mayor ',
    'Ada ',
    'Lind',
    "'s ",
    ', ',
    'secretary of ',
    'the ',
    'Board ',
    'of ',
    '. ',
    '\n\n',
    'A.',
    'É',
    '港务局'
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
      const { source, people, bodies } = read(parts.join(''))
      for (const { mentions } of [...people, ...bodies]) {
        expect(mentions.length).toBeGreaterThan(0)
        for (const { start, end } of mentions) expect(start >= 0 && start < end && end <= source.text.length).toBe(true)
      }
    }),
    { numRuns: 300 }
  )
})
