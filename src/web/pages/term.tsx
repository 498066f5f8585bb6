/** One named term: what carries each of its members, every use in its own words, and its other names. */
import { mayEver } from '../../domain/actor.ts'
import { count } from '../../formats/count-words.ts'
import { dateInWords } from '../../formats/date-words.ts'
import type { CommitmentView } from '../../store/queries/commitments.ts'
import { type Ask, pathTo } from '../ask.ts'
import { Bars } from '../charts/bars.tsx'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Csrf } from '../parts/csrf.tsx'
import { ErrorSummary, type FormError } from '../parts/error-summary.tsx'
import { type Fact, FactRail } from '../parts/fact-rail.tsx'
import { Field } from '../parts/field.tsx'
import { FoldTable } from '../parts/fold-table.tsx'
import { Gap, GapBar } from '../parts/gap.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { Quote, Said } from '../parts/quote.tsx'
import { Select } from '../parts/select.tsx'
import { StatusAlone, statusOf } from '../parts/status.tsx'
import { CommitmentRows } from './statement-commitments.tsx'
import { toPlace } from './statement-place.ts'
import type { Mention, TermPageView } from './term-view.ts'

type Part = { readonly ask: Ask; readonly view: TermPageView }

export function termFrame(ask: Ask, view: TermPageView, errors: readonly FormError[] = []): PageFrame {
  const { term, mentions } = view
  const [first, ...rest] = mentions
  const title = `“${term.label}”`
  const publishes = ask.side === 'inside' && mayEver(ask.viewer.actor, 'publish') && !term.published
  return {
    title: errors.length > 0 ? `Error: ${title}` : title,
    heading: title,
    nav: 'directives',
    crumbs: [{ words: 'Home', to: pathTo(ask, '/') }, { words: 'Named terms', to: pathTo(ask, '/terms') }, { words: term.id }],
    actions: publishes ? <ButtonLink to={`/publish/preview?id=${term.id}`}>Preview and publish</ButtonLink> : null,
    children: (
      <>
        <ErrorSummary heading="Not entered yet" errors={errors} />
        <p class="lead">
          {findingOf(ask, view)}
          {alsoSaid(view)}
        </p>
        {first === undefined ? null : (
          <section aria-labelledby="first">
            <h2 id="first" class="vh">
              Its first use
            </h2>
            <Use ask={ask} mention={first} />
          </section>
        )}
        <div class="cols">
          <div>
            {term.members.length === 0 ? <Carries ask={ask} view={view} /> : <Members ask={ask} view={view} />}
            {rest.length === 0 ? null : (
              <section aria-labelledby="uses">
                <h2 id="uses">Where else it is used</h2>
                {rest.map((mention) => (
                  <Use key={`${mention.reading} ${mention.start}`} ask={ask} mention={mention} />
                ))}
              </section>
            )}
            {view.said.length === 0 ? null : (
              <section aria-labelledby="said">
                <h2 id="said">Other documents that say it</h2>
                {view.said.map((mention) => (
                  <Use key={`${mention.reading} ${mention.start}`} ask={ask} mention={mention} />
                ))}
              </section>
            )}
            <Often view={view} />
            {ask.side === 'inside' && mayEver(ask.viewer.actor, 'review') && term.alias_of === null ? (
              <Alias ask={ask} view={view} errors={errors} />
            ) : null}
          </div>
          <FactRail label="About this term" facts={factsOf(ask, view)} />
        </div>
      </>
    )
  }
}

