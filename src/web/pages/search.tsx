/** Search: one box; results grouped by what they are, each with its words in context. */
import { parseObjectId } from '../../domain/id.ts'
import type { SearchResult } from '../../store/queries/search-results.ts'
import { type Ask, pathTo } from '../ask.ts'
import { Empty } from '../parts/empty.tsx'
import type { PageFrame } from '../parts/page.tsx'

export type SearchView = { readonly question: string; readonly results: readonly SearchResult[]; readonly more: boolean }

const groups: readonly { readonly kind: SearchResult['kind']; readonly heading: string; readonly path: string; readonly source?: true }[] =
  [
    { kind: 'commitment', heading: 'Commitments', path: '/commitments' },
    { kind: 'statement', heading: 'Statements', path: '/statements', source: true },
    { kind: 'directive', heading: 'Directives', path: '/directives' },
    { kind: 'meeting', heading: 'Meetings', path: '/meetings' },
    { kind: 'term', heading: 'Terms', path: '/terms', source: true },
    { kind: 'document', heading: 'Documents', path: '/documents', source: true }
  ]

export function searchFrame(ask: Ask, { question, results, more }: SearchView): PageFrame {
  const object = parseObjectId(question)
  const direct = object === null ? undefined : groups.find((group) => group.kind === object.kind)
  return {
    title: titleOf(question, results, more),
    nav: 'search',
    children: (
      <>
        <form class="search-big" method="get" action={pathTo(ask, '/search')}>
          <label for="q">Words, a number such as C-44, or "words in a row"</label>
          <input id="q" type="search" name="q" value={question} />
          <button class="btn go" type="submit">
            Search
          </button>
        </form>
        {ask.past === null ? null : <p class="meta">The search looks at the words as they stood then.</p>}
        {object === null || direct === undefined ? null : (
          <p>
            <a href={pathTo(ask, `${direct.path}/${object.id}`)}>Open {object.id}</a>
          </p>
        )}
        {question !== '' && results.length === 0 ? <Nothing ask={ask} question={question} /> : null}
        {groups.map(({ kind, heading, path, source }) => {
          const found = results.filter((result) => result.kind === kind)
          return found.length === 0 ? null : (
            <section key={kind} aria-labelledby={`found-${kind}`}>
              <h2 id={`found-${kind}`}>
                {heading} <span class="meta">{found.length}</span>
              </h2>
              <ol class="found">
                {found.map((result) => (
                  <Found key={`${result.id} ${result.words}`} ask={ask} result={result} path={path} source={source === true} />
                ))}
              </ol>
            </section>
          )
        })}
      </>
    )
  }
}

function titleOf(question: string, results: readonly SearchResult[], more: boolean): string {
  if (question === '') return 'Search the record'
  if (results.length === 0) return `No match for “${question}”`
  const count = more ? `The first ${results.length} matches` : results.length === 1 ? '1 match' : `${results.length} matches`
  return `${count} for “${question}”`
}

function Nothing({ ask, question }: { readonly ask: Ask; readonly question: string }) {
  const single = [...question].length === 1 && /\p{Script=Han}/u.test(question)
  return (
    <Empty action={<a href={pathTo(ask, '/commitments')}>All commitments</a>}>
      No match for “{question}” in {ask.side === 'public' ? 'what is published' : 'this record'}.{' '}
      {single ? 'Chinese is found from two characters on.' : 'Try fewer words, or another form of them.'}
    </Empty>
  )
}

type FoundProps = { readonly ask: Ask; readonly result: SearchResult; readonly path: string; readonly source: boolean }

function Found({ ask, result, path, source }: FoundProps) {
  const { id, title, words, start, end } = result
  const to = pathTo(ask, `${path}/${id}`)
  return (
    <li class="subject">
      <a class="id" href={to}>
        {id}
      </a>
      <div>
        {title === words ? null : <p class="t">{title}</p>}
        <p class={source ? 'said' : undefined}>
          {words.slice(0, start)}
          <a href={to}>
            <mark>{words.slice(start, end)}</mark>
          </a>
          {words.slice(end)}
        </p>
      </div>
    </li>
  )
}
