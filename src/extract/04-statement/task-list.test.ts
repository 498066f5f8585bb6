/** Lists of what somebody has to do, read item by item; names and places are invented. */
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { extract } from '../extract.ts'

const roll = 'Present: Jo Bell, Ada Lind, Sam Osei\n\n'

function tasksOf(lines: string): string[] {
  const source = readMarkdown(new TextEncoder().encode(`# Minutes of the Harbour Committee, 20 April 2026\n\n${roll}${lines}\n`), undefined)
  return extract(source)
    .statements.filter(({ kind, tray }) => kind === 'assigned' && tray !== 'maybe')
    .map(({ start, end, owners }) => `${source.text.slice(start, end).replace(/\s+/g, ' ')} | ${owners.map(({ name }) => name).join(', ')}`)
}

describe('a list of tasks', () => {
  it.each([
    [
      'a name over what is its own',
      '* Ada\n    * order the paint\n    * ring the pilots',
      ['order the paint | Ada', 'ring the pilots | Ada']
    ],
    ['a few words', '* Mend the lamp\n* Joint Pilots Event\n* Flags', ['Mend the lamp | ', 'Joint Pilots Event | ', 'Flags | ']],
    ['somebody and nothing to do', '* Mend the lamp\n* Ada Lind\n* Jo and Sam?', ['Mend the lamp | ']],
    ['an address and details', '- [ ] Mend the lamp\n    - https://example.org/lamp\n    - it is the red one', ['Mend the lamp | ']],
    [
      'boxes and handles below a task',
      '- [ ] Mend the lamp\n  - [ ] find the old plan\n  - paint for the post @sam\n  - it is the red one',
      ['Mend the lamp | ', 'find the old plan | ', 'paint for the post @sam | @sam']
    ],
    [
      'a topic over instructions',
      '- Lamps on the quay\n  - Order the glass\n  - Ring the pilots',
      ['Order the glass | ', 'Ring the pilots | ']
    ]
  ])('with %s', (_, lines, tasks) => {
    expect(tasksOf(`## Action items\n\n${lines}`)).toEqual(tasks)
  })

  it('is the newer of two', () => {
    const lists = '## Action items\n\n* Ada: order the paint\n    * it is late\n\n## New action items\n\n* Sam: ring the pilots'
    expect(tasksOf(lists)).toEqual(['Sam: ring the pilots | Sam'])
  })

  it('may have what is to come out over tasks in brackets', () => {
    expect(tasksOf('## Actions\n\n- D1 (Publish a chart)\n  - [AB] Draft the chart\n  - [CD] Ask the pilots')).toEqual([
      '[AB] Draft the chart | AB',
      '[CD] Ask the pilots | CD'
    ])
  })

  it('has no room for what is told or asked', () => {
    expect(tasksOf('## Action items\n\n* Order the paint\n* We missed it\n* How much should we pay the pilots')).toEqual([
      'Order the paint | '
    ])
  })

  it('is told from a review of older ones', () => {
    expect(tasksOf('## Review of new action items from this meeting\n\n* Order the paint (Ada)')).toEqual(['Order the paint (Ada) | Ada'])
    expect(tasksOf('## Review of action items from the last meeting\n\n* Order the paint (Ada)')).toEqual([])
  })

  it('may be a table whose items are the tasks', () => {
    expect(tasksOf('## Next\n\n| Item | Owner | Due date |\n|---|---|---|\n| Flags | Ada | June |')).toEqual(['Flags | Ada'])
    expect(tasksOf('## Next\n\n| Item | Action | Owner |\n|---|---|---|\n| 1 | Order flags | Ada |')).toEqual(['Order flags | Ada'])
    expect(
      tasksOf('## Next\n\n| Item | Owner | Status |\n|---|---|---|\n| Order flags | Ada | Pending |\n| Mend the lamp | Jo | Completed |')
    ).toEqual(['Order flags | Ada'])
  })

  it('may be a table whose columns say nothing', () => {
    const table = (cells: string): string => `## Actions\n\n| No. | Detail | Resp. |\n|---|---|---|\n| 2.1 | ${cells} |`
    expect(tasksOf(table('Order the flags for the pier | AL & JB'))).toEqual(['Order the flags for the pier | AL, JB'])
    expect(tasksOf(table('Order the flags for the pier | in a week or two'))).toEqual([
      '2.1 | Order the flags for the pier | in a week or two | '
    ])
  })

  it('is no list of what was done, beside the assignments', () => {
    const acts = '## Actions\n\n* Lamps. Two were bought. Approved.\n* Registered agent: Ada Lind'
    expect(tasksOf(`${acts}\n\n## Assignments\n\n* Order the flags: Jo Bell`)).toEqual(['Order the flags: Jo Bell | Jo Bell'])
    expect(tasksOf('## Actions\n\n* Order the flags (Jo)\n\n## Notes\n\nNone.')).toEqual(['Order the flags (Jo) | Jo'])
  })

  it('may be parted from its name by a word', () => {
    expect(tasksOf('## Actions\n\n***Ada***\n\nContinued\n\n* Order the flags\n* Mend the lamp')).toEqual([
      'Order the flags | Ada',
      'Mend the lamp | Ada'
    ])
    expect(tasksOf('## Actions\n\n***Ada***\n\n* Roadmap\n  * order the flags\n  * mend the lamp')).toEqual([
      'order the flags | Ada',
      'mend the lamp | Ada'
    ])
  })

  it('has whose it is on the line behind it', () => {
    expect(tasksOf('Owner: Sam\n\nAction: mend the lamp')).toEqual(['mend the lamp | Sam'])
    expect(tasksOf('Action: mend the lamp\n\nIn charge: Ada (?)\n\nAction: order the flags\n\nThe chair: Jo')).toEqual([
      'mend the lamp | Ada',
      'order the flags | '
    ])
  })
})

