/** `erase`: removes a document, words of one, or a person, for a lawful reason; first what exactly would go. */
import {
  type ErasureConsent,
  type ErasurePreview,
  erase as eraseContent,
  goOnErasing,
  previewErasure,
  targetOf
} from '../../actions/erase-content.ts'
import { todayOf } from '../../actions/request.ts'
import { type ErasureTarget, isLawfulReason, type LawfulReason, lawfulReasonKeys } from '../../domain/erasure.ts'
import { parseObjectId } from '../../domain/id.ts'
import { dayIn } from '../../domain/instant.ts'
import { agree, type Outcome, refuse } from '../../domain/outcome.ts'
import {
  backupsAheadInWords,
  backupsInWords,
  type ErasureRow,
  erasedInWords,
  placesThatGo,
  valuesThatGo,
  whatGoes
} from '../../formats/erasure-words.ts'
import { type ErasureEntry, erasureList } from '../../store/queries/erasures.ts'
import type { Context, Opened } from '../context.ts'
import { enteredAnswer } from '../entered.ts'
import { facts } from '../layout.ts'
import { inline, style } from '../paint.ts'
import type { Given } from '../usage.ts'
import type { Answer, Verb } from '../verb.ts'

export const erase: Verb = {
  name: 'erase',
  group: 'Care',
  summary:
    'Remove a document, words of one, or a person, for a lawful reason: from the store, its files and its search. The log and every proof stay whole.',
  usage: '[D-12 | NAME...]',
  words: [0, 40],
  examples: [
    ['erase', 'what was erased so far'],
    ['erase D-12', 'what would go; then it asks'],
    ['erase D-12 --words "the names of the two pupils" --because unlawful', 'only these words, wherever they stand in it'],
    ['erase "Rosa Adeyemi" "R. Adeyemi" --because asked', 'a person, by every way the name is written'],
    ['erase D-12 --because ordered --confirm "erase D-12"', 'without asking'],
    ['erase --go-on', 'what an erasure that was broken off left to do']
  ],
  options: {
    words: { type: 'string', value: 'WORDS', words: 'only these words of the document' },
    because: { type: 'string', value: 'REASON', words: `${lawfulReasonKeys.join(', ')}` },
    reason: { type: 'string', value: 'WORDS', words: 'more about why; stays inside' },
    confirm: { type: 'string', value: 'PHRASE', words: 'what the preview asks to be typed' },
    'go-on': { type: 'boolean', words: 'finish what was broken off' }
  },
  writes: true,
  run: async (context, given) => {
    const opened = await context.open()
    if (!opened.ok) return opened
    if (given.has('go-on')) return goOn(opened.value, context)
    if (given.words.length === 0) return agree(await listed(context, opened.value))
    return eraseNamed(context, opened.value, given)
  }
}

async function eraseNamed(context: Context, opened: Opened, given: Given): Promise<Outcome<Answer>> {
  const { record, request } = opened
  const [first = ''] = given.words
  const document = given.words.length === 1 && parseObjectId(first) !== null ? first : null
  const target = targetOf({ document, words: given.value('words'), names: document === null ? given.words : [] })
  if (!target.ok) return target
  const because = given.value('because')
  const lawful = because === null ? null : lawfulOf(because)
  if (lawful !== null && !lawful.ok) return lawful
  const preview = await previewErasure(record, request, target.value)
  const confirm = given.value('confirm')
  // A line that is given again under its key finds nothing to erase any more, and is answered as the first time.
  if (!preview.ok && lawful !== null && confirm !== null && request.key != null)
    return erased(context, opened, {
      target: target.value,
      lawful: lawful.value,
      reason: given.value('reason'),
      confirmed: confirm,
      print: null
    })
  if (!preview.ok) return preview
  const shown = previewText(context, preview.value)
  if (lawful === null || context.dryRun) return agree(undone(context, preview.value, shown))
  if (!context.json) await context.print(shown)
  const confirmed = confirm ?? (await asked(context, preview.value.phrase))
  if (confirmed === null) return agree({ ...undone(context, preview.value, ''), status: 1 })
  const { print } = preview.value
  return erased(context, opened, { target: target.value, lawful: lawful.value, reason: given.value('reason'), confirmed, print })
}

