/** The pages of the record: home, meetings, directives, statements, terms, bodies and people. Their counts agree, and the public sees what is public. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveExample, serveSmall } from '../support/example-server.ts'
import { type OpenedPage, openPage, sectionOf } from '../support/open-page.ts'
import { isA, within, wordsOf } from '../support/page-tree.ts'
import { visitorFor } from '../support/visitor.ts'
import { serveStore, type TestServer } from '../support/web-server.ts'

let small: TestServer
let example: TestServer
beforeAll(async () => {
  small = await serveSmall()
  example = await serveExample()
})
afterAll(async () => {
  await small.close()
  await example.close()
})

/** The number before some words, such as 4 in "4 are late". */
function numberIn(text: string, before: RegExp): number {
  const found = new RegExp(`(\\d+)\\s+${before.source}`).exec(text)
  return found === null ? 0 : Number(found[1])
}

async function jsonOf(server: TestServer, path: string, as: Parameters<typeof visitorFor>[1] = 'clerk') {
  const visitor = await visitorFor(server, as)
  const { body, status } = await visitor.ask(path, { headers: { accept: 'application/json' } })
  expect(status, path).toBe(200)
  return JSON.parse(body)
}

describe('home', () => {
  it.each([
    ['clerk', '/'],
    ['public', '/public']
  ] as const)('counts as the list of commitments counts, for %s', async (as, path) => {
    const home = await openPage(example, path, { as })
    const open = numberIn(home.heading, /commitments? (?:is|are) open/)
    expect(open).toBeGreaterThan(0)
    const side = as === 'public' ? '/public' : ''
    const total = async (query: string) => (await jsonOf(example, `${side}/commitments${query}`, as)).total
    expect(await total('')).toBe(open)
    expect(await total('?status=late')).toBe(numberIn(home.heading, /(?:is|are) late/))
    expect(await total('?status=risk')).toBe(numberIn(home.heading, /(?:is|are) at risk/))
    for (const words of ['late', 'at risk', 'due by next Monday']) {
      const link = home.links.find((one) => one.words.includes(words) && /^\d/.test(one.words))
      if (link !== undefined) expect(await total(new URL(link.to, example.address).search), link.to).toBe(Number.parseInt(link.words, 10))
    }
  })

  it('draws every open commitment that has a date, and gives the same numbers as a table and as CSV', async () => {
    const home = await openPage(example, '/', { as: 'clerk' })
    const table = await home.link('Show the numbers')
    const rows = table.tree.elements.filter((one) => isA(one, 'tr')).length - 1
    const visitor = await visitorFor(example, 'clerk')
    const csv = await visitor.ask('/due.csv')
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(csv.body.trimEnd().split('\r\n')).toHaveLength(rows + 1)
  })

  it('names what is the reader’s own to do: an office its commitments, a clerk what waits for review', async () => {
    const office = await openPage(small, '/', { as: 'office:post:head-of-environmental-health' })
    expect(wordsOf(sectionOf(office, 'Yours to do'))).toContain('Report on')
    const clerk = await openPage(example, '/', { as: 'clerk' })
    expect(wordsOf(sectionOf(clerk, 'Yours to do'))).toMatch(/Review \d+ proposals?/)
    const reader = await openPage(example, '/', { as: 'reader' })
    expect(wordsOf(sectionOf(reader, 'Yours to do'))).toContain('Nothing is waiting for you.')
  })

  it('counts what waits for review as the list of documents does', async () => {
    const { waiting } = await jsonOf(example, '/')
    const { rows } = await jsonOf(example, '/documents')
    const listed = rows.filter((row: { waiting: number }) => row.waiting > 0)
    const pairs = (all: { id: string; waiting: number }[]) => all.map((one) => `${one.id} ${one.waiting}`).sort()
    expect(pairs(waiting)).toEqual(pairs(listed))
  })

  it('asks the public what decision they look for, and finds it', async () => {
    const home = await openPage(example, '/public')
    expect(home.text()).toContain('What became of a decision?')
    const found = await openPage(example, '/public/search?q=flood')
    expect(found.text()).toContain('Publish the Old Docks flood plan')
  })

  it('says what to do where there is nothing yet', async () => {
    const empty = await serveStore(null)
    try {
      const first = await openPage(empty, '/', {})
      const begun = await first.submit('/first-run', {
        code: 'TEST-CODE',
        record: 'Port Meridian City Council',
        zone: 'Europe/London',
        name: 'Rosa Adeyemi',
        login: 'rosa',
        password: 'three clean journeys'
      })
      const home = await begun.go('/')
      expect(home.text()).toContain('No documents yet. Add a meeting’s minutes, or look round the example.')
      for (const [path, words] of [
        ['/meetings', 'No meetings yet.'],
        ['/meetings?year=2026', 'No meetings in 2026.'],
        ['/directives', 'No directives yet.'],
        ['/statements', 'No statement has been accepted yet.'],
        ['/terms', 'No terms yet.'],
        ['/people', 'No minutes name anybody yet.'],
        ['/public', 'Nothing published yet.'],
        ['/public/meetings', 'Nothing published yet.']
      ] as const)
        expect((await home.go(path)).text(), path).toContain(words)
    } finally {
      await empty.close()
    }
  })
})

