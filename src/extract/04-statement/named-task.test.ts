/** Tasks that only a name beside an instruction tells; names and places are invented. */
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { extract } from '../extract.ts'

const roll = 'Present: Jo Bell, Ada Lind, Sam Osei\n\n'

function tasksOf(lines: string, head = roll): string[] {
  const source = readMarkdown(new TextEncoder().encode(`# Minutes of the Harbour Committee, 20 April 2026\n\n${head}${lines}\n`), undefined)
  return extract(source)
    .statements.filter(({ kind, tray }) => kind === 'assigned' && tray !== 'maybe')
    .map(({ start, end, owners }) => `${source.text.slice(start, end).replace(/\s+/g, ' ')} | ${owners.map(({ name }) => name).join(', ')}`)
}

describe('a clause that says little after its verb', () => {
  it('is a task with the words that name who does it', () => {
    expect(tasksOf('No reply had come from the pilots. Sam to chase.')).toEqual(['Sam to chase | Sam'])
  })

  it('is one at each place where it stands', () => {
    expect(tasksOf('- The first chart is ready. Sam to publish it\n- The second chart is ready. Sam to publish it')).toHaveLength(2)
  })

  it('is one too where it stands under another item of a list of actions', () => {
    expect(tasksOf('## Actions\n\n- Plan the open day\n  - Sam will ring the ferry office\n  - There was rain last year')).toEqual([
      'Plan the open day | ',
      'Sam will ring the ferry office | Sam'
    ])
  })
})

describe('a name beside an instruction', () => {
  it.each([
    ['Order the blue paint for the railings – JB', /^Order the blue paint .*\| JB/],
    ['A survey of the moorings would be arranged – Ada', /^A survey of the moorings .*\| Ada/],
    [
      '- Sam: ring the ferry office about the winter timetable\n- Ada: find a printer for the tide tables',
      /ring the ferry office .*\| Sam/
    ],
    ['Jo contact the ferry office about the winter timetable.', /contact the ferry office .*\| Jo/],
    ['- Order the blue paint for the railings (Ada)', /^Order the blue paint .*\| Ada/],
    ['- Order the blue paint for the railings - Ada, tonight', /^Order the blue paint .*\| Ada/],
    ['- Railings → Sam, all done before the open day', /^Railings → Sam.*\| Sam/],
    ['- Sam - ring the ferry office\n- Ada & Jo - find a printer for the tide tables', /ring the ferry office \| Sam\n.*\| Ada, Jo/],
    ['- @quinn publish the tide tables before Monday', /publish the tide tables .*\| @quinn/],
    ['- [ ] @quinn the railings, before Monday', /the railings, before Monday.*\| @quinn/]
  ])('makes a task of it where the name is on the roll: %s', (line, task) => {
    expect(tasksOf(line).join('\n')).toMatch(task)
  })

  it('makes tasks of them where a paper does so time and again', () => {
    const tasks = tasksOf('Write to the pilots about the new buoy - Tove\n\nBook the hall for the open day - Tove', '')
    expect(tasks).toHaveLength(2)
  })

  it.each([
    'The paint for the railings was ordered – JB',
    'Order of business – Harbour Office',
    'Approve the tide tables – Passed',
    '- Sam: I think the railings look well\n- Ada: do people want them blue\n- Jo: the ferry was late again',
    'Jo put forward the tide tables.',
    '- Review the tide tables (Ada)',
    '- Update on the railings (Ada)',
    '- The railings were painted → Sam',
    '- [x] @quinn the railings, before Monday'
  ])('makes none where it only tells or asks: %s', (line) => {
    expect(tasksOf(line)).toEqual([])
  })
})
