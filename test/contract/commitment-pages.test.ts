/** The pages of commitments over a real server, without a script: the list, one with its line, and each form with its refusals. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveExample, serveSmall } from '../support/example-server.ts'
import { type OpenedPage, openPage, sectionOf } from '../support/open-page.ts'
import { wordsOf } from '../support/page-tree.ts'
import { visitorFor } from '../support/visitor.ts'
import type { TestServer } from '../support/web-server.ts'

let small: TestServer
let example: TestServer

beforeAll(async () => {
  ;[small, example] = await Promise.all([serveSmall(), serveExample()])
})
afterAll(async () => {
  await small.close()
  await example.close()
})

const monitors = 'Fit air-quality monitors at 24 primary schools'
const crossing = 'Open the Quay Street crossing'

/** The example's commitment with a title, as someone opens it from the list. */
async function opened(title: string, as: Parameters<typeof openPage>[2] = { as: 'clerk' }): Promise<OpenedPage> {
  const side = as.as === 'public' ? '/public' : ''
  const list = await openPage(example, `${side}/commitments?status=any&q=${encodeURIComponent(title)}`, as)
  return list.link(title)
}

describe('the list of commitments', () => {
  it('says in its headline how many there are of each status, and each number leads to those alone', async () => {
    const list = await openPage(example, '/commitments', { as: 'reader' })
    const late = /(\d+) are late/.exec(list.heading)?.[1]
    const only = await list.link(`${late} are late`)
    expect(only.heading).toBe(`${late} commitments are late`)
    expect(only.all('status').filter((words) => words === 'Late')).toHaveLength(Number(late))
    expect(only.linkTo('Take off the filter Late')).toBe('/commitments?status=any')
  })

  it('counts beside each choice what that choice would show', async () => {
    const list = await openPage(example, '/commitments?status=any', { as: 'clerk' })
    const { byStatus, total } = (await jsonOf(example, '/commitments?status=any')).choices
    expect(Object.values(byStatus as Record<string, number>).reduce((sum, amount) => sum + amount, 0)).toBe(total)
    expect(list.text()).toContain(`Delivered${byStatus.done}`)
    for (const status of ['late', 'risk', 'track', 'todo', 'done', 'ended'])
      expect((await jsonOf(example, `/commitments?status=${status}`)).total).toBe(byStatus[status])
  })

  it('filters by form: words, date, owner, gaps; says what is hidden; and forgets all of it on request', async () => {
    const list = await openPage(example, '/commitments', { as: 'clerk' })
    const due = await list.submit('Apply filters', { 'Due by': '31 January 2027' })
    expect(due.heading).toMatch(/^\d+ of \d+ open commitments are due by 31 January 2027\. /)
    expect(due.text()).toMatch(/\d+ are hidden by the due date/)
    const gaps = await due.submit('Apply filters', { gap: ['undecided-move'] })
    expect(gaps.has(crossing)).toBe(true)
    expect(gaps.has(monitors)).toBe(false)
    expect((await gaps.link('Clear all')).path).toBe('/commitments')
    const wrong = await list.submit('Apply filters', { 'Due by': 'soon' })
    expect(wrong.has('“soon” is not a date')).toBe(true)
    const nothing = await list.submit('Apply filters', { Words: 'zeppelin' })
    expect(nothing.heading).toBe('No commitment matches')
  })

  it('sorts by each heading, and the other way round', async () => {
    const first = async (sort: string) =>
      (await jsonOf(example, `/commitments?status=any&sort=${sort}`)).commitments.map((one: { title: string }) => one.title)
    const titles = await first('title')
    expect(titles.slice(0, 20)).toEqual([...titles.slice(0, 20)].sort())
    const list = await openPage(example, '/commitments?sort=title', { as: 'clerk' })
    expect(list.linkTo('Commitment and owner')).toBe('/commitments?sort=-title')
    expect((await first('-title'))[0]).toBe((await jsonOf(example, '/commitments?status=any&sort=title&page=2')).commitments.at(-1).title)
  })

  it('comes as CSV with every row and no formula', async () => {
    const visitor = await visitorFor(example, 'clerk')
    const { status, headers, body } = await visitor.ask('/commitments.csv?status=any')
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    const { total } = await jsonOf(example, '/commitments?status=any')
    expect(body.split('\r\n').filter((line) => /^C-\d+,/.test(line))).toHaveLength(total)
    expect(body).toContain(`"${crossing}"`.replaceAll('"', ''))
    expect(body).not.toMatch(/(?:^|,)[=+@-]\w/m)
  })

  it('shows the public what is published and nothing of the rest', async () => {
    const list = await openPage(small, '/public/commitments?status=any')
    expect(list.heading).toContain('1 commitment')
    expect(list.html).not.toContain('C-2')
    const csv = await (await visitorFor(small, 'public')).ask('/public/commitments.csv?status=any')
    expect(csv.body).toContain('C-1,')
    expect(csv.body).not.toContain('C-2,')
    await openPage(small, '/public/commitments/C-2', { status: 404 })
  })

  it('says in an empty record where commitments come from', async () => {
    const list = await openPage(small, '/public/commitments?q=zeppelin&status=any')
    expect(list.has('Nothing matches these filters')).toBe(true)
  })
})

