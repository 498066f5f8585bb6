/** The shell of every page: title, masthead, crumbs, heading, main, footer. Rendered on the server; works without a script. */
import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { mayEver } from '../../domain/actor.ts'
import { type EarlyAsk, pathTo } from '../ask.ts'
import { flashWords } from '../flash.ts'
import { AsOfForm, PastBar } from './as-of.tsx'
import { Logo } from './logo.tsx'

export type NavKey = 'home' | 'documents' | 'meetings' | 'directives' | 'commitments' | 'search' | 'log' | 'publish' | 'settings'
export type Crumb = { readonly words: string; readonly to?: string }

export type PageFrame = {
  /** The finding or the object; the page's title begins with it. */
  readonly title: string
  /** What stands in the one h1, where it is more than the title's words. */
  readonly heading?: ComponentChildren
  /** A quiet line above the heading, such as today's date. */
  readonly above?: string
  readonly nav?: NavKey
  readonly crumbs?: readonly Crumb[]
  /** Buttons beside the heading. */
  readonly actions?: ComponentChildren
  /** Wider than usual, or as narrow as one form. */
  readonly width?: 'wide' | 'narrow'
  /** The page brings its h1 itself, in what stays in sight. */
  readonly ownHead?: true
  /** A page without menu and search, such as the door. */
  readonly plain?: boolean
  /** The enhancement module the page loads. */
  readonly script?: 'workbench'
  /** Language of the page's own words. */
  readonly lang?: 'en'
  /** Seconds after which a page that shows work under way asks again. */
  readonly refresh?: number
  /** Where the proof file of what the page shows is. */
  readonly proof?: string | null
  readonly children: ComponentChildren
}

export function renderPage(ask: EarlyAsk, frame: PageFrame): string {
  return `<!doctype html>\n${render(<Page ask={ask} frame={frame} />)}`
}

