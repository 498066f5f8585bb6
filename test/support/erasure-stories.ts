/**
 * Stories of erasure: each plants a word that stands nowhere else in a record, and says what is to be erased so that it is gone.
 */
import { randomBytes } from 'node:crypto'
import { addEvidenceTo } from '../../src/actions/add-evidence.ts'
import { erase, targetOf } from '../../src/actions/erase-content.ts'
import { makeCommitmentFrom } from '../../src/actions/make-commitment.ts'
import { openAccount } from '../../src/actions/manage-accounts.ts'
import { setDeadline } from '../../src/actions/move-deadline.ts'
import { proposeStatements } from '../../src/actions/propose-statements.ts'
import { publishObjects, withdrawObjects } from '../../src/actions/publish-object.ts'
import { receiveFile } from '../../src/actions/receive-document.ts'
import { enterDirective } from '../../src/actions/register-directive.ts'
import { reportProgressOn } from '../../src/actions/report-progress.ts'
import { act, type OpenRecord } from '../../src/actions/request.ts'
import type { ErasureTarget } from '../../src/domain/erasure.ts'
import type { Draft } from '../../src/domain/event.ts'
import { agree } from '../../src/domain/outcome.ts'
import { acceptStatement } from '../../src/domain/statement.ts'
import { nameTerm } from '../../src/domain/term.ts'
import { keepAnswer } from '../../src/store/model-answers.ts'
import { keepUpload } from '../../src/store/uploads.ts'
import type { OpenedEngine } from './engines.ts'
import { must, requestAt, startInstant, subjectOf, viewerAt } from './record.ts'

export const marker = 'Zorblatt'

/** A document with a statement accepted, a meeting recorded and a commitment made from it. */
export async function plant(record: OpenRecord, text: string, names: { chair?: string; title?: string } = {}) {
  const file = { bytes: Buffer.from(text), hint: { fileName: 'minutes.txt' }, title: null, again: false }
  const document = must(await receiveFile(record, requestAt(), file))
  await proposeStatements(record, viewerAt(record), document.id)
  const sentence = text.split('\n\n')[1]!
  const start = Array.from(text.slice(0, text.indexOf(sentence))).length
  const reading = { start, end: start + Array.from(sentence).length, kind: 'assigned', force: 'must', negative: false } as const
  const nothing = { owners: [], due: null, measures: [], vote: null, condition: null }
  const statement = subjectOf(
    must(
      await act(record, requestAt(), 'review', async (facts) => {
        const source = { reading: document.reading, document: document.id, text }
        const draft = acceptStatement(
          await facts.next('statement'),
          source,
          { ...reading, ...nothing },
          { origin: null, meeting: null, decided: null }
        )
        const meeting: Draft = {
          act: 'meeting.recorded',
          on: await facts.next('meeting'),
          with: [document.id],
          body: {
            ...{ document: document.id, body: null, date: '2026-03-12', dateInferred: [], title: 'Council', bodyAsWritten: 'City Council' },
            chair: names.chair ?? 'A. Example',
            attendees: [{ name: names.chair ?? 'A. Example', status: 'present' }]
          }
        }
        return draft.ok ? agree([meeting, draft.value]) : draft
      })
    )
  )
  const form = {
    directive: null,
    title: names.title ?? 'Fit monitors',
    owner: 'Head of Health',
    newOwner: true,
    due: '2026-11-30',
    ongoing: null,
    doneWhen: 'All read'
  }
  const commitment = subjectOf(must(await makeCommitmentFrom(record, requestAt(), { ...form, statement }, async () => 'words')))
  return { document: document.id, statement, commitment }
}

export const minutes = `Minutes of 12 March 2026\n\nThe Head of Health shall tell ${marker} of the monitors by 30 November 2026.\n\nNothing else was said.`
const clean = 'Minutes of 12 March 2026\n\nThe Head of Health shall fit the monitors by 30 November 2026.\n\nNothing else was said.'