async function jsonOf(server: TestServer, path: string) {
  const { body } = await (await visitorFor(server, 'clerk')).ask(path, { headers: { accept: 'application/json' } })
  return JSON.parse(body)
}

describe('one commitment', () => {
  it('says how it stands in a sentence and leads back to the source words', async () => {
    const page = await opened(monitors)
    expect(page.text()).toContain('19 of 24 schools live on 20 November 2026; an even pace would be at')
    expect(page.text()).toContain('The office expects 14 December 2026, 14 days after the due date.')
    const [quote] = page.all('said')
    expect(quote).toContain('install continuous monitors at each of the 24 primary schools')
    expect(page.linkTo('See it in the document')).toMatch(/^\/documents\/D-\d+\/read\?reading=D-\d+\.\d+&start=\d+&end=\d+#quote$/)
    expect(page.linkTo('Clean Air Direction 2026/4')).toMatch(/^\/directives\/R-\d+$/)
  })

  it('draws its numbers and gives them as a table and as CSV', async () => {
    const page = await opened(monitors)
    const table = await page.link('Show the numbers')
    expect(table.text()).toContain('Reported 20 November 2026 19')
    const csv = await (await visitorFor(example, 'reader')).ask(`${page.path}/numbers.csv`)
    expect(csv.body).toContain('Reported,2026-11-20,19\r\n')
    expect(csv.body).toContain('Target,2026-11-30,24\r\n')
  })

  it('shows each promised date, why it moved, and where no decision stands behind it', async () => {
    const page = await opened(crossing)
    expect(page.text()).toContain('Promised for 31 July 2026. The date has moved twice and has now passed by 10 days.')
    const moved = wordsOf(sectionOf(page, 'How the promise moved'))
    expect(moved).toContain('Changed without a decision. No meeting is named for it.')
    expect(moved).toContain('Decided: Highways Committee')
  })

  it('says gaps as loudly as facts', async () => {
    const page = await openPage(small, '/commitments/C-2', { as: 'clerk' })
    for (const gap of ['No progress reported yet', 'No evidence yet']) expect(page.all('gap')).toContain(gap)
  })

  it('shows the public the same without names, forms or ways inside', async () => {
    const page = await opened(crossing, { as: 'public' })
    expect(page.text()).toContain('Promised for 31 July 2026')
    expect(page.html).not.toMatch(/Martin Kell|Rosa Adeyemi|<form method="post"|\/report"/)
  })

  it('offers only what the one who looks may do', async () => {
    const offered = async (as: 'reader' | 'office:post:head-of-highways' | 'assessor' | 'supervisor' | 'clerk', id: string) => {
      const page = await openPage(small, `/commitments/${id}`, { as })
      return ['Report progress', 'Move the date', 'Withdraw it'].filter((words) => page.has(words))
    }
    expect(await offered('reader', 'C-2')).toEqual([])
    expect(await offered('assessor', 'C-2')).toEqual([])
    expect(await offered('office:post:head-of-highways', 'C-2')).toEqual(['Report progress'])
    expect(await offered('office:post:head-of-highways', 'C-1')).toEqual([])
    expect(await offered('supervisor', 'C-2')).toEqual(['Report progress', 'Move the date'])
    expect(await offered('clerk', 'C-2')).toEqual(['Report progress', 'Move the date', 'Withdraw it'])
  })
})

describe('making a commitment', () => {
  it('begins with what the statement says, names all that is missing, and keeps what was written', async () => {
    const form = await openPage(small, '/commitments/new?statement=S-1', { as: 'clerk' })
    const refused = await form.submit('Make the commitment', { 'Due date': 'soon', owner: '' }, { status: 422 })
    expect(refused.title).toMatch(/^Error: New commitment/)
    for (const words of ['Name the post or unit', 'You entered “soon”', 'Say what counts as done']) expect(refused.has(words)).toBe(true)
    expect(refused.fields('Make the commitment')).toMatchObject({ due: 'soon' })
  })

  it('offers the office a slip of the pen may have meant, creates a post only when asked, and makes it', async () => {
    const form = await openPage(small, '/commitments/new?statement=S-1', { as: 'clerk' })
    const given = { title: 'Read the monitors', 'Due date': '30 Nov 2027', 'What counts as done': 'Read at 24 schools' }
    const near = await form.submit('Make the commitment', { ...given, owner: 'Head of Highway' }, { status: 422 })
    expect(near.has('“Head of Highways” exists')).toBe(true)
    const unknown = await near.submit('Make the commitment', { owner: 'Keeper of Kites' }, { status: 422 })
    expect(unknown.has('There is no post or unit called “Keeper of Kites”')).toBe(true)
    const made = await near.submit('Use Head of Highways', {})
    expect(made.has('The commitment is made.')).toBe(true)
    expect(made.heading).toBe('Read the monitors')
    expect(made.text()).toContain('30 November 2027')
    const again = await openPage(small, '/commitments/new?statement=S-1', { as: 'clerk' })
    expect(again.has('S-1 already became')).toBe(true)
  })

  it('makes what is ongoing, with a post of its own, without a statement', async () => {
    const form = await openPage(small, '/commitments/new', { as: 'clerk' })
    expect(form.has('No words stand behind it.')).toBe(true)
    const made = await form.submit('Make the commitment', {
      title: 'Keep the harbour lit',
      owner: 'Keeper of Lamps',
      newOwner: true,
      when: 'ongoing',
      every: 'P1M',
      'What counts as done': 'Every lamp is on at dusk'
    })
    expect(made.text()).toContain('Ongoing, reviewed every month')
    expect(made.text()).toContain('Keeper of Lamps')
    expect(made.has('No words of a source stand behind it.')).toBe(true)
  })

  it('is for those who may make', async () => {
    await openPage(small, '/commitments/new?statement=S-1', { as: 'reader', status: 403 })
    await openPage(small, '/commitments/new?statement=S-99', { as: 'clerk', status: 404 })
  })
})

describe('reporting progress', () => {
  it('names all that is to be put right at once and keeps what was written', async () => {
    const form = await openPage(small, '/commitments/C-1/report', { as: 'clerk' })
    expect(form.fields('Send the report')).toMatchObject({ unit: 'schools' })
    const refused = await form.submit(
      'Send the report',
      { 'Number now': 'many', 'As of': '3 January 2027', 'When will it be done?': '14 Nov', words: 'Half way' },
      { status: 422 }
    )
    expect(refused.title).toMatch(/^Error: Report progress/)
    for (const words of ['Enter a number', 'a day that has not come yet', 'Enter a date after today']) expect(refused.has(words)).toBe(true)
    expect(refused.fields('Send the report')).toMatchObject({ number: 'many', forecast: '14 Nov', words: 'Half way' })
    const link = await refused.submit(
      'Send the report',
      { 'Number now': '12', 'As of': 'today', 'When will it be done?': '', link: 'ftp://x' },
      { status: 422 }
    )
    expect(link.has('It must begin with https:// or http://')).toBe(true)
    expect((await openPage(small, '/commitments/C-1', { as: 'clerk' })).has('Half way')).toBe(false)
  })

  it('enters number, words, forecast, file and link together, and the same again only once', async () => {
    const file = { bytes: new TextEncoder().encode('<script>alert(1)</script>'), fileName: 'readings.html', mediaType: 'text/html' }
    const form = await openPage(small, '/commitments/C-1/report', { as: 'office:post:head-of-environmental-health' })
    const given = {
      'Number now': '12',
      words: 'Twelve are read',
      'When will it be done?': '20 December 2026',
      file,
      link: 'https://portmeridian.example/12'
    }
    const sent = await form.submit('Send the report', given)
    expect(sent.has('Your report is in the record.')).toBe(true)
    expect(sent.text()).toContain('12 of 24 schools')
    // The very form again gets the very answer; one that is filled in anew with the same is told so.
    expect((await form.submit('Send the report', given)).has('Your report is in the record.')).toBe(true)
    const anew = await openPage(small, '/commitments/C-1/report', { as: 'office:post:head-of-environmental-health' })
    const twice = await anew.submit('Send the report', given)
    expect(twice.has('it was not entered twice')).toBe(true)
    expect(twice.text().split('Twelve are read')).toHaveLength(2)
    const visitor = await visitorFor(small, 'public')
    const kept = await visitor.ask(`/public${new URL(sent.linkTo('readings.html'), 'http://x').pathname}`)
    expect(kept.status).toBe(200)
    expect(kept.headers.get('content-disposition')).toContain('attachment')
    expect(kept.headers.get('content-security-policy')).toContain('sandbox')
    expect([...kept.bytes]).toEqual([...file.bytes])
  })

  it('is for the office that answers for it, and for those who may report for all', async () => {
    await openPage(small, '/commitments/C-1/report', { as: 'office:post:head-of-highways', status: 403 })
    await openPage(small, '/commitments/C-1/report', { as: 'reader', status: 403 })
    await openPage(small, '/commitments/C-99/report', { as: 'clerk', status: 404 })
  })
})

describe('evidence', () => {
  it('is added as a file or a link, looked at by someone who may check, and graded', async () => {
    const page = await openPage(small, '/commitments/C-2/evidence', { as: 'clerk' })
    expect(page.all('gap')).toContain('No evidence yet')
    const nothing = await page.submit('Add the evidence', {}, { status: 422 })
    expect(nothing.has('Evidence is a file or a link')).toBe(true)
    const added = await page.submit('Add the evidence', { link: 'https://portmeridian.example/plan', note: 'The plan' })
    expect(added.has('The evidence is in the record.')).toBe(true)
    const unsure = await added.submit('Enter the check of evidence 1', {}, { status: 422 })
    expect(unsure.has('Choose what the look at evidence 1 has shown')).toBe(true)
    const checked = await added.submit('Enter the check of evidence 1', { grade: 'checked', note: 'Read it' })
    expect(checked.has('What the look at the evidence has shown is in the record.')).toBe(true)
    expect((await openPage(small, '/commitments/C-2', { as: 'reader' })).text()).toContain('1 item, 1 checked')
  })

  it('keeps its files from the public as long as the commitment is not published', async () => {
    const bytes = new TextEncoder().encode('secret')
    const page = await openPage(small, '/commitments/C-2/evidence', { as: 'clerk' })
    const added = await page.submit('Add the evidence', { file: { bytes, fileName: 'inside.txt', mediaType: 'text/plain' } })
    const to = added.linkTo('inside.txt')
    expect((await (await visitorFor(small, 'reader')).ask(to)).body).toBe('secret')
    expect((await (await visitorFor(small, 'public')).ask(`/public${to}`)).status).toBe(404)
  })
})

describe('what changes a commitment', () => {
  it('moves the date with a reason, and says when no meeting decided it', async () => {
    const form = await openPage(small, '/commitments/C-1/deadline', { as: 'supervisor' })
    expect((await form.submit('Move the date', { due: 'soon' }, { status: 422 })).has('is not a date')).toBe(true)
    expect((await form.submit('Move the date', { due: '1 March 2027' }, { status: 422 })).has('only with a reason')).toBe(true)
    const moved = await form.submit('Move the date', { due: '1 March 2027', reason: 'The supplier closed' })
    expect(moved.has('The new date is in the record')).toBe(true)
    expect(moved.has('Changed without a decision.')).toBe(true)
    expect(moved.text()).toContain('moved twice')
  })

  it('hands it to another office with a reason', async () => {
    const form = await openPage(small, '/commitments/C-1/lead', { as: 'supervisor' })
    expect((await form.submit('Hand it over', { owner: 'Head of Highways' }, { status: 422 })).has('Say in words')).toBe(true)
    const handed = await form.submit('Hand it over', { owner: 'Head of Highways', reason: 'New remit' })
    expect(handed.has('Another office answers for it from now on.')).toBe(true)
    const same = await openPage(small, '/commitments/C-1/lead', { as: 'supervisor' })
    expect((await same.submit('Hand it over', { owner: 'Head of Highways', reason: 'Again' }, { status: 422 })).has('already leads')).toBe(
      true
    )
  })

  it('is reported done, checked and closed, and taken up again', async () => {
    expect((await openPage(small, '/commitments/C-1/close', { as: 'clerk' })).has('It has not been reported done.')).toBe(true)
    const report = await openPage(small, '/commitments/C-1/report', { as: 'clerk' })
    const done = await report.submit('Send the report', { 'Number now': '24', words: 'All are read', 'Is it done?': 'Yes, report it done' })
    expect(done.has('It now waits to be checked')).toBe(true)
    expect(done.text()).toContain('Reported done: 24 of 24 schools')
    const form = await openPage(small, '/commitments/C-1/close', { as: 'assessor' })
    expect((await form.submit('Check and close', { check: '' }, { status: 422 })).has('Say in words what was checked')).toBe(true)
    const checked = await form.submit('Enter the check only', { check: 'Visited three schools' })
    expect(checked.has('It can be closed now.')).toBe(true)
    const closed = await (await checked.link('Close it')).submit('Close', { words: 'Thank you' })
    expect(closed.text()).toContain('Checked and closed')
    expect(closed.has('Report progress')).toBe(false)
    const again = await openPage(small, '/commitments/C-1/reopen', { as: 'clerk' })
    expect((await again.submit('Take up C-1 again', { reason: '' }, { status: 422 })).has('why it is taken up again')).toBe(true)
    expect((await again.submit('Take up C-1 again', { reason: 'Two were stolen' })).has('It is taken up again.')).toBe(true)
  })

  it('is withdrawn with a reason and the meeting that decided it', async () => {
    const form = await openPage(small, '/commitments/C-2/withdraw', { as: 'clerk' })
    expect((await form.submit('Withdraw C-2', {}, { status: 422 })).has('why it is no longer pursued')).toBe(true)
    const gone = await form.submit('Withdraw C-2', { reason: 'No money', meeting: 'M-1' })
    expect(gone.has('It is withdrawn.')).toBe(true)
    expect(gone.text()).toContain('Ended without delivery')
    const late = await openPage(small, '/commitments/C-2/withdraw', { as: 'clerk' })
    expect((await late.submit('Withdraw C-2', { reason: 'Again' }, { status: 422 })).has('nothing more can be recorded')).toBe(true)
  })

  it('is for those who may', async () => {
    for (const [path, as] of [
      ['deadline', 'reader'],
      ['lead', 'office:post:head-of-highways'],
      ['withdraw', 'supervisor'],
      ['reopen', 'assessor'],
      ['close', 'reader']
    ] as const)
      await openPage(small, `/commitments/C-1/${path}`, { as, status: 403 })
  })
})