describe('a box outside any list of tasks', () => {
  it('is a task where it says whose it is', () => {
    expect(tasksOf('## Quay\n\n- [ ] (Bo) Paint for the post\n- [ ] Tides of the river: one table (JB)\n- [x] Lamps (Bo)')).toEqual([
      '(Bo) Paint for the post | Bo',
      'Tides of the river: one table (JB) | JB'
    ])
  })

  it('is none where somebody is ticked off, or older ones are', () => {
    expect(tasksOf('## Quay\n\n- [ ] Ada Lind (Pilots)\n- [ ] Yes')).toEqual([])
    expect(tasksOf('## Previous action items\n\n- [ ] (Ada) Order the paint')).toEqual([])
  })

  it('goes on in an update of the tasks', () => {
    expect(tasksOf('## Action items update\n\n- [ ] (Ada) Order the paint\n- [x] (Jo) Ring the pilots')).toEqual([
      '(Ada) Order the paint | Ada'
    ])
  })
})

describe('a task in running text', () => {
  it.each([
    ['A notice will be sent to the pilots.', ['A notice will be sent to the pilots | ']],
    ['Will talk to the pilots.', ['Will talk to the pilots | ']],
    ['Next steps will be finding a printer for the charts.', ['finding a printer for the charts | ']],
    ["We'll find a printer for the charts.", ["We'll find a printer for the charts | "]],
    ['Jo plans to paint the boat.', ['Jo plans to paint the boat | Jo']],
    [
      'Ada, Jo, Sam, Bo, Tove and Mara to paint the boat by noon.',
      ['Ada, Jo, Sam, Bo, Tove and Mara to paint the boat by noon | Ada, Jo, Sam, Bo, Tove, Mara']
    ],
    [
      'Quay lamps: Ada Lind has seen them, she will be mending one.',
      ['Quay lamps: Ada Lind has seen them, she will be mending one | Ada Lind']
    ]
  ])('%s', (line, tasks) => {
    expect(tasksOf(`## Business\n\n${line}`)).toEqual(tasks)
  })
})

describe('what is only told', () => {
  it.each([
    'Good to use a lamp that works for us.',
    'Planning to launch at the harbour fair.',
    'Review of the lamps to get better light to the quay.',
    'The answer is near: Solution is to mend it.',
    'The Treasurer and Secretary shall have joint rights to sign.',
    'Quay Road will now have a lamp.',
    'He said he would serve the harbour to the best of his ability.',
    'Ada Lind said she would allow the pilots to use the shed.',
    'The Director would take the Chair until the pilots came.',
    'The Fern City Council will award a prize to the pilots.',
    'Reporting to assess the light of the lamps.',
    'It was agreed that the Treasurer would take the Chair until noon.',
    'It will be sent to the pilots.',
    'The RFXP rules will permit boats of more kinds.'
  ])('is nobody’s task: %s', (line) => {
    expect(tasksOf(`## Business\n\n${line}`)).toEqual([])
  })
})
