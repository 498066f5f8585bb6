/**
 * Apply: the only writer of the record's tables. It turns one event into rows, the same when it happens and when the tables are rebuilt.
 *
 * Which tables are applied, and by what they are ordered when compared, stands in `recordTables`.
 */
import type { Event } from '../domain/event.ts'
import { kindOf, type ObjectId, prefixes, type Sha256 } from '../domain/id.ts'
import { canonical } from '../journal/canonical.ts'
import { applyCommitment } from './apply-commitment.ts'
import { applyErasure } from './apply-erasure.ts'
import { applyJudgement } from './apply-judgement.ts'
import { applyVersions } from './apply-versions.ts'
import { type Applying, change, insert } from './applying.ts'
import { keepNumber } from './held-rows.ts'
import { indexText, indexWords, tokensOf } from './search.ts'

/** Every table that `apply` writes, with its key; `search` leaves out the row number, which the database gives. */
export const recordTables: readonly { readonly name: string; readonly key: readonly string[]; readonly leaveOut?: string }[] = [
  { name: 'counter', key: ['prefix'] },
  { name: 'object', key: ['id'] },
  { name: 'office', key: ['kind', 'slug'] },
  { name: 'log_key', key: ['from_entry'] },
  { name: 'role_grant', key: ['account', 'role', 'office_kind', 'office', 'from_entry'] },
  { name: 'document', key: ['id'] },
  { name: 'reading', key: ['id'] },
  { name: 'meeting', key: ['id'] },
  { name: 'directive', key: ['id'] },
  { name: 'conveyance', key: ['directive', 'meeting'] },
  { name: 'statement', key: ['id'] },
  { name: 'decided', key: ['reading', 'start_point', 'end_point', 'kind'] },
  { name: 'judged', key: ['reading', 'start_point', 'end_point', 'kind'] },
  { name: 'rule_count', key: ['publisher', 'rule'] },
  { name: 'term', key: ['id'] },
  { name: 'commitment', key: ['id'] },
  { name: 'deadline', key: ['commitment', 'n'] },
  { name: 'report', key: ['commitment', 'n'] },
  { name: 'evidence', key: ['commitment', 'number'] },
  { name: 'commitment_version', key: ['id', 'from_entry'] },
  { name: 'evidence_version', key: ['commitment', 'number', 'from_entry'] },
  { name: 'document_version', key: ['id', 'from_entry'] },
  { name: 'statement_version', key: ['id', 'from_entry'] },
  { name: 'term_version', key: ['id', 'from_entry'] },
  { name: 'erasure', key: ['n'] },
  { name: 'erased_object', key: ['id', 'n'] },
  { name: 'erased_entry', key: ['entry', 'n'] },
  { name: 'erased_file', key: ['sha256'] },
  { name: 'search', key: ['object', 'part'], leaveOut: 'row' }
]

export async function apply(to: Applying, event: Event): Promise<void> {
  await registerObject(to, event)
  await applyVersions(to, event, (statement) => wordsOf(to, statement))
  await applyRecord(to, event)
  await applyStatement(to, event)
  await applyJudgement(to, event)
  await applyCommitment(to, event)
  await applyErasure(to, event)
}

async function wordsOf({ session, authority }: Applying, statement: string): Promise<{ words: string; slots: string } | null> {
  const [row] = await session.all<{ words: string; slots: string }>('SELECT words, slots FROM statement WHERE authority = ? AND id = ?', [
    authority,
    statement
  ])
  return row ?? null
}

const prefixed: ReadonlySet<string> = new Set(Object.values(prefixes))

async function registerObject(to: Applying, event: Event): Promise<void> {
  if (event.on[1] !== '-' || !prefixed.has(event.on[0]!)) return
  const { session, authority, held } = to
  const known =
    held?.latest('object', event.on) ??
    (held?.areAll === true
      ? undefined
      : (await session.all('SELECT last FROM object WHERE authority = ? AND id = ?', [authority, event.on]))[0])
  if (known !== undefined) return change(to, 'object', { id: event.on, last: event.n })
  await insert(to, 'object', { id: event.on, kind: kindOf(event.on as ObjectId), made: event.n, last: event.n, published: null })
  const [prefix, number] = [event.on[0]!, Number(event.on.slice(2))]
  if (held === undefined) await keepNumber(session, authority, prefix, number)
  else held.number(prefix, number)
}