describe('a meeting', () => {
  it('says what was said, what became of it, and what asks for an owner', async () => {
    const page = await openPage(small, '/meetings/M-1', { as: 'clerk' })
    expect(page.text()).toContain('3 statements were made. 2 became commitments; 1 was noted only.')
    expect(page.all('square')).toHaveLength(6)
    expect(page.linkTo('C-1')).toBe('/commitments/C-1')
    expect(page.text()).toContain('Rosa Diaz')
    const { total } = await jsonOf(small, '/meetings/M-1')
    expect(total).toBe(3)
  })

  it('shows the public its published statements and no names', async () => {
    const page = await openPage(small, '/public/meetings/M-1')
    expect(page.text()).toContain('1 statement was made. 1 became a commitment')
    expect(page.html).not.toContain('Rosa Diaz')
    expect(page.html).not.toContain('C-2')
    expect(page.html).not.toContain('<form method="post"')
    expect(JSON.stringify(await jsonOf(small, '/public/meetings/M-1', 'public'))).not.toContain('Rosa Diaz')
  })

  it('lists its agenda, each heading with as many squares as statements under it', async () => {
    const page = await openPage(example, '/meetings/M-3', { as: 'clerk' })
    const agenda = sectionOf(page, 'Agenda')
    const { statements } = await jsonOf(example, '/meetings/M-3')
    expect(within(agenda).filter((one) => isA(one, 'tr')).length).toBeGreaterThan(2)
    expect(within(agenda).filter((one) => isA(one, 'i'))).toHaveLength(statements.length)
    expect(wordsOf(agenda)).toContain('Old Docks flood plan')
  })

  it('stands in the list with one square for each statement', async () => {
    const { rows } = await jsonOf(example, '/meetings')
    const list = await openPage(example, '/meetings', { as: 'clerk' })
    const squares = list.tree.elements.filter((one) => isA(one, 'i')).length
    const wanted = rows.reduce((sum: number, row: { statements: number; waiting: number }) => sum + row.statements + row.waiting, 0)
    const legend = 3
    expect(squares).toBe(wanted + legend)
  })
})

describe('a file that is not made of characters', () => {
  it('is shown as kept by what was read of it, a page at a time, beside its download', async () => {
    const { rows } = await jsonOf(example, '/documents')
    const pdf = rows.find((one: { media_type: string }) => one.media_type === 'application/pdf')
    const page = await openPage(example, `/documents/${pdf.id}/kept`, { as: 'clerk' })
    expect(page.text()).toMatch(/Page 1 of \d+\. What was read of the PDF file/)
    expect(page.linkTo('Download the original')).toBe(`/documents/${pdf.id}/original`)
  })
})

