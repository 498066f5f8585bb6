import { describe, expect, it } from 'vitest'
import { headerBreaks } from './header-rules.ts'
import { pageBreaks } from './page-rules.ts'

const nonce = 'abcdefghijklmnopqrstuvwxyz'
const policy =
  "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; style-src 'self'; font-src 'self'; img-src 'self'; require-trusted-types-for 'script'"
const sound = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `${policy}; script-src 'nonce-${nonce}'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin'
}

const page = (main: string, { title = 'Air quality · Port Meridian', html = 'lang="en"', head = '' } = {}): string =>
  `<!doctype html>\n<html ${html}><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><main id="main"><h1>Air quality</h1>${main}</main></body></html>`

const breaksOf = (html: string, path = '/commitments/C-1'): string[] => pageBreaks({ html, path, headers: new Headers(sound) })

const csrf = '<input type="hidden" name="csrf" value="x">'
const send = '<button>Send</button>'
const svg = '<svg aria-hidden="true" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>'

describe('a page that keeps every rule', () => {
  it.each([
    [
      'with forms, tables, pictures and quotes',
      page(`
      <form method="post" action="/commitments/C-1">${csrf}<label for="a">Words</label><input id="a" name="a">${send}</form>
      <form action="/search"><label>Find <input name="q"></label>${send}</form>
      <table><caption>Dates</caption><thead><tr><th scope="col">Day</th></tr></thead><tbody><tr><td>1 May 2026</td></tr></tbody></table>
      <h2 id="h">Words</h2><section aria-labelledby="h"><figure><blockquote><p>“<mark>shall install</mark>”</p></blockquote>
      <figcaption><a href="/documents/D-1/read#p12">Minutes, paragraph 12</a></figcaption></figure></section>
      <p><a href="#h">${svg}Up</a> <a href="/commitments" aria-label="All commitments">${svg}</a></p>
      <ul><li><a href="/statements/S-1"><mark>resolved</mark></a></li></ul><dl><div><dt>Owner</dt><dd>Not stated</dd></div></dl>`)
    ],
    ['whose title says that something is wrong', page('<p>Write a number.</p>', { title: 'Error: Air quality' })],
    ['with the script of this answer', page('', { head: `<script type="module" nonce="${nonce}" src="/enhance/workbench.js"></script>` })],
    ['that shows a source', page('<article class="src"><p><mark id="s1">shall install</mark> undefined</p></article>')],
    ['in Chinese', page('', { html: 'lang="zh-Hans"' })]
  ])('%s', (_, html) => {
    expect(breaksOf(html)).toEqual([])
  })
})

describe('the rules find', () => {
  it.each([
    ['no doctype', page('').replace('<!doctype html>\n', ''), ['missing-doctype', 'has no doctype']],
    ['a wrong character', page('<p>&nosuch;</p>'), ['unknown-named-character-reference']],
    ['an attribute twice', page('<p class="a" class="b">x</p>'), ['duplicate-attribute']],
    ['a list in a paragraph', page('<p>x<ul><li>y</li></ul></p>'), ['<p> at', 'puts in by itself']],
    [
      'rows without a body',
      page('<table><caption>c</caption><tr><th scope="row">x</th></tr></table>'),
      ['<tbody> that the browser puts in']
    ],
    [
      'words moved out of a table',
      page('<table><caption>c</caption><tbody><tr><th scope="row">x</th></tr></tbody><p>x</p></table>'),
      ['<p> at', 'is moved out']
    ],
    ['an element left open', page('<div><p>x</div>'), ['<p> at 2:', 'not closed']],
    ['a block in a line', page('<span><div>x</div></span>'), ['<div> at', 'may not stand in <span>']],
    ['a button in a link', page(`<a href="/">Go ${send}</a>`), ['one control in another']],
    ['words of a list outside of items', page('<ul><p>x</p></ul>'), ['may not stand directly in <ul>']],
    ['two h1', page('<h1>Second</h1>'), ['has 2 h1']],
    ['another title', page('', { title: 'Throughline' }), ['does not begin with the h1']],
    ['no language', page('', { html: '' }), ['has lang ""']],
    ['a language that is none', page('<p lang="english words">x</p>'), ['which is no language']],
    ['an id twice', page('<p id="a">x</p><p id="a">y</p>'), ['"a" stands twice']],
    ['a name that is not there', page('<section aria-labelledby="gone"><p>x</p></section>'), ['"gone", which is not there']],
    ['a place that is not there', page('<a href="#gone">Down</a>'), ['"#gone", which is not there']],
    ['a skipped heading', page('<h3>Deep</h3>'), ['skips a heading level']],
    ['two mains', page('').replace('</main>', '</main><main></main>'), ['has 2 main']],
    ['a field without a label', page('<p><input name="a"></p>'), ['a has no label']],
    ['a choice without a label', page('<p><select name="a"><option>x</option></select></p>'), ['a has no label']],
    ['a text box without a label', page('<p><textarea name="a"></textarea></p>'), ['a has no label']],
    ['a button without words', page(`<p><button type="button">${svg}</button></p>`), ['has no label']],
    ['choices without a legend', page('<fieldset><label><input type="radio" name="a">x</label></fieldset>'), ['has no legend']],
    ['a link without words', page(`<a href="/">${svg}</a>`), ['has no words']],
    ['a link called here', page('<a href="/">here</a>'), ['which says nothing']],
    ['a link that leads nowhere', page('<a>Go</a>'), ['leads nowhere']],
    ['a script in the page', page(`<script nonce="${nonce}">1</script>`), ['is written into the page']],
    ['a script of nobody', page('<script src="/a.js"></script>'), ['has no nonce']],
    ['a script attribute', page('<p onclick="x()">x</p>'), ['script attribute onclick']],
    ['a style attribute', page('<p style="color: red">x</p>'), ['has a style attribute']],
    ['a style element', page('', { head: '<style>p { color: red }</style>' }), ['may not stand in a page']],
    ['a frame', page('<iframe src="/x" title="x"></iframe>'), ['may not stand in a page']],
    ['an address that runs', page('<a href=" JavaScript:x()">Go</a>'), ['href="']],
    ['a form without its token', page(`<form method="post" action="/a">${send}</form>`), ['posts without its token']],
    ['a token in an address', page(`<form action="/a">${csrf}${send}</form>`), ['shows its token']],
    [
      'a form that goes elsewhere',
      page(`<form method="post" action="https://elsewhere.example">${csrf}${send}</form>`),
      ['no path of ours']
    ],
    ['a form without a button', page(`<form method="post" action="/a">${csrf}</form>`), ['no button to send it']],
    [
      'a file that is not sent',
      page(`<form method="post" action="/a">${csrf}<label>File <input type="file" name="f"></label>${send}</form>`),
      ['cannot send its file']
    ],
    ['a header cell of nothing', page('<table><caption>c</caption><tbody><tr><th>x</th></tr></tbody></table>'), ['has no scope']],
    ['a table without headers', page('<table><caption>c</caption><tbody><tr><td>x</td></tr></tbody></table>'), ['has no header cells']],
    ['a table without a caption', page('<table><tbody><tr><th scope="row">x</th></tr></tbody></table>'), ['has no caption']],
    ['a picture without words', page('<p><img src="/a.png"></p>'), ['has no alt']],
    ['a drawing without a name', page('<svg viewBox="0 0 1 1"></svg>'), ['neither hidden from readers nor named']],
    ['a value that is none', page('<p>Due undefined</p>'), ['a value that is none: "…Air quality Due undefined']],
    ['an instant of machines', page('<p>2026-11-30T09:00:00Z</p>'), ['as machines write it']],
    ['a boast', page('<p>Successfully saved</p>'), ['"successfully"']],
    [
      'a quote that leads nowhere',
      page('<figure><blockquote>“<mark>shall install</mark>”</blockquote></figure>'),
      ['quotes "“shall install”" without a link']
    ],
    [
      'source words that lead elsewhere',
      page('<p><span class="said">shall install</span></p><p><a href="/commitments">All</a></p>'),
      ['without a link']
    ],
    ['a quote that leads to its own page', page('<p><a href="/commitments/C-1"><mark>shall install</mark></a></p>'), ['without a link']],
    ['too much', page(`<p>${'x'.repeat(60_000)}</p>`), ['bytes of HTML, more than 60000']]
  ])('%s', (_, html, words) => {
    const breaks = breaksOf(html).join('\n')
    for (const part of words) expect(breaks).toContain(part)
  })

  it('on the public side: a script, and a way inside', () => {
    const html = page('<a href="/commitments/C-1">C-1</a>', { head: `<script type="module" nonce="${nonce}" src="/a.js"></script>` })
    const breaks = breaksOf(html, '/public/commitments').join('\n')
    for (const part of ['carries no script', 'leads from the public side inside']) expect(breaks).toContain(part)
    expect(breaksOf(page('<a href="/public">Home</a> <a href="/sign-in">Sign in</a>'), '/public')).toEqual([])
  })
})

describe('the rules for headers find', () => {
  it('each that is missing or loose', () => {
    expect(headerBreaks(new Headers(sound), 'page')).toEqual([])
    for (const name of Object.keys(sound)) {
      const headers = new Headers(sound)
      headers.delete(name)
      expect(headerBreaks(headers, 'page').length, name).toBeGreaterThan(0)
    }
    for (const loose of [
      policy.replace("default-src 'none'", "default-src 'self'"),
      policy.replace("; frame-ancestors 'none'", ''),
      `${policy}; script-src 'self'`,
      `${policy}; script-src 'nonce-short'`,
      `${policy.replace("img-src 'self'", 'img-src *')}`,
      `${policy}; script-src 'unsafe-inline'`
    ])
      expect(headerBreaks(new Headers({ ...sound, 'content-security-policy': loose }), 'page'), loose).not.toEqual([])
  })

  it('a download that is shown in place, or that may run', () => {
    const headers = (policy: string, disposition: string) =>
      new Headers({ ...sound, 'content-security-policy': policy, 'content-disposition': disposition })
    expect(headerBreaks(headers("default-src 'none'; sandbox; frame-ancestors 'none'", 'attachment; filename="a"'), 'download')).toEqual([])
    expect(headerBreaks(headers("default-src 'none'; sandbox; frame-ancestors 'none'", 'inline'), 'download')).toHaveLength(1)
    expect(
      headerBreaks(headers("default-src 'none'; sandbox allow-scripts; frame-ancestors 'none'", 'attachment;'), 'download')
    ).toHaveLength(1)
  })
})