function findingOf(ask: Ask, { term, carriedBy, members, of, uncarried }: TermPageView) {
  const documents = new Set(term.mentions.map(({ reading }) => reading.split('.')[0])).size
  const said = `Named ${term.mentions.length === 1 ? 'once' : count(term.mentions.length, 'time')}${documents > 1 ? `, in ${documents} documents` : ', in one document'}.`
  if (of !== null)
    return (
      <>
        <strong>Another name of </strong>
        <a href={pathTo(ask, `/terms/${of.id}`)}>“{of.label}”</a>. {said}
      </>
    )
  const without = members.filter((member) => member.carriedBy.length === 0)
  const nothing = carriedBy.length === 0 && members.every((member) => member.carriedBy.length === 0)
  const published = ask.side === 'public' ? 'published ' : ''
  if (nothing)
    return (
      <strong>
        {said} No {published}commitment in this record carries it{members.length === 0 ? '' : ` or any of its ${members.length} members`}.
      </strong>
    )
  return (
    <>
      <strong>
        {said} {count(carriedBy.length, 'commitment')} {carriedBy.length === 1 ? 'comes' : 'come'} from statements that use it
        {members.length === 0
          ? '.'
          : `; ${members.length - without.length} of its ${members.length} members ${members.length - without.length === 1 ? 'is' : 'are'} carried.`}
      </strong>
      {uncarried.length === 0
        ? ''
        : ` ${count(uncarried.length, 'statement')} that ${uncarried.length === 1 ? 'uses' : 'use'} it became none.`}
    </>
  )
}

function alsoSaid({ said }: TermPageView): string {
  const documents = new Set(said.map((use) => use.document.id)).size
  return documents === 0 ? '' : ` ${count(documents, 'other document')} ${documents === 1 ? 'says' : 'say'} it too.`
}

/** Where a use stands in its document. */
function placeOfUse(ask: Ask, { reading, start, end, place }: Mention): string | undefined {
  return toPlace(ask, { reading, start_point: start, end_point: end }, place)
}

function Use({ ask, mention }: { readonly ask: Ask; readonly mention: Mention }) {
  const { words, place, document, meeting } = mention
  return (
    <Quote
      quoted={{ words, lang: document.language, before: shortly(place.before, 'end'), after: shortly(place.after, 'start') }}
      source={{
        words: [meeting?.title ?? document.title, ...(meeting?.date == null ? [] : [dateInWords(meeting.date)]), place.words].join(', '),
        to: placeOfUse(ask, mention)
      }}
    />
  )
}

/** At most so many characters beside a use. */
const around = 160

function shortly(words: string, keep: 'start' | 'end'): string {
  if (words.length <= around) return words
  return keep === 'end' ? `…${words.slice(-around).replace(/^\S*\s/u, '')}` : `${words.slice(0, around).replace(/\s\S*$/u, '')}…`
}

function Members({ ask, view: { members, carriedBy, mentions } }: Part) {
  const named = new Set(members.flatMap((member) => member.carriedBy.map((one) => one.id)))
  const apart = carriedBy.filter((one) => !named.has(one.id))
  return (
    <section aria-labelledby="members">
      <div class="head">
        <h2 id="members">What carries each member</h2>
        <span class="meta">
          From the text alone. Nothing is filled in for it.
          {mentions[0] === undefined ? null : (
            <>
              {' '}
              <a href={placeOfUse(ask, mentions[0]) ?? '#first'}>See the text</a>
            </>
          )}
        </span>
      </div>
      <FoldTable
        caption="Members of the term, and the commitments whose statements hold their words"
        columns={[
          { label: 'Member, in the source’s words', title: true },
          { label: 'Commitments', whole: true }
        ]}
        rows={members.map((member) => ({
          key: member.words,
          tone: member.carriedBy.length === 0 ? 'hot' : undefined,
          cells: [
            mentions.length === 0 ? `“${member.words}”` : <Said words={member.words} marked={member.carriedBy.length === 0} />,
            member.carriedBy.length === 0 ? <Gap words="Nothing carries it" /> : <Named ask={ask} commitments={member.carriedBy} />
          ]
        }))}
      />
      {apart.length === 0 ? null : (
        <>
          <h3>Carry the term as a whole</h3>
          <Named ask={ask} commitments={apart} />
        </>
      )}
    </section>
  )
}