describe('a directive', () => {
  it('is registered with a form, which keeps what was typed when it refuses', async () => {
    const list = await openPage(small, '/directives', { as: 'clerk' })
    const refused = await list.submit('Register directive', { Title: 'Coast plan', Date: 'next week' }, { status: 422 })
    expect(refused.title).toMatch(/^Error: /)
    expect(refused.text()).toContain('"next week" is not a date.')
    expect(refused.fields('Register directive')).toMatchObject({ title: 'Coast plan' })
    const page = await refused.submit('Register directive', { Date: '2026-10-05', issuer: 'Regional Assembly' })
    expect(page.heading).toBe('Coast plan')
    expect(page.text()).toContain('At no meeting on record.')
    expect(page.text()).toContain('No commitment carries it.')
    const unchosen = await page.submit('Record that it was conveyed', {}, { status: 422 })
    expect(unchosen.text()).toContain('Choose the meeting')
    const conveyed = await page.submit('Record that it was conveyed', { meeting: 'M-1' })
    expect(conveyed.linkTo('Cabinet')).toMatch(/meetings\/M-1/)
  })

  it('refuses who may not, in words', async () => {
    const refused = await openPage(small, '/directives', { as: 'reader' })
    expect(refused.html).not.toContain('Register directive')
  })

  it('shows what became of every clause, and the same number of them as its own statements ask for', async () => {
    const { rows } = await jsonOf(example, '/directives')
    const withText = rows.find((row: { statements: number }) => row.statements > 0)
    const view = await jsonOf(example, `/directives/${withText.id}`)
    const page = await openPage(example, `/directives/${withText.id}`, { as: 'clerk' })
    expect(view.clauses.length).toBeGreaterThan(0)
    const table = page.tree.elements.find((one) => isA(one, 'table'))!
    expect(within(table).filter((one) => isA(one, 'tr'))).toHaveLength(view.clauses.length + 1)
    const unanswered = view.clauses.filter((clause: { carriedBy: unknown[] }) => clause.carriedBy.length === 0).length
    expect(page.all('hot')).toHaveLength(unanswered)
  })
})

describe('statements', () => {
  it('are filtered by what became of them, and the filters can be taken off', async () => {
    const all = await openPage(example, '/statements', { as: 'clerk' })
    const nothing = await all.submit('Apply filters', { became: 'nothing', kind: 'decided' })
    expect(nothing.path).toContain('became=nothing')
    const found = await jsonOf(example, `${nothing.path}`)
    expect(found.rows.every((row: { commitment: unknown; kind: string }) => row.commitment === null && row.kind === 'decided')).toBe(true)
    expect((await nothing.link('Take off the filter Decided')).path).not.toContain('kind=')
    const none = await all.go('/statements?words=zebra')
    expect(none.text()).toContain('Nothing matches these filters.')
  })

  it('show how each slot is read, or that it is not stated', async () => {
    const page = await openPage(small, '/statements/S-2', { as: 'clerk' })
    const reading = wordsOf(sectionOf(page, 'How it is read'))
    expect(reading).toContain('“Head of Environmental Health”')
    expect(reading).toContain('30 November 2026')
    const assigned = await openPage(small, '/statements/S-3', { as: 'clerk' })
    expect(wordsOf(sectionOf(assigned, 'How it is read'))).toContain('“Head of Highways”')
    expect(wordsOf(sectionOf(assigned, 'How it is read'))).toContain('Measure Not stated')
  })

  it('are dismissed with a reason and taken up again, but not under a commitment', async () => {
    const page = await openPage(small, '/statements/S-1', { as: 'clerk' })
    const refused = await page.submit('Dismiss this statement', {}, { status: 422 })
    expect(refused.text()).toContain('Say why it is no statement.')
    const dismissed = await page.submit('Dismiss this statement', { reason: 'Said in passing' })
    expect(dismissed.text()).toContain('It was dismissed')
    expect(dismissed.text()).toContain('Said in passing')
    const again = await dismissed.submit('Take it up again')
    expect(again.text()).toContain('It was noted.')
    const carried = await openPage(small, '/statements/S-2', { as: 'clerk' })
    expect(carried.html).not.toContain('Dismiss this statement')
    const visitor = carried.visitor
    const csrf = /name="csrf" value="([^"]+)"/.exec((await visitor.ask('/directives')).body)![1]!
    const forced = await visitor.ask('/statements/S-2/dismiss', { method: 'POST', body: new URLSearchParams({ csrf, reason: 'x' }) })
    expect([forced.status, forced.body]).toEqual([422, expect.stringContaining('became C-1')])
  })

  it('are seen by the public only where they are published', async () => {
    const list = await openPage(small, '/public/statements')
    expect(list.text()).toContain('1 statement is in the record')
    await openPage(small, '/public/statements/S-1', { status: 404 })
    const shown = await openPage(small, '/public/statements/S-2')
    expect(shown.text()).not.toContain('What was decided on it')
    expect((await openPage(small, '/public/statements?state=dismissed')).text()).not.toContain('Dismissed')
  })
})

