/** Documents in the browser: added in three ways, shown as kept and as read, found again, and downloaded byte for byte. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSmall } from '../support/example-server.ts'
import { type OpenedPage, openPage } from '../support/open-page.ts'
import { visitorFor } from '../support/visitor.ts'
import type { TestServer } from '../support/web-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await serveSmall()
})
afterAll(() => server.close())

/** Asks again until the upload has come to its end, as the page itself does. */
async function settled(page: OpenedPage): Promise<OpenedPage> {
  let now = page
  for (let i = 0; i < 100 && now.path.startsWith('/uploads/') && now.has('This page asks again'); i++) {
    await new Promise((done) => setTimeout(done, 100))
    now = await now.go(now.path)
  }
  return now
}

describe('adding a document', () => {
  it('as pasted text leads through its steps to the review', async () => {
    const page = await openPage(server, '/documents/new', { as: 'clerk' })
    const text = 'Harbour Board, 4 May 2026\n\nThe Board resolved that the Harbour Master shall dredge berth 4 by 30 September 2026.'
    const added = await settled(await page.submit('Add this text', { Text: text, title: 'Harbour Board minutes' }))
    expect(added.path).toMatch(/^\/documents\/D-\d+/)
    const list = await added.go('/documents')
    expect(list.has('Harbour Board minutes')).toBe(true)
  })

  it('that was issued is headed by its issuer, number, date and addressees, and says as what it was read', async () => {
    const page = await openPage(server, '/documents/new', { as: 'clerk' })
    const text =
      'HARBOUR DIRECTIVE NO. 2026-14\n\nFrom: Port Meridian Harbour Office\n\nTo: Berth Masters; Dredging Unit\n\nDate: 4 May 2026\n\nAll berths must be surveyed by 30 September 2026.'
    const added = await settled(await page.submit('Add this text', { Text: text, title: 'Directive on berths' }))
    const id = /D-\d+/.exec(added.path)![0]
    const read = await added.go(`/documents/${id}/read`)
    expect(read.text()).toContain(
      'Issued by Port Meridian Harbour Office · DIRECTIVE NO. 2026-14 · 4 May 2026 · to Berth Masters, Dredging Unit'
    )
  })

  it('in Markdown shows words as they are meant, and names apart who was there and who was not', async () => {
    const page = await openPage(server, '/documents/new', { as: 'clerk' })
    const text =
      '# Harbour Board\n\n**Date:** 18 May 2026\n\nPresent: Rosa Diaz, Tom Okoye\n\nApologies: Wen Li\n\n**Resolved** to dredge [berth 4](https://example.org/4).'
    const added = await settled(await page.submit('Add this text', { Text: text, title: 'Board of 18 May', format: 'Markdown' }))
    const id = /D-\d+/.exec(added.path)![0]
    const review = await added.go(`/documents/${id}/review`)
    expect(review.text()).toMatch(/Present\s*Rosa Diaz, Tom Okoye\s*Apologies\s*Wen Li/)
    expect(review.html).toContain('<span class="sign" aria-hidden="true">**</span><b>Date:</b>')
    expect(review.html).toContain('<span class="aside">https://example.org/4</span>')
  })

  it('as a file says what is wrong with it, and an exact copy leads to the kept one', async () => {
    const page = await openPage(server, '/documents/new', { as: 'clerk' })
    const none = await page.submit('Add this file', {}, { status: 422 })
    expect(none.title).toMatch(/^Error: /)
    expect(none.has('Choose a file first')).toBe(true)
    const file = { bytes: Buffer.from('%PDF-1.7\nnot really'), fileName: 'plan.pdf', mediaType: 'application/pdf' }
    const sent = await page.submit('Add this file', { File: file })
    const failed = await settled(sent)
    expect(failed.has('could not be added')).toBe(true)
    expect(failed.has('damaged')).toBe(true)
    const again = {
      bytes: Buffer.from('Harbour Board, 5 May 2026\n\nNothing was decided.'),
      fileName: 'board.txt',
      mediaType: 'text/plain'
    }
    await settled(await page.submit('Add this file', { File: again }))
    const anew = await openPage(server, '/documents/new', { as: 'clerk' })
    const copy = await anew.submit('Add this file', { File: again }, { status: 422 })
    expect(copy.has('already kept')).toBe(true)
  })

  it('from an address is off unless the operator switched it on', async () => {
    const page = await openPage(server, '/documents/new', { as: 'clerk' })
    expect(page.has('THROUGHLINE_FETCH=on')).toBe(true)
  })

  it('is not for those who may not make', async () => {
    await openPage(server, '/documents/new', { as: 'reader', status: 403 })
  })
})

