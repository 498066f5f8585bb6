/** `init`: opens a record in a new or existing store. */
import { openRecord } from '../../actions/open-record.ts'
import type { Workspace } from '../../actions/workspace.ts'
import { formBody } from '../../domain/body.ts'
import { slugOf } from '../../domain/id.ts'
import { isZone } from '../../domain/instant.ts'
import { agree, type Outcome, refuse } from '../../domain/outcome.ts'
import { language } from '../../formats/count-words.ts'
import type { Context } from '../context.ts'
import { facts } from '../layout.ts'
import { inline } from '../paint.ts'
import { type Given, UsageError } from '../usage.ts'
import type { Answer, Verb } from '../verb.ts'

export const init: Verb = {
  name: 'init',
  group: 'Start',
  summary: 'Open a record: the body that keeps it, its time zone, and the key its log is signed with.',
  usage: '',
  words: [0, 0],
  examples: [
    ['init --name "Port Meridian City Council" --zone Europe/London', 'a record in ./data; dates are counted in London'],
    ['init --name 大连市 --zone Asia/Shanghai --language zh --data /srv/record', 'a record in a folder of its own']
  ],
  options: {
    name: { type: 'string', value: 'NAME', words: 'the body that keeps the record (default "Record")' },
    zone: { type: 'string', value: 'ZONE', words: 'its time zone, such as Europe/London (default: that of this machine)' },
    language: { type: 'string', value: 'en|zh', words: 'its language (default en)' },
    origin: { type: 'string', value: 'ADDRESS', words: 'address of the record without https://, the name of its log' }
  },
  writes: true,
  run: async (context, given) => {
    const wanted = newRecord(context, given)
    if (context.dryRun) return tryOut(context, wanted)
    const workspace = await context.workspace(true)
    return workspace === null ? refuse('record.missing', { place: context.place }) : openIn(context, workspace, wanted)
  }
}

type Wanted = { readonly name: string; readonly zone: string; readonly language: 'en' | 'zh'; readonly origin: string | null }

function newRecord(context: Context, given: Given): Wanted {
  const written = given.value('language') ?? 'en'
  if (written !== 'en' && written !== 'zh') throw new UsageError(`"${written}" is not a language of Throughline. Write en or zh.`)
  const origin = given.value('origin')
  if (origin !== null && !/^[^\s+/]+(\/[^\s+]*)?$/.test(origin))
    throw new UsageError(`"${origin}" cannot name a log. Write an address without https://, such as record.example.org.`)
  return { name: given.value('name') ?? 'Record', zone: given.value('zone') ?? context.environment.zone, language: written, origin }
}

async function tryOut(context: Context, wanted: Wanted): Promise<Outcome<Answer>> {
  const body = formBody(wanted.name, null, null)
  if (!body.ok) return body
  if (!isZone(wanted.zone)) return refuse('zone.unknown', { zone: wanted.zone })
  const there = (await (await context.workspace(false))?.store.authorities()) ?? []
  if (there.some((one) => one.id === slugOf(wanted.name))) return refuse('record.exists', { name: wanted.name, place: context.place })
  const text = `Dry run: the record of ${inline(wanted.name)} would be opened in ${context.place}, zone ${wanted.zone}. Nothing was.\n`
  return agree({ text, json: { dryRun: true, record: { id: slugOf(wanted.name), ...wanted } } })
}

async function openIn(context: Context, workspace: Workspace, wanted: Wanted): Promise<Outcome<Answer>> {
  const request = { actor: { kind: 'operator', user: context.environment.user }, via: 'cli', at: context.now } as const
  const opened = await openRecord(workspace.store, request, wanted, workspace.keyFor)
  if (!opened.ok) return opened
  const { authority, events } = opened.value
  const verifier = events.find((event) => event.act === 'key.rotated')?.body.verifier ?? ''
  const text = facts(
    [
      ['Opened', `the record of ${inline(authority.name)} (${authority.id})`],
      ['Zone', `${authority.zone}, ${language(authority.language)}`],
      ['Log', authority.origin],
      ['Key', `${verifier}, kept in ${workspace.keys}`],
      ['Place', workspace.place]
    ],
    context.columns
  )
  return agree({ text, json: { dryRun: false, record: authority, place: workspace.place, verifier }, next: 'Next: throughline add FILE' })
}

/** Opens the record that `add` needs where the store holds none; says how to begin one with a name of its own. */
export async function openUnnamed(context: Context, workspace: Workspace): Promise<Outcome<null>> {
  const opened = await openIn(context, workspace, { name: 'Record', zone: context.environment.zone, language: 'en', origin: null })
  if (!opened.ok) return opened
  context.say(`There was no record in ${workspace.place}, so one named "Record" was opened there (zone ${context.environment.zone}).`)
  context.say('To begin one named for your body: throughline init --name "Port Meridian City Council" --zone Europe/London --data DIR')
  return agree(null)
}