describe('terms', () => {
  it('say what carries them as loudly as that nothing does, and take another name', async () => {
    const list = await openPage(example, '/terms', { as: 'clerk' })
    const { rows } = await jsonOf(example, '/terms')
    expect(list.all('hot')).toHaveLength(rows.filter((row: { carriedBy: number }) => row.carriedBy === 0).length)
    const [first, second] = rows
    const page = await list.go(`/terms/${first.id}`)
    const unchosen = await page.submit('Record it as another name', {}, { status: 422 })
    expect(unchosen.text()).toContain('Choose the term')
    const aliased = await page.submit('Record it as another name', { of: second.id })
    expect(aliased.text()).toContain('Another name of')
    expect((await aliased.go(`/terms/${second.id}`)).text()).toContain(first.label)
  })
})

describe('bodies, units, posts and people', () => {
  it('are entered with a form that says where each stands', async () => {
    const list = await openPage(small, '/offices', { as: 'clerk' })
    const body = await list.submit('Enter it in the record', { kind: 'body', name: 'Harbour Board' })
    expect(body.heading).toBe('Harbour Board')
    const misplaced = await (await body.go('/offices')).submit(
      'Enter it in the record',
      { kind: 'post', name: 'Harbour Master', under: 'body:harbour-board' },
      { status: 422 }
    )
    expect(misplaced.text()).toContain('A post stands in a unit.')
    expect(misplaced.fields('Enter it in the record')).toMatchObject({ kind: 'post', name: 'Harbour Master' })
    const unit = await misplaced.submit('Enter it in the record', { kind: 'unit', name: 'Pilotage', under: 'body:harbour-board' })
    const post = await (await unit.go('/offices')).submit('Enter it in the record', {
      kind: 'post',
      name: 'Harbour Master',
      under: 'unit:pilotage'
    })
    expect(post.linkTo('Pilotage')).toBe('/offices/unit/pilotage')
    const twice = await (await post.go('/offices')).submit(
      'Enter it in the record',
      { kind: 'body', name: 'Harbour Board' },
      { status: 422 }
    )
    expect(twice.text()).toContain('The body "Harbour Board" exists already.')
  })

  it('answer for what the list of commitments says they do', async () => {
    const { rows } = await jsonOf(example, '/offices')
    const open = rows.reduce((sum: number, row: { commitments: { open: number } }) => sum + row.commitments.open, 0)
    const home = await openPage(example, '/', { as: 'clerk' })
    expect(open).toBe(numberIn(home.heading, /commitments? (?:is|are) open/))
    for (const office of rows.filter(
      (row: { kind: string; commitments: { total: number } }) => row.kind === 'post' && row.commitments.total > 0
    )) {
      const { total } = await jsonOf(example, `/commitments?status=any&owner=${office.slug}`)
      expect(total, office.name).toBe(office.commitments.total)
    }
  })

  it('name people in the order of the alphabet, to those inside only', async () => {
    const page = await openPage(small, '/people', { as: 'reader' })
    const names = (one: OpenedPage) =>
      one.tree.elements.filter((each) => isA(each, 'th') && each.attrs.some(({ value }) => value === 'row')).map((each) => wordsOf(each))
    expect(names(page)).toEqual([...names(page)].sort((a, b) => a.localeCompare(b)))
    expect(names(page)).toContain('Tom Okoye')
    const outside = await visitorFor(small, 'public')
    expect((await outside.ask('/public/people')).status).toBe(404)
    expect((await outside.ask('/people')).to).toMatch(/^\/sign-in/)
  })
})