function Named({ ask, commitments }: { readonly ask: Ask; readonly commitments: readonly CommitmentView[] }) {
  return (
    <ul>
      {commitments.map((one) => (
        <li key={one.id}>
          <StatusAlone status={statusOf(one)} /> <span class="id">{one.id}</span>{' '}
          <a href={pathTo(ask, `/commitments/${one.id}`)}>{one.title}</a>
        </li>
      ))}
    </ul>
  )
}

function Carries({ ask, view: { carriedBy } }: Part) {
  return (
    <section aria-labelledby="carries">
      <h2 id="carries">What carries it</h2>
      {carriedBy.length === 0 ? (
        <GapBar words="Nothing carries it.">
          No statement that uses it became a commitment{ask.side === 'public' ? ' that is published' : ''}.
        </GapBar>
      ) : (
        <CommitmentRows ask={ask} commitments={carriedBy} caption="Commitments made from statements that use it" />
      )}
    </section>
  )
}

/** By month of the meeting, where at least two months are known. */
function Often({ view }: { readonly view: TermPageView }) {
  const mentions = [...view.mentions, ...view.said]
  const months = mentions.flatMap(({ meeting }) => meeting?.date?.slice(0, 7) ?? [])
  const named = [...new Set(months)].sort()
  if (named.length < 2) return null
  const bars = named.map((month) => ({ label: dateInWords(month), value: months.filter((one) => one === month).length }))
  return (
    <section aria-labelledby="often">
      <h2 id="often">How often it is said</h2>
      <Bars label="Uses at meetings, by month" bars={bars} quoted />
    </section>
  )
}

function Alias({ ask, view: { term, others }, errors }: Part & { readonly errors: readonly FormError[] }) {
  if (others.length === 0) return null
  return (
    <section aria-labelledby="alias">
      <h2 id="alias">Is it another name of a term?</h2>
      <form class="paper form" method="post" action={`/terms/${term.id}/alias`}>
        <Csrf ask={ask} />
        <p>Two terms are the same only when a person says so. Both keep their own words.</p>
        <Select
          name="of"
          label="It is another name of"
          value={ask.form.get('of')}
          none="Choose a term"
          error={errors.find(({ field }) => field === 'of')?.words}
          options={others.map((other) => ({ value: other.id, words: `${other.id} “${other.label}”` }))}
        />
        <Field name="reason" label="How that is known" value={ask.form.get('reason')} optional />
        <div class="acts">
          <Button>Record it as another name</Button>
        </div>
      </form>
    </section>
  )
}

/** The use at the earliest meeting; the first that was named where no date is known. */
function firstOf(uses: readonly Mention[]): Mention | undefined {
  const dated = uses.filter((use) => use.meeting?.date != null)
  return dated.reduce((first, use) => (use.meeting!.date! < first.meeting!.date! ? use : first), dated[0] ?? uses[0]!)
}

function factsOf(ask: Ask, { term, mentions, said, aliases, of }: TermPageView): Fact[] {
  const first = firstOf([...mentions, ...said])
  return [
    {
      label: 'Kind',
      value: term.number === null ? 'Set phrase without a number' : `Numbered term, ${term.number}`,
      note: term.members.length === 0 ? 'No member is listed' : `${count(term.members.length, 'member')} as written`
    },
    {
      label: 'First use',
      value: first?.meeting?.date == null ? (first?.document.title ?? null) : dateInWords(first.meeting.date),
      note: first?.meeting?.title,
      missing: 'In a document that is not published'
    },
    {
      label: 'Other names',
      value:
        aliases.length === 0 && of === null ? null : (
          <ul>
            {[...(of === null ? [] : [of]), ...aliases].map((other) => (
              <li key={other.id}>
                <a href={pathTo(ask, `/terms/${other.id}`)}>“{other.label}”</a>
              </li>
            ))}
          </ul>
        ),
      missing: 'None known'
    }
  ]
}