function Page({ ask, frame }: { readonly ask: EarlyAsk; readonly frame: PageFrame }) {
  const flash = flashWords(ask.query.get('done'))
  return (
    <html lang={frame.lang ?? 'en'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={`${frame.title}. ${ask.recordName ?? 'A record'} kept with Throughline.`} />
        {frame.refresh === undefined ? null : <meta http-equiv="refresh" content={String(frame.refresh)} />}
        <title>{`${frame.title} · ${ask.recordName ?? 'Throughline'}`}</title>
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        <link rel="preload" href="/fonts/sans.woff2" as="font" type="font/woff2" crossorigin="anonymous" />
        <link rel="stylesheet" href="/throughline.css" />
        {ask.side === 'public' && ask.recordName !== null ? (
          <link rel="alternate" type="application/atom+xml" title="What changed" href="/public/changes.atom" />
        ) : null}
        {frame.script === undefined ? null : <script type="module" nonce={ask.nonce} src={`/enhance/${frame.script}.js`} />}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Masthead ask={ask} frame={frame} />
        {ask.past === null ? null : <PastBar past={ask.past} />}
        <main
          id="main"
          class={frame.ownHead === true ? 'wrap wide bench' : frame.width === undefined ? 'wrap' : `wrap ${frame.width}`}
          tabIndex={-1}
        >
          {frame.crumbs === undefined ? null : <Crumbs crumbs={frame.crumbs} />}
          {flash === null ? null : (
            <p class="flash" role="status">
              {flash}
            </p>
          )}
          {frame.above === undefined ? null : <p class="meta">{frame.above}</p>}
          {frame.ownHead === true ? null : (
            <div class="head top">
              <h1>{frame.heading ?? frame.title}</h1>
              {frame.actions === undefined || frame.actions === null ? null : <div class="acts">{frame.actions}</div>}
            </div>
          )}
          {frame.children}
          {ask.recordName === null || frame.plain === true || !ask.hasPast(pathOf(ask)) ? null : <AsOfForm ask={ask} />}
        </main>
        <Footer ask={ask} proof={frame.proof ?? null} />
      </body>
    </html>
  )
}

function pathOf({ path }: EarlyAsk): string {
  return path.split('?')[0]!
}

const places: readonly { readonly key: NavKey; readonly to: string; readonly words: string }[] = [
  { key: 'home', to: '/', words: 'Home' },
  { key: 'directives', to: '/directives', words: 'Directives' },
  { key: 'meetings', to: '/meetings', words: 'Meetings' },
  { key: 'documents', to: '/documents', words: 'Documents' },
  { key: 'commitments', to: '/commitments', words: 'Commitments' }
]

function Masthead({ ask, frame }: { readonly ask: EarlyAsk; readonly frame: PageFrame }) {
  const menu = ask.recordName !== null && frame.plain !== true && (ask.session !== null || ask.side === 'public')
  return (
    <header class="mast">
      <div class="wrap">
        <a class="brand" href={pathTo(ask, '/')}>
          <Logo />
          {(ask.side === 'public' ? ask.recordName : null) ?? 'Throughline'}
        </a>
        {ask.recordName === null ? null : <span class="record">{ask.side === 'public' ? 'Public record' : ask.recordName}</span>}
        {menu ? <Menu ask={ask} frame={frame} /> : null}
      </div>
      {ask.example ? <ExampleBar ask={ask} /> : null}
    </header>
  )
}

function Menu({ ask, frame }: { readonly ask: EarlyAsk; readonly frame: PageFrame }) {
  const { actor } = ask.session ?? { actor: null }
  return (
    <>
      <nav aria-label="Record">
        {places.map(({ key, to, words }) => (
          <a key={key} href={pathTo(ask, to)} aria-current={frame.nav === key ? 'page' : undefined}>
            {words}
          </a>
        ))}
        {ask.side === 'inside' && actor !== null && mayEver(actor, 'publish') ? (
          <a href="/publish" aria-current={frame.nav === 'publish' ? 'page' : undefined}>
            Publish
          </a>
        ) : null}
      </nav>
      <form class="find" action={pathTo(ask, '/search')} method="get">
        <label class="hide" for="find">
          Search the record
        </label>
        <input id="find" type="search" name="q" placeholder="Search" />
        <button type="submit">Find</button>
      </form>
      {ask.side === 'public' ? (
        <a class="door-link" href={ask.session === null ? '/sign-in' : '/'}>
          {ask.session === null ? 'Sign in' : 'Inside'}
        </a>
      ) : (
        <a class="me" href="/settings" aria-current={frame.nav === 'settings' ? 'page' : undefined}>
          <span aria-hidden="true">{initials(actor?.name ?? '')}</span>
          <span class="vh">{actor?.name}: settings and signing out</span>
        </a>
      )}
    </>
  )
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}

function ExampleBar({ ask }: { readonly ask: EarlyAsk }) {
  return (
    <div class="example-bar">
      <div class="wrap">
        <span>This is the example. Port Meridian is invented.</span> <a href="/sign-in">Look as someone else</a>{' '}
        {ask.beside ? (
          <form method="post" action="/example/leave">
            <input type="hidden" name="csrf" value={ask.csrf} />
            <button type="submit">Leave the example</button>
          </form>
        ) : null}
      </div>
    </div>
  )
}

function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav class="crumbs" aria-label="Where this is">
      <ol>
        {crumbs.map(({ words, to }) => (
          <li key={words}>{to === undefined ? words : <a href={to}>{words}</a>}</li>
        ))}
      </ol>
    </nav>
  )
}

function Footer({ ask, proof }: { readonly ask: EarlyAsk; readonly proof: string | null }) {
  return (
    <footer>
      <div class="wrap">
        {proof === null ? null : (
          <>
            <a href={proof}>Check this yourself: proof file</a> <a href={pathTo(ask, '/log#check')}>How to check</a>{' '}
          </>
        )}
        {ask.recordName === null ? null : (
          <>
            <a href={pathTo(ask, '/log')}>Every change</a> <a href={pathTo(ask, '/terms')}>Terms</a>{' '}
            <a href={pathTo(ask, '/offices')}>Bodies and posts</a> {ask.side === 'inside' ? <a href="/public">Public record</a> : null}{' '}
            <a href={pathTo(ask, '/how-this-is-tested')}>How this is tested</a>{' '}
          </>
        )}
        <a href="/health">Health of this server</a>
      </div>
    </footer>
  )
}