async function applyRecord(to: Applying, event: Event): Promise<void> {
  const { session, authority, engine } = to
  const at = { authority, object: event.on }
  switch (event.act) {
    case 'body.formed':
      return insert(to, 'office', { slug: event.body.slug, kind: 'body', ...named(event), parent: event.body.parent })
    case 'unit.formed':
      return insert(to, 'office', { slug: event.body.slug, kind: 'unit', ...named(event), parent: event.body.body })
    case 'post.created':
      return insert(to, 'office', { slug: event.body.slug, kind: 'post', ...named(event), parent: event.body.unit })
    case 'key.rotated':
      return insert(to, 'log_key', { from_entry: event.n, verifier: event.body.verifier })
    case 'role.granted': {
      const { role, office } = event.body
      const held = { account: event.on, role, office_kind: office?.kind ?? '', office: office?.slug ?? '' }
      return insert(to, 'role_grant', { ...held, from_entry: event.n, to_entry: null })
    }
    case 'role.revoked': {
      const { role, office } = event.body
      return session.run(
        'UPDATE role_grant SET to_entry = ? WHERE authority = ? AND account = ? AND role = ? AND office_kind = ? AND office = ? AND to_entry IS NULL',
        [event.n, authority, event.on, role, office?.kind ?? '', office?.slug ?? '']
      )
    }
    case 'document.received': {
      const { sha256, mediaType, bytes, fileName, title } = event.body
      return insert(to, 'document', {
        id: event.on,
        sha256,
        media_type: mediaType,
        bytes,
        file_name: fileName,
        title,
        received_at: event.at,
        reading: null
      })
    }
    case 'document.read': {
      const { reading, reader, charset, language, textSha256, layoutSha256, characters, pages } = event.body
      await insert(to, 'reading', {
        id: reading,
        document: event.on,
        reader,
        charset,
        language,
        text_sha256: textSha256,
        layout_sha256: layoutSha256,
        characters,
        pages,
        read_at: event.at,
        from_entry: event.n
      })
      await session.run('UPDATE document SET reading = ? WHERE authority = ? AND id = ?', [reading, authority, event.on])
      await engine.dropSearchRows(session, authority, event.on)
      return indexText(engine, session, { ...at, kind: 'document' }, await to.readText(textSha256 as Sha256, layoutSha256 as Sha256))
    }
    case 'meeting.recorded': {
      const { document, body, title, date, dateInferred, bodyAsWritten, chair, attendees } = event.body
      await insert(to, 'meeting', {
        id: event.on,
        document,
        body,
        title,
        date,
        date_inferred: dateInferred.join(' '),
        body_as_written: bodyAsWritten,
        chair,
        attendees: canonical(attendees ?? [])
      })
      return indexWords(
        engine,
        session,
        { ...at, kind: 'meeting' },
        [title, bodyAsWritten, chair].filter((words) => words !== null).join('\n')
      )
    }
    case 'directive.registered': {
      const { title, issuer, date, document } = event.body
      await insert(to, 'directive', { id: event.on, title, issuer, date, document })
      return indexWords(engine, session, { ...at, kind: 'directive' }, [title, issuer].filter((words) => words !== null).join('\n'))
    }
    case 'directive.conveyed':
      return insert(to, 'conveyance', { directive: event.on, meeting: event.body.meeting, at: event.at, from_entry: event.n })
    case 'term.named': {
      const { label, number, members, mentions } = event.body
      await insert(to, 'term', {
        id: event.on,
        label,
        folded: tokensOf(label).join(' '),
        number,
        members: canonical(members ?? []),
        mentions: canonical(mentions),
        alias_of: null
      })
      return indexWords(engine, session, { ...at, kind: 'term' }, [label, ...(members ?? [])].join('\n'))
    }
    case 'term.aliased':
      return session.run('UPDATE term SET alias_of = ? WHERE authority = ? AND id = ?', [event.body.of, authority, event.on])
    case 'publication.made':
      return change(to, 'object', { id: event.on, published: event.n })
    case 'publication.withdrawn':
      return change(to, 'object', { id: event.on, published: null })
  }
}

function named({ n, body }: Event<'body.formed' | 'unit.formed' | 'post.created'>) {
  return { name: body.name, from_entry: n }
}

async function applyStatement(to: Applying, event: Event): Promise<void> {
  const { session, authority, engine } = to
  switch (event.act) {
    case 'statement.accepted':
    case 'statement.amended': {
      const { reading, start, end, kind, force, negative, words, meeting } = event.body
      const slots = slotsOf(event)
      const row = { reading, start_point: start, end_point: end, kind, force, negative: negative ? 1 : 0, words, slots, meeting }
      if (event.act === 'statement.accepted')
        await insert(to, 'statement', { id: event.on, document: reading.split('.')[0]!, ...row, state: 'accepted', accepted_at: event.at })
      else
        await session.run(
          `UPDATE statement SET ${Object.keys(row)
            .map((name) => `${name} = ?`)
            .join(', ')} WHERE authority = ? AND id = ?`,
          [...Object.values(row), authority, event.on]
        )
      await engine.dropSearchRows(session, authority, event.on)
      await indexWords(engine, session, { authority, object: event.on, kind: 'statement' }, words)
      if (event.act === 'statement.amended')
        await session.run('UPDATE decided SET entry = ? WHERE authority = ? AND statement = ?', [event.n, authority, event.on])
      return decide(to, event, 'accepted', event.on)
    }
    case 'statement.dismissed':
    case 'statement.reopened': {
      const isStatement = event.on.startsWith('S-')
      const state = event.act === 'statement.dismissed' ? 'dismissed' : isStatement ? 'accepted' : 'waiting'
      if (isStatement) await session.run('UPDATE statement SET state = ? WHERE authority = ? AND id = ?', [state, authority, event.on])
      // Words that wait again keep the statement they were, which stands again if they are accepted once more.
      const statement = isStatement ? event.on : (event.with[0] ?? null)
      // A statement that was amended is known by the words it was proposed with, too.
      if (statement !== null)
        await session.run('UPDATE decided SET state = ?, entry = ? WHERE authority = ? AND statement = ?', [
          state,
          event.n,
          authority,
          statement
        ])
      return decide(to, event, state, statement)
    }
  }
}

/** What was read from a statement's words, as its row keeps it. */
export function slotsOf({ body }: Event<'statement.accepted' | 'statement.amended'>): string {
  const { owners, due, measures, vote, condition } = body
  return canonical({ owners, due, measures, vote, condition })
}

async function decide(
  to: Applying,
  event: Pick<Event<'statement.dismissed'>, 'n'> & { readonly body: Quote },
  state: string,
  statement: string | null
): Promise<void> {
  const { reading, start, end, kind } = event.body
  await to.session.run(
    'INSERT INTO decided (authority, reading, start_point, end_point, kind, state, statement, entry) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (authority, reading, start_point, end_point, kind) DO UPDATE SET state = excluded.state, statement = excluded.statement, entry = excluded.entry',
    [to.authority, reading, start, end, kind, state, statement, event.n]
  )
}

type Quote = { readonly reading: string; readonly start: number; readonly end: number; readonly kind: string }
