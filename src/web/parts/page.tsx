/** The shell of every page: title, masthead, main, footer. Rendered on the server; no script. */
import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'

export type PageFrame = {
  /** The page's one h1; its title begins with it. */
  readonly heading: string
  /** The body whose record it is, or null where there is none. */
  readonly record: string | null
  readonly children: ComponentChildren
}

const style = '/throughline.css'

export function pageOf(frame: PageFrame): string {
  return `<!doctype html>\n${render(<Page {...frame} />)}`
}

function Page({ heading, record, children }: PageFrame) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${heading} · ${record ?? 'Throughline'}`}</title>
        <link rel="stylesheet" href={style} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header class="mast">
          <div class="wrap">
            <a class="brand" href="/">
              Throughline
            </a>
            {record === null ? null : <span class="record">{record}</span>}
            <nav aria-label="Record">
              <a href="/documents">Documents</a> <a href="/commitments">Commitments</a>
            </nav>
          </div>
        </header>
        <main id="main" class="wrap">
          <h1>{heading}</h1>
          {children}
        </main>
        <footer class="wrap">
          <p>
            <a href="/health">Health of this server</a>
          </p>
        </footer>
      </body>
    </html>
  )
}