describe('a document', () => {
  it('is shown as kept, as read with its statements marked, and is downloaded byte for byte', async () => {
    const page = await openPage(server, '/documents/D-1', { as: 'reader' })
    expect(page.has('SHA-256 of the bytes as received')).toBe(true)
    const text = await page.link('Read the text')
    expect(text.all('src')).toHaveLength(1)
    expect(text.html).toContain('/statements/S-1')
    const quoted = await page.go('/documents/D-1/read?start=0&end=12#quote')
    expect(quoted.html).toContain('id="quote"')
    const visitor = await visitorFor(server, 'reader')
    const answer = await visitor.ask('/documents/D-1/original')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    const kept = (await server.record()).store.blobs
    const [row] = await (await server.record()).store.engine.reading.all<{ sha256: string }>("SELECT sha256 FROM document WHERE id = 'D-1'")
    expect(Buffer.from(answer.bytes).equals(Buffer.from(await kept.read(row!.sha256 as never)))).toBe(true)
  })

  it('is shown as kept by its characters alone, in pieces', async () => {
    const kept = await (await openPage(server, '/documents/D-1', { as: 'reader' })).link('See it as kept')
    expect(kept.html).toContain('# ')
    expect(kept.has('in utf-8')).toBe(true)
    const page = await openPage(server, '/documents/new', { as: 'clerk' })
    const line = '<p onclick="run()">The Board noted the <b>tide</b> &amp; the wind 😀.</p>\n'
    const bytes = Buffer.from(`<title>Tides</title><script>run()</script>\n${'<!-- the tide & the wind -->\n'.repeat(400)}${line}`)
    const added = await settled(await page.submit('Add this file', { File: { bytes, fileName: 'tides.html', mediaType: 'text/html' } }))
    const id = /D-\d+/.exec(added.path)![0]
    const first = await openPage(server, `/documents/${id}/kept`, { as: 'reader' })
    expect(first.html).toContain('&lt;script>run()&lt;/script>')
    const second = await first.link('Next')
    expect(second.text()).toContain('The Board noted the <b>tide</b> &amp; the wind 😀.</p>')
    await openPage(server, `/public/documents/${id}/kept`, { as: 'public', status: 404 })
  })

  it('that is not public is not there for the public', async () => {
    await openPage(server, '/public/documents/D-1', { as: 'public' })
    await openPage(server, '/public/documents/D-2', { as: 'public', status: 404 })
    await openPage(server, '/public/documents/D-2/read', { as: 'public', status: 404 })
    await openPage(server, '/public/documents/D-2/original', { as: 'public', status: 404 })
  })
})

describe('search', () => {
  it('finds words in context on both sides, and says where it looked', async () => {
    const inside = await openPage(server, '/search?q=monitors', { as: 'reader' })
    expect(inside.heading).toMatch(/match/)
    expect(inside.linkTo('C-1')).toBe('/commitments/C-1')
    const outside = await openPage(server, '/public/search?q=monitors', { as: 'public' })
    expect(outside.linkTo('C-1')).toBe('/public/commitments/C-1')
    const nothing = await openPage(server, '/search?q=zeppelin', { as: 'reader' })
    expect(nothing.heading).toBe('No match for “zeppelin”')
    expect((await openPage(server, '/search?q=%E6%B8%AF', { as: 'reader' })).has('two characters')).toBe(true)
  })
})

describe('publishing', () => {
  it('goes from the list over the preview to the public side, and back with a reason', async () => {
    const list = await openPage(server, '/publish?kind=commitment', { as: 'clerk' })
    const preview = await list.go('/publish/preview?id=C-2&id=S-3')
    expect(preview.has('What counts as done') || preview.has('Done when')).toBe(true)
    await preview.submit('Publish these 2', {})
    const seen = await openPage(server, '/public/commitments', { as: 'public' })
    expect(seen.html).toContain('/public/commitments/C-2')
    const withdraw = await list.go('/publish/withdraw?id=C-2')
    const refused = await withdraw.submit('Withdraw', {}, { status: 422 })
    expect(refused.title).toMatch(/^Error: /)
    await refused.submit('Withdraw', { 'Why it is withdrawn': 'Published too early' })
    expect((await openPage(server, '/public/commitments', { as: 'public' })).html).not.toContain('/public/commitments/C-2')
  })
})

describe('the log', () => {
  it('lists every act for those inside, and the acts on what is public for everybody', async () => {
    const inside = await openPage(server, '/log', { as: 'reader' })
    expect(inside.heading).toMatch(/entries, newest first$/)
    const outside = await openPage(server, '/public/log', { as: 'public' })
    expect(outside.has('Commitment made')).toBe(true)
    expect(outside.text()).not.toContain('operator:')
  })
})
