/** How this is tested: what the program promises, and how often each promise was put to the test before it was released. */
import { dateInWords } from '../../formats/date-words.ts'
import { type Ask, pathTo } from '../ask.ts'
import { FoldTable } from '../parts/fold-table.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { type Counted, type PromiseName, promises, type Tested } from '../promises.ts'

const whole = (count: number): string => count.toLocaleString('en-GB')

export function testedFrame(ask: Ask, { on, version, tests, counts }: Tested): PageFrame {
  const names = Object.keys(promises) as PromiseName[]
  return {
    title: 'How this is tested',
    children: (
      <>
        <p class="lead">
          {whole(tests)} tests passed and none failed when version {version} was last tried whole, on {dateInWords(on)}. They use real
          files, databases and browsers. Below stands what the program promises, and how often each promise was tried.
        </p>
        {names.map((name) => (
          <section key={name} aria-labelledby={name}>
            <h2 id={name}>{promises[name]}</h2>
            <Tries name={name} counts={counts.filter(({ promise }) => promise === name)} />
          </section>
        ))}
        <p class="meta">
          A promise about this very record can be checked here and now: <a href={pathTo(ask, '/log')}>every change</a> says how.
        </p>
      </>
    )
  }
}

function Tries({ name, counts }: { readonly name: PromiseName; readonly counts: readonly Counted[] }) {
  if (counts.length === 0) return <p class="gap-bar">Not counted yet.</p>
  return (
    <FoldTable
      caption={`How promise ${name} was tried`}
      columns={[
        { label: 'What was tried', title: true },
        { label: 'In each run', labelled: true },
        { label: 'In the last long run', labelled: true }
      ]}
      rows={counts.map(({ what, each, long }) => ({
        key: what,
        cells: [
          what,
          <span class="num" key="each">
            {whole(each)}
          </span>,
          long === null ? <span class="meta">–</span> : `${whole(long.count)}, ${dateInWords(long.on)}`
        ]
      }))}
    />
  )
}
