/** The time a page is looked at: the bar that says so, and the form that asks for another day. */
import { asOfWords } from '../../formats/as-of-words.ts'
import { type EarlyAsk, pathTo } from '../ask.ts'

export function PastBar({ past }: { readonly past: NonNullable<EarlyAsk['past']> }) {
  return (
    <div class="past-bar" role="status">
      <div class="wrap">
        <p>
          <b>{asOfWords(past)}</b>
          <span aria-hidden="true"> · </span>
          <a data-now href={past.present}>
            Show today
          </a>
        </p>
      </div>
    </div>
  )
}

/** Asks for the same page, filtered as it is, as of another day; an entry is asked for in the address. */
export function AsOfForm({ ask }: { readonly ask: EarlyAsk }) {
  const path = (ask.past?.present ?? ask.path).split('?')[0]!
  const kept = [...ask.query].filter(([name]) => name !== 'asof' && name !== 'done' && name !== 'page')
  return (
    <form class="as-of" method="get" action={path} data-now>
      {kept.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <label for="asof">This page as it stood at the end of</label>
      <input id="asof" type="date" name="asof" required value={ask.past?.day} />
      <button class="btn" type="submit">
        Show
      </button>
      <a href={pathTo(ask, '/changes')}>What changed since a day</a>
    </form>
  )
}
