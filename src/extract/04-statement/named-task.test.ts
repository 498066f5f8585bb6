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

describe('a task among decisions', () => {
  it.each([
    ['- Ada: Order the blue paint\n- Sam: Ring the ferry office', ['Order the blue paint | Ada', 'Ring the ferry office | Sam']],
    [
      '- Ada: Order the blue paint\n- Sam: Ring the pilots\n- Rolf: Find a printer',
      ['Order the blue paint | Ada', 'Ring the pilots | Sam', 'Find a printer | Rolf']
    ],
    ['- Jo will order the blue paint for the railings', ['Jo will order the blue paint for the railings | Jo']],
    ['- Ada: action item to order the blue paint', ['action item to order the blue paint | Ada']]
  ])('is one where someone who was there is to do it: %s', (lines, tasks) => {
    expect(tasksOf(`## Resolved\n\n${lines}`)).toEqual(tasks)
  })

  it.each([
    '- The railings are to be painted blue',
    '- Paint: order it in blue',
    '- Ada will be the new chair',
    '- Tove to have the mooring'
  ])('is none where all decided it or nobody acts: %s', (line) => {
    expect(tasksOf(`## Resolved\n\n${line}`)).toEqual([])
  })
})

describe('a task beside a list of tasks', () => {
  it('stands where somebody is given it in words after the list', () => {
    const list = '| Action | Who |\n|---|---|\n| Order the blue paint | Ada |\n| Ring the ferry office | Sam |\n\n'
    expect(tasksOf(`${list}The pilots are away. Jo to try again in a fortnight.`)).toContain('try again in a fortnight | Jo')
  })

  it('stands behind a semicolon', () => {
    expect(tasksOf('Sam will write to the pilots; Jo to ask the harbour office what it costs.')).toEqual([
      'Sam will write to the pilots | Sam',
      'ask the harbour office what it costs | Jo'
    ])
  })
})

describe('a list of actions under headings that are names', () => {
  it('gives each heading its tasks where one of them is for all', () => {
    const list = '## Actions\n\n### All\n\n- Order blue paint\n\n### Rolf\n\n- Ring the ferry office\n'
    expect(tasksOf(list)).toEqual(['Order blue paint | All', 'Ring the ferry office | Rolf'])
  })

  it('takes no topic for a name', () => {
    expect(tasksOf('## Actions\n\n### Railings\n\n- Order blue paint\n\n### Ferry\n\n- Ring the office\n')).toEqual([
      'Order blue paint | ',
      'Ring the office | '
    ])
  })

  it('reads a name in bold within brackets before the task', () => {
    expect(tasksOf('## Actions\n\n- (**Ada Lind**): Paint for the railings\n', '')[0]).toMatch(/\| Ada Lind$/)
  })
})

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
    ['- [Ada] Order the blue paint for the railings', /Order the blue paint .*\| Ada/],
    ['- (Ada, Sam): order the blue paint for the railings', /order the blue paint .*\| Ada, Sam/],
    ['Ring the ferry office about the winter timetable. Secretary.', /^Ring the ferry office .*\| Secretary/],
    ['- @quinn publish the tide tables before Monday', /publish the tide tables .*\| @quinn/],
    ['- [ ] @quinn the railings, before Monday', /the railings, before Monday.*\| @quinn/]
  ])('makes a task of it where the name is on the roll: %s', (line, task) => {
    expect(tasksOf(line).join('\n')).toMatch(task)
  })

  it('knows a name in small letters from the roll', () => {
    const head = '## Attendees\n\n- quinnh\n- tovel\n\n## Notes\n\n'
    expect(tasksOf('- quinnh to publish the tide tables', head)[0]).toMatch(/publish the tide tables \| quinnh/)
    expect(tasksOf('- someone to publish the tide tables of the harbour', head).join()).not.toMatch(/quinnh/)
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
    '- [Ada] The railings look well',
    'Ring the ferry office about the winter timetable. Winter.',
    '- Update on the railings (Ada)',
    '- The railings were painted → Sam',
    '- [x] @quinn the railings, before Monday'
  ])('makes none where it only tells or asks: %s', (line) => {
    expect(tasksOf(line)).toEqual([])
  })
})

describe('a handle', () => {
  it.each([
    ['- Paint request: @ada, by Friday', ['Paint request | @ada']],
    ['- Leaflet text: @ada + @jo', ['Leaflet text | @ada, @jo']],
    ['- #12: @ada takes it, before the fair', ['@ada takes it, before the fair | @ada']],
    ['- Scribe: @ada', []],
    ['- @ada thinks it is dry', []],
    ['- The form is to be returned by 3 May. AL', ['The form is to be returned by 3 May | AL']]
  ])('names whose task it is, and so do initials behind what is to be done: %s', (lines, tasks) => {
    expect(tasksOf(`## Paint\n\n${lines}`, 'Present: @ada, @jo, Ada Lind (AL)\n\n')).toEqual(tasks)
  })
})

describe('a name without a capital', () => {
  it.each([
    ['The paint is dry. ada will order more of it. The lamp is out.', ['ada will order more of it | ada']],
    ['- ada: will ring the ferry office', ['will ring the ferry office | ada']],
    ['The paint is dry. some will order more of it.', []],
    ['- ada: will it be dry?', []]
  ])('is known where it stands on the roll: %s', (lines, tasks) => {
    expect(tasksOf(`## Paint\n\n${lines}`, 'Present: ada, jo, sam\n\n')).toEqual(tasks)
  })
})
