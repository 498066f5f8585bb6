/** `evidence`: adds a file or a link to a commitment, or records that someone other than its owner has looked at one. */
import { extname } from 'node:path'
import { addEvidenceTo, checkEvidenceOf, type EvidenceForm } from '../../actions/add-evidence.ts'
import { idOf } from '../../actions/request.ts'
import { type Grade, grades } from '../../domain/event.ts'
import { agree, type Outcome } from '../../domain/outcome.ts'
import type { Context } from '../context.ts'
import { enteredAnswer } from '../entered.ts'
import { readNamed } from '../named-file.ts'
import { type Given, UsageError } from '../usage.ts'
import type { Verb } from '../verb.ts'

export const evidence: Verb = {
  name: 'evidence',
  group: 'Carry out',
  summary: 'Add evidence to a commitment: a file or a link. Or, with --check, record what a look at it found.',
  usage: 'C-1 FILE|LINK | C-1 --check N --grade GRADE',
  words: [1, 2],
  examples: [
    ['evidence C-1 photo.jpg --note "Monitor at Dock Road school"', 'a file, kept byte for byte'],
    ['evidence C-1 https://example.org/readings', 'a link'],
    ['evidence C-1 --check 1 --grade checked --note "Seen on site"', 'what someone other than the owner found']
  ],
  options: {
    note: { type: 'string', value: 'WORDS', words: 'what it shows, or what was found' },
    check: { type: 'string', value: 'N', words: 'number of the evidence that was looked at' },
    grade: { type: 'string', value: 'GRADE', words: `with --check: ${grades.join(', ')}` }
  },
  writes: true,
  run: async (context, given) => {
    const [written = '', what] = given.words
    const id = idOf(written, 'commitment')
    if (!id.ok) return id
    const check = checkGiven(given, what)
    const form = check === null ? await formGiven(context, given, what) : null
    if (form !== null && !form.ok) return form
    const opened = await context.open()
    if (!opened.ok) return opened
    const { record, request } = opened.value
    const events =
      form === null ? await checkEvidenceOf(record, request, id.value, check!) : await addEvidenceTo(record, request, id.value, form.value)
    return events.ok ? agree(enteredAnswer(context, events.value)) : events
  }
}

function checkGiven(given: Given, what: string | undefined): { evidence: number; grade: Grade; note: string | null } | null {
  const number = given.value('check')
  const written = given.value('grade')
  if (number === null && written === null) return null
  if (number === null || written === null || what !== undefined)
    throw new UsageError('A look at evidence is entered as: throughline evidence C-1 --check 1 --grade checked.')
  if (!/^[1-9]\d{0,3}$/.test(number)) throw new UsageError(`"${number}" is not a number of evidence. Write 1 for the first.`)
  const grade = grades.find((one) => one === written)
  if (grade === undefined) throw new UsageError(`"${written}" is not a grade. Grades are ${grades.join(', ')}.`)
  return { evidence: Number(number), grade, note: given.value('note') }
}

async function formGiven(context: Context, given: Given, what: string | undefined): Promise<Outcome<EvidenceForm>> {
  if (what === undefined) throw new UsageError('Give a file or a link, such as: throughline evidence C-1 photo.jpg.')
  const note = given.value('note')
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(what)) return agree({ file: null, link: what, note })
  const file = await readNamed(context.environment, what)
  if (!file.ok) return file
  const { bytes, fileName } = file.value
  return agree({
    file: { bytes, fileName, mediaType: types[extname(fileName ?? '').toLowerCase()] ?? 'application/octet-stream' },
    link: null,
    note
  })
}

/** What a file's name says it is; it is kept as bytes whatever it is. */
const types: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.mp4': 'video/mp4',
  '.zip': 'application/zip'
}