type Agreed = ErasureConsent & { readonly target: ErasureTarget }

async function erased(context: Context, { record, request }: Opened, { target, ...consent }: Agreed): Promise<Outcome<Answer>> {
  const done = await eraseContent(record, request, target, consent)
  if (!done.ok) return done
  const event = done.value.events[0]
  const free = event?.act === 'erasure.made' ? backupsInWords(event.body.backupsFreeFrom, todayOf(record, request)) : ''
  return agree(enteredAnswer(context, done.value.events, done.value.finished ? free : `${free} ${unfinished}`))
}

const unfinished = 'Another program still reads the store: run "throughline erase --go-on" when it has ended.'

function lawfulOf(written: string): Outcome<LawfulReason> {
  return isLawfulReason(written) ? agree(written) : refuse('erasure.lawful-unknown', { written, known: lawfulReasonKeys.join(', ') })
}

async function asked(context: Context, phrase: string): Promise<string | null> {
  const { terminal, readLine } = context.environment
  return terminal.in && terminal.out && !context.json ? readLine(`This cannot be taken back. To erase it, type: ${phrase}\n`) : null
}

function previewText(context: Context, { plan, backups }: ErasurePreview): string {
  const rows = (some: readonly ErasureRow[]): string =>
    some
      .slice(0, 200)
      .map(({ place, was, left }) =>
        facts(
          [
            [place, inline(short(was))],
            ['', inline(short(left))]
          ],
          context.columns,
          30
        )
      )
      .join('')
  return `${style('strong', 'What goes')}\n${whatGoes(plan)
    .map((line) => `${line}\n`)
    .join(
      ''
    )}${rows(placesThatGo(plan))}${rows(valuesThatGo(plan))}${plan.stays.map((line) => `${style('risk', inline(line))}\n`).join('')}${backupsAheadInWords(backups)}\n`
}

function short(words: string): string {
  return words.length > 160 ? `${words.slice(0, 158)}…` : words
}

function undone(context: Context, { phrase, plan, print, backups }: ErasurePreview, shown: string): Answer {
  const values = plan.values.length
  return {
    text: `${shown}${context.dryRun ? 'Dry run: nothing was erased.' : 'Nothing was erased.'}\n`,
    json: {
      dryRun: context.dryRun,
      entered: [],
      phrase,
      print,
      backupsFreeFrom: backups.freeFrom,
      values,
      files: plan.files.length,
      goes: whatGoes(plan),
      stays: plan.stays
    },
    next: `To erase it, add --because (${lawfulReasonKeys.join(', ')}) and --confirm "${phrase}".`
  }
}

async function goOn({ record }: Opened, context: Context): Promise<Outcome<Answer>> {
  if (context.dryRun) return agree({ text: 'Dry run: nothing was done.\n', json: { dryRun: true } })
  const finished = await goOnErasing(record)
  return agree({
    text: finished ? 'Nothing that was erased is left in the store.\n' : `${unfinished}\n`,
    json: { dryRun: false, finished },
    status: finished ? 0 : 1
  })
}

async function listed(context: Context, { viewer }: Opened): Promise<Answer> {
  const erasures = await erasureList(viewer)
  const text = erasures.map((one) => listedText(one, viewer)).join('')
  return { text: text === '' ? 'Nothing was erased.\n' : text, json: { dryRun: context.dryRun, erasures } }
}

function listedText(erasure: ErasureEntry, { authority, today }: Opened['viewer']): string {
  const about = /^D-/.test(erasure.subject) ? `, from ${erasure.subject}` : ''
  const by = erasure.post ?? erasure.person
  const said = erasedInWords(erasure, dayIn(authority.zone, erasure.at), by)
  const free = backupsInWords(erasure.backups_free_from, today)
  return `${style('strong', `Entry ${erasure.n}`)}${about}\n${inline(said)}\n${erasure.reason === null ? '' : `${inline(erasure.reason)}\n`}${style('faint', free)}\n`
}
