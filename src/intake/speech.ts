/**
 * Who speaks in a transcript: `Name: words`, `**Name:** words`, `<Name> words`, `14:45:51 <Name> words`.
 *
 * "Recommendation: approve" has the same shape, so a plain name is believed only in a document that is a transcript by its numbers, and
 * never when it is a word that minutes use as a label.
 */
import type { Span } from '../domain/span.ts'
import type { Draft } from './draft.ts'

const labels = new Set(
  (
    'abstain abstained abstention absent action actions adopted against agenda agreed announcements answer apologies approved attendance ' +
    'attendees attending author background budget by carried cc chair chairs channel clerk closed comment comments commitment committee ' +
    'conclusion consensus contact content contents date deadline details detail rationale decided decision decisions deferred description discussion document due ' +
    'duration editor email ended evidence example facilitator fax for from goal goals guest guests how http https id invited issue issues item ' +
    'items lead link links location logs meeting member members method milestone minute minutes motion motions moved next nota note notes ' +
    'objective observers observing opened options outcome overview owner participants phone place point points present presentation ' +
    'previous priority problem proposal proposed purpose question questions quorum reason recommendation record recorded recorder recording ' +
    'reference references refs regrets related report reported reports resolution resolved responsible result results scribe seconded ' +
    'seconder secretary see speaker speakers staff start started status step subject summary support task team time title todo topic topics ' +
    'text total type update updates url venue version vote votes warning what when where who why yes no'
  ).split(' ')
)
const hanLabels = '时间地点出席缺席列席主持记录参加会议议题责任单位日期附件主题内容标题发文机关抄送联系人电话目标任务备注牵头'
const particles = new Set(['de', 'da', 'van', 'von', 'der', 'den', 'la', 'le', 'of', 'and', 'al', 'bin', 'du'])
const longestName = 48

type Candidate = { readonly draft: Draft; readonly speaker: Span; readonly start: number; readonly sure: boolean }

/** Marks the drafts that begin with their speaker. Lines that carry a speech on ("… also", "... and") keep its speaker. */
export function nameSpeakers(text: string, drafts: Draft[]): void {
  const candidates: Candidate[] = []
  for (const draft of drafts) {
    if (draft.kind !== 'paragraph' && draft.kind !== 'item') continue
    const found = speakerAt(text, draft)
    if (found !== null) candidates.push(found)
  }
  const transcript = isTranscript(text, candidates, drafts.length)
  for (const { draft, speaker, start, sure } of candidates) {
    if (!sure && !transcript) continue
    draft.speaker = speaker
    if (draft.kind === 'paragraph') draft.kind = 'speech'
    if (start > draft.start) {
      draft.marker ??= text.slice(draft.start, start).trim()
      draft.start = start
    }
  }
  carryOn(text, drafts)
}

/** Two people or more who each speak more than once, in a good part of the document. */
function isTranscript(text: string, candidates: readonly Candidate[], blocks: number): boolean {
  const counts = new Map<string, number>()
  for (const { speaker } of candidates) {
    const name = text.slice(speaker.start, speaker.end)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const regulars = [...counts.values()].filter((count) => count >= 2).length
  return regulars >= 2 && (candidates.length >= 8 || candidates.length * 4 >= blocks)
}

function carryOn(text: string, drafts: Draft[]): void {
  for (let i = 1; i < drafts.length; i++) {
    const before = drafts[i - 1]!
    const draft = drafts[i]!
    if (before.kind !== 'speech' || draft.kind !== 'paragraph') continue
    if (!text.startsWith('…', draft.start) && !text.startsWith('...', draft.start)) continue
    draft.kind = 'speech'
    draft.speaker = before.speaker!
  }
}

function speakerAt(text: string, draft: Draft): Candidate | null {
  const start = afterClock(text, draft.start, draft.end)
  let i = skipEmphasis(text, start)
  if (text[i] === '<') {
    const close = i + text.slice(i, i + longestName).indexOf('>')
    const speaker = { start: i + 1, end: close }
    const spoken = close > i + 1 && close - i <= longestName && close + 1 < draft.end && text[close + 1] === ' '
    return spoken && !text.slice(i, close).includes(' ') ? { draft, speaker, start, sure: start > draft.start } : null
  }
  const from = i
  const limit = Math.min(draft.end, from + longestName)
  while (i < limit && text[i] !== ':' && text[i] !== '：' && text[i] !== '\n') i++
  if (i >= limit || i === from || text[i] === '\n') return null
  const speaker = { start: from, end: skipEmphasisBack(text, from, i) }
  const after = skipEmphasis(text, i + 1)
  if (after >= draft.end || (text[i] === ':' && text[after] !== ' ')) return null
  return isName(text.slice(speaker.start, speaker.end)) ? { draft, speaker, start, sure: false } : null
}

/** The offset behind a clock time at the head of a log line ("14:45:51 ", "[14:45] "), else `at`. */
function afterClock(text: string, at: number, end: number): number {
  let i = text[at] === '[' ? at + 1 : at
  let digits = 0
  let colons = 0
  while (i < end && i - at < 10) {
    const code = text.charCodeAt(i)
    if (code >= 0x30 && code <= 0x39) digits++
    else if (code === 0x3a) colons++
    else break
    i++
  }
  if (text[i] === ']') i++
  return digits >= 3 && colons >= 1 && text[i] === ' ' ? i + 1 : at
}

function skipEmphasis(text: string, at: number): number {
  while (text[at] === '*' || text[at] === '_') at++
  return at
}

function skipEmphasisBack(text: string, from: number, at: number): number {
  while (at > from && (text[at - 1] === '*' || text[at - 1] === '_' || text[at - 1] === ' ')) at--
  return at
}

function isName(label: string): boolean {
  const first = label.charCodeAt(0)
  if (first >= 0x4e00 && first <= 0x9fff) return label.length >= 2 && label.length <= 4 && !isHanLabel(label)
  const words = label.split(' ')
  if (words.length > 4 || label.length < 2) return false
  if (words.some(isLabel)) return false
  return words.every(isNameWord) && !particles.has(words[0]!)
}

/** A label in the singular or plural, bare or bracketed: "Scribe(s)". */
function isLabel(word: string): boolean {
  let bare = ''
  for (const character of word.toLowerCase()) if (character >= 'a' && character <= 'z') bare += character
  return labels.has(bare) || (bare.endsWith('s') && labels.has(bare.slice(0, -1)))
}

function isHanLabel(label: string): boolean {
  for (let i = 0; i + 2 <= label.length; i++) if (hanLabels.includes(label.slice(i, i + 2))) return true
  return false
}

/** A capitalised word, a particle, a bracketed affiliation or a handle; no digits first, no sentence marks but an initial's dot. */
function isNameWord(word: string): boolean {
  if (word === '') return false
  for (const character of word) if ('?!;,"/=#@[]{}|`'.includes(character)) return false
  const bare = word[0] === '(' ? word.slice(1) : word
  const first = bare[0] ?? ''
  if (first === '' || (first >= '0' && first <= '9')) return false
  if (word.endsWith('.') && word.length > 4) return false
  return first !== first.toLowerCase() || particles.has(word) || word.includes('_') || (first.toUpperCase() === first && first > '\x7f')
}