export const keeper = {
  actor: { kind: 'account', account: 'account-9', name: `Rosa ${marker}`, roles: ['clerk'], offices: [] },
  via: 'web'
} as const
export const about = (names: readonly string[] = [marker]): ErasureTarget => must(targetOf({ document: null, words: null, names }))

type Told = { readonly record: OpenRecord; readonly opened: OpenedEngine }
/** Plants the word and says what is to be erased. */
type Story = (told: Told) => Promise<ErasureTarget>

export const stories: Readonly<Record<string, Story>> = {
  'a document, with its statement, its meeting and what its commitment took from it': async ({ record }) => {
    const { document } = await plant(record, minutes, { chair: `Rosa ${marker}`, title: `Tell ${marker}` })
    return { kind: 'document', document }
  },
  'a passage, and what was made from it': async ({ record }) => {
    const { document } = await plant(record, minutes, { title: `Tell ${marker} of it` })
    return { kind: 'passage', document, words: `tell ${marker} of the monitors` }
  },
  'a person, in texts, attendance and titles': async ({ record }) => {
    await plant(record, minutes, { chair: `Rosa ${marker}`, title: `Tell ${marker}` })
    return about()
  },
  'a document of which only proposals were made': async ({ record }) => {
    const { id } = must(
      await receiveFile(record, requestAt(), {
        bytes: Buffer.from(minutes),
        hint: { fileName: `${marker}.txt` },
        title: null,
        again: false
      })
    )
    await proposeStatements(record, viewerAt(record), id)
    return { kind: 'document', document: id }
  },
  'a passage that a statement quotes in half': async ({ record }) => {
    const { document } = await plant(record, minutes)
    return { kind: 'passage', document, words: `${marker} of the monitors by 30 November 2026.\n\nNothing` }
  },
  'a passage in Chinese beside characters of two units': async ({ record }) => {
    const { document } = await plant(record, `纪要 𠮷\n\n会议要求通知${marker}𠮷同志并安装监测仪。\n\n没有其他事项。`)
    return { kind: 'passage', document, words: `${marker}𠮷同志` }
  },
  'a person whose names stand the other way round': async ({ record }) => {
    await plant(record, clean, { chair: `${marker}, Rosa` })
    return about([`Rosa ${marker}`])
  },
  'a person whose name is parted by the end of a line': async ({ record }) => {
    await plant(record, minutes.replace(marker, `Rosa\n${marker}`))
    return about([`Rosa ${marker}`])
  },
  'a person in other letters': async ({ record }) => {
    await plant(record, minutes.replace(marker, marker.toUpperCase()))
    return about([`${marker.toLowerCase()}`])
  },
  'a person with a hyphen and an apostrophe in the name': async ({ record }) => {
    await plant(record, minutes.replace(marker, `Anne-${marker} O'Hara`))
    return about([`Anne-${marker} O'Hara`])
  },
  'a person who entered something': async ({ record }) => {
    const { commitment } = await plant(record, clean)
    must(
      await reportProgressOn(record, { ...requestAt(), ...keeper }, commitment, {
        words: 'Begun',
        number: null,
        unit: null,
        forecast: null,
        asOf: null
      })
    )
    return about([`Rosa ${marker}`])
  },
  'a person in a report': async ({ record }) => {
    const { commitment } = await plant(record, clean)
    must(
      await reportProgressOn(record, requestAt(), commitment, {
        words: `Rosa ${marker} has begun`,
        number: null,
        unit: null,
        forecast: null,
        asOf: null
      })
    )
    return about()
  },
  'a person in the reason for which a date moved': async ({ record }) => {
    const { commitment } = await plant(record, clean)
    must(await setDeadline(record, requestAt(), commitment, { due: '2026-12-14', reason: `${marker} was ill`, meeting: null }))
    return about()
  },
  'a person in a note of evidence, its link and its file name': async ({ record }) => {
    const { commitment } = await plant(record, clean)
    const file = { bytes: Buffer.from('photo'), fileName: `${marker}.jpg`, mediaType: 'image/jpeg' }
    must(await addEvidenceTo(record, requestAt(), commitment, { file, link: null, note: `Seen by ${marker}` }))
    must(await addEvidenceTo(record, requestAt(), commitment, { file: null, link: `https://seen.example/${marker}/1`, note: null }))
    return about()
  },
  'a person who has an account': async ({ record }) => {
    await plant(record, clean)
    const wanted = {
      login: `rosa.${marker}`,
      name: `Rosa ${marker}`,
      password: 'three clean journeys',
      grant: { role: 'clerk', office: null }
    } as const
    must(await openAccount(record, requestAt(), wanted, () => randomBytes(32)))
    return about()
  },
  'a person in the reason of a publication that was withdrawn': async ({ record }) => {
    const { commitment } = await plant(record, clean)
    must(await publishObjects(record, requestAt(), [commitment]))
    must(await withdrawObjects(record, requestAt(), [commitment], `It names ${marker}`))
    return about()
  },
  'a person in two documents': async ({ record }) => {
    await plant(record, minutes)
    await plant(record, minutes.replace('12 March', '19 March'))
    return about()
  },
  'a person in what a model answered': async ({ record }) => {
    await plant(record, minutes)
    await keepAnswer(record.store, record.authority.id, { text: 'a', prompt: 'b', model: 'c', answer: `Tell ${marker}`, at: startInstant })
    return about()
  },
  'a person who drafted in a review and sent a file': async ({ record }) => {
    const { document } = await plant(record, clean)
    const { store, authority } = record
    await store.engine.write(authority.id, async (session) => {
      const row = [
        authority.id,
        `${document}.1`,
        1,
        0,
        7,
        'decided',
        'selected',
        '[]',
        '{"title":"x"}',
        'Minutes',
        null,
        0,
        'standing',
        null,
        marker,
        startInstant
      ]
      await session.run(
        `INSERT INTO review_draft (authority, reading, number, start_point, end_point, kind, made, replaces, proposal, words, origin, later, state, carried_from, by_name, at) VALUES (${row.map(() => '?').join(', ')})`,
        row
      )
    })
    await keepUpload(
      { store, authority: authority.id, key: null },
      {
        ...{
          by_kind: 'operator',
          by_id: '',
          by_name: marker,
          how: 'address',
          url: `https://x.example/${marker}/`,
          file_name: null,
          media_type: null
        },
        ...{ charset: null, title: null, bytes: null, sha256: null, started_at: startInstant }
      }
    )
    must(await receiveFile(record, requestAt(), { bytes: Buffer.from(minutes), hint: {}, title: null, again: false }))
    return about()
  },
  'a document with a term and a directive of its own': async ({ record }) => {
    const { document } = await plant(record, minutes)
    must(await enterDirective(record, requestAt(), { title: `Tell ${marker}`, issuer: `Board of ${marker}`, date: null, document }))
    must(
      await act(record, requestAt(), 'review', async (facts) => {
        const term = nameTerm(
          await facts.next('term'),
          { label: `${marker} journeys`, number: 1, members: [marker], mentions: [{ reading: `${document}.1`, start: 0, end: 7 }] },
          null
        )
        return term.ok ? agree([term.value]) : term
      })
    )
    return { kind: 'document', document }
  },
  'a document whose file is evidence too': async ({ record }) => {
    const { document, commitment } = await plant(record, minutes)
    must(
      await addEvidenceTo(record, requestAt(), commitment, {
        file: { bytes: Buffer.from(minutes), fileName: 'same.txt', mediaType: 'text/plain' },
        link: null,
        note: null
      })
    )
    return { kind: 'document', document }
  },
  'a document of which words were erased before': async ({ record }) => {
    const { document } = await plant(record, minutes)
    const target: ErasureTarget = { kind: 'passage', document, words: 'Nothing else was said' }
    must(
      await erase(record, requestAt(), target, { lawful: 'unlawful', reason: null, confirmed: `erase words of ${document}`, print: null })
    )
    return { kind: 'document', document }
  },
  'a document that is public, whose page stays': async ({ record }) => {
    const { document, statement, commitment } = await plant(record, minutes)
    must(await publishObjects(record, requestAt(), [document, statement, commitment]))
    return { kind: 'document', document }
  }
}
