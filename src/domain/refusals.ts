/**
 * The catalogue of refusals: every reason a rule or a reader may give for saying no, in the interface's languages.
 *
 * A sentence names the cause and, after it, the next step. `{name}` stands for a value of the refusal. Chinese sentences may be missing
 * until the Chinese interface is due; English ones may not.
 */

export type Sentence = { readonly en: string; readonly zh?: string }
export type RefusalWords = Readonly<Record<string, string | number>>
export type RefusalKey = keyof typeof refusals

export const refusals = {
  // Reading a source (intake)
  'source.empty': { en: 'This file is empty. Choose another file.' },
  'source.too-large': { en: 'This file is {size}; the limit is {limit}. Split it, or add the part that matters.' },
  'source.unknown-type': { en: 'This kind of file cannot be read ({found}). Add text, Markdown, HTML, PDF or DOCX.' },
  'source.not-text': { en: 'This file holds binary data, not text. Add text, Markdown, HTML, PDF or DOCX.' },
  'source.scan': {
    en: 'This PDF is a scan. It has no text to read. Run text recognition (OCR) on it first, or ask its author for the original.'
  },
  'source.no-text': { en: 'This file holds no text to read. Check that it opens elsewhere, or paste its words as text.' },
  'source.encrypted': { en: 'This file is locked with a password. Remove the password and add it again.' },
  'source.damaged': { en: 'This file is damaged and cannot be read ({detail}). Ask for a fresh copy.' },
  'source.timeout': { en: 'Reading this file took longer than {limit} s and was stopped. Split it, or add it as plain text.' },
  'source.memory': { en: 'Reading this file needed more than {limit} MB of memory and was stopped. Split it, or add it as plain text.' },
  'source.unpacked-size': { en: 'Unpacked, this file is larger than {limit}, and was not read. Ask for a smaller copy.' },
  'source.nesting': {
    en: 'This file nests its parts deeper than {limit} levels, and was not read. Save it again from the program it came from.'
  },
  'source.too-many-parts': { en: 'This file has more than {limit} parts, and was not read. Split it.' },
  'source.entity': { en: 'This file declares XML entities, which are never read. Save it again from the program it came from.' },
  'source.reader-failed': {
    en: 'The reader stopped while reading this file ({detail}). Try again; if it happens again, add it as plain text.'
  },

  // The published log
  'log.no-key': { en: 'The key of {origin} is not here, so nothing was signed. Put it back into the folder of keys, or restore a backup.' },
  'log.unsigned': { en: 'No checkpoint has been signed yet, so nothing is published of the log. Sign one: throughline checkpoint.' },
  'log.not-proven': {
    en: 'There is no proof of {what}: it is not public, or no checkpoint covers it yet. Publish it, then sign: throughline checkpoint.'
  },
  'log.other-there': { en: '{path} is there already and differs from this log. Choose another folder; nothing was overwritten.' },
  'policy.malformed': { en: 'The policy cannot be read: {detail}. Compare it with the guide, docs/guides/verify.md.' },
  'verify.nothing-there': { en: 'There is no published log at {place}. Give its address, its folder, or a proof file.' },
  'verify.unreachable': { en: '{place} cannot be read ({detail}). Try again later, or verify a copy of it in a folder.' },
  'verify.nearby': {
    en: '{place} is on this machine or its own network, which is not asked unless you say so. Add --nearby if you mean it.'
  },
  'verify.policy-needed': {
    en: "A proof file says nothing about whose key to trust. Name the log's key: --log-key, or a policy with --policy."
  },
  'witness.log-key': { en: '"{key}" is not the verifier key of a log. Copy it whole from the log\'s page.' },

  // Asking a language model
  'model.off': {
    en: 'No language model is switched on. Set THROUGHLINE_MODEL_ADDRESS and THROUGHLINE_MODEL, or leave out --model.'
  },

  // Fetching from a web address, and uploads
  'fetch.off': {
    en: 'Fetching from web addresses is switched off here. Save the page and add it as a file, or ask whoever runs this server to set THROUGHLINE_FETCH=on.'
  },
  'fetch.address-malformed': { en: '"{url}" is not a web address that can be fetched. It must begin with https:// or http://.' },
  'fetch.address-userinfo': { en: 'This address carries a user name or a password. Remove the part before the @.' },
  'fetch.port': { en: 'Documents are fetched from ports 80 and 443 only, not {port}. Save the page and add it as a file.' },
  'fetch.not-public': { en: '{host} is not on the public internet, so nothing was fetched. Save the page and add it as a file.' },
  'fetch.no-host': { en: 'There is no server called {host}. Compare the address with the one in your browser.' },
  'fetch.no-answer': { en: '{host} did not answer as it should ({detail}). Try again later, or save the page and add it as a file.' },
  'fetch.status': { en: '{host} answered {status} instead of a document. Open the address in your browser to see why.' },
  'fetch.redirects': { en: '{host} led on to another address more than {limit} times. Use the address your browser ends at.' },
  'fetch.too-slow': { en: '{host} took longer than {limit} s. Try again later, or save the page and add it as a file.' },
  'fetch.too-large': { en: 'What {host} sends is larger than {limit}. Save it and add the part that matters as a file.' },
  'fetch.packing': { en: '{host} packs its answer in a way that cannot be read ({packing}). Save the page and add it as a file.' },
  'upload.under-way': { en: 'This very file is being added already, as upload {number}. Look there.' },
  'upload.not-found': { en: 'There is no upload {number} in this record.' },
  'upload.ended': { en: 'Upload {number} has ended already, so nothing was cancelled.' },
  'upload.not-failed': { en: 'Upload {number} has not failed, so there is no step to try again. Look at how far it is.' },
  'upload.file-gone': { en: 'What was kept of this upload is no longer there, or was changed on disk. Add the file again.' },
  'upload.stopped': { en: 'This upload was stopped. Add the file again where it is still wanted.' },
  'upload.fault': { en: 'The step "{step}" broke off (fault {fault}). Nothing was lost: try the step again.' },

  'disk.full': {
    en: 'The disk that holds the record is full. What is in the record is safe and can be read. Free some space there, then do this again: what was entered already is not entered twice.'
  },
  'disk.broken': {
    en: 'The disk that holds the record could not be read or written. What is in the record is safe as far as it was entered. Look at the disk and run "throughline verify", then do this again: what was entered already is not entered twice.'
  },

  'restore.at-unreadable': {
    en: '"{at}" is no moment. Give a day as "2026-03-31", an instant as "2026-03-31T12:00:00Z", or the number of the last entry to keep.'
  },
  'restore.before-first': { en: 'At {at} this record had no entry yet. Give a later moment.' },
  'restore.before-erasure': {
    en: 'Entry {erasure} erased something for a lawful reason, and this moment is before it. What was erased cannot be brought back: give a moment after that entry, or look with --as-of.'
  },
  'restore.behind': {
    en: 'This log was published up to entry {seen}, and the backup ends at {size}. Going on from it under the same name would make a second history. Restore a newer backup, or go on under another name with --fork.'
  },
  'restore.other-history': {
    en: 'The first {seen} entries of this backup are not those that were published. Look for another backup; this one can only go on under another name, with --fork.'
  },
  'restore.seen-other': {
    en: 'The checkpoint that was given is not signed by the log {origin}. Give the newest one that this log published.'
  },
  'restore.fork-one': { en: 'This backup holds {count} records; --fork names the log of one. Restore without it.' },
  'restore.fork-same': { en: '{origin} is the name the log has already. Choose another one.' },
  'serve.past': {
    en: 'This store was restored to {at} to be looked at, without its key, and is not served: it would stand beside the record that was published. Restore it again with --fork to go on from it under another name.'
  },

  'file.fault': {
    en: 'Reading it broke off (fault {fault}). Other files are read all the same; THROUGHLINE_DEBUG=1 tells where it broke.'
  },
  'file.not-found': { en: 'There is no file {path}.' },
  'file.is-folder': { en: '{path} is a folder. Name a file in it.' },
  'file.unreadable': { en: '{path} cannot be opened ({detail}).' },
  'file.none': { en: 'Choose a file first, or paste its text.' },
  'file.exists': { en: 'There is already a file {path}. Choose another name; nothing was overwritten.' },

  // Identities and input
  'as-of.unreadable': { en: '"{words}" is neither a day nor an entry. Give a day as "2026-03-31", or the number of an entry.' },
  'as-of.not-yet': { en: '{day} has not come yet. Give a day up to today.' },
  'as-of.no-entry': { en: 'There is no entry {n}; the last one is {last}. Give a number up to that.' },
  'object.not-found': { en: 'There is no {id} in this record. Look it up with "throughline find".' },
  'object.wrong-kind': { en: '{id} is a {kind}; this needs a {wanted}.' },
  'id.malformed': { en: '"{written}" is not a number of this record. Numbers look like D-12, S-120 or C-44.' },
  'name.empty': { en: 'A name needs at least one letter or digit.' },
  'name.taken': { en: 'The {kind} "{name}" exists already. Use it, or choose another name.' },
  'date.malformed': { en: '"{written}" is not a date. Write 2026-11-30, 2026-11, or an EDTF date such as 2026-21.' },
  'zone.unknown': { en: '"{zone}" is not a time zone. Write one such as Europe/London or Asia/Shanghai.' },
  'words.missing': { en: 'Say in words what {what}. The public page shows them.' },

  'actor.may-not': { en: 'You may not {verb} here. Sign in as someone who may.' },
  'check.own-office': {
    en: 'Your own office answers for this, and a check is a look by someone else. Ask a supervisor or an assessor of another office, or a clerk.'
  },
  'account.login-malformed': {
    en: 'A name to sign in with has 2 to 80 letters, digits or . _ - @ +, without spaces. Write one such as rosa.adeyemi.'
  },
  'account.login-taken': { en: 'Someone signs in as "{login}" already. Choose another name to sign in with.' },
  'account.name-missing': { en: 'Write the name that acts are entered under.' },
  'account.password-short': { en: 'A password needs at least {least} characters. A few words in a row are easy to keep in mind.' },
  'account.password-plain': { en: 'This password is too easy to guess. Choose other words.' },
  'account.password-wrong': { en: 'This is not your present password. Nothing was changed.' },
  'account.unknown': { en: 'There is no such account. Look at the list of accounts.' },
  'sign-in.failed': { en: 'The name or the password is not right. Try again, or ask an administrator for a new password.' },
  'sign-in.too-often': { en: 'Too many tries. Wait {minutes} min, then try again.' },
  'first-run.code-wrong': { en: 'This is not the code that was printed where the server was started. Look there again.' },
  'first-run.over': { en: 'There is an account already. Sign in with it.' },
  'role.office-missing': { en: 'Say for which post or unit this account reports.' },
  'role.already-held': { en: '{name} holds the role "{role}" already.' },
  'role.not-held': { en: '{name} does not hold the role "{role}".' },
  'role.last-admin': { en: 'This is the last administrator. Make someone else administrator first.' },
  'form.stale': { en: 'This form was open too long or came from elsewhere, so nothing was done. Open the page again and repeat it.' },

  // Documents and statements
  'document.already-kept': {
    en: 'This very file is already kept as {id} ("{title}"). To read it again with the newest reader, use: throughline add --again FILE.'
  },
  'document.not-read': { en: '{id} has not been read yet. Read it with: throughline add FILE.' },
  'quote.outside': { en: 'The quote {start}–{end} lies outside the text of {reading}, which has {length} characters.' },
  'quote.empty': { en: 'A quote needs at least one word.' },
  'statement.already-accepted': { en: 'These words are already accepted as {id}.' },
  'statement.not-accepted': { en: '{id} was dismissed. Reopen it first: throughline accept {id}.' },
  'statement.already-dismissed': { en: 'These words are already dismissed.' },
  'proposal.not-found': { en: '{document} has no proposal {proposal}. See them with: throughline review {document}.' },

  'proposal.not-dismissable': { en: '{proposal} is not a statement. It is not kept unless you accept it, so there is nothing to dismiss.' },

  // Reviewing
  'review.changed-meanwhile': { en: '{who} {what} this on {when}, after this was shown. Keep that, or use yours.' },
  'review.reading-changed': { en: '{document} was read again since this was shown. Open its review again; what was decided stands.' },
  'review.replaced': { en: '{card} was split, merged or moved since this was shown. Open the review again.' },
  'review.not-decided': { en: 'Nothing has been decided on these words that could be taken back.' },
  'review.became-commitment': { en: '{id} became {commitment}, so its acceptance is not taken back. Withdraw {commitment} first.' },
  'review.nothing-to-undo': { en: 'Nothing was decided yet that could be taken back.' },
  'review.nothing-to-redo': { en: 'Nothing was undone that could be done again.' },
  'review.decided-already': { en: '{card} is decided already. Take that back first, then split, merge or move it.' },
  'review.no-cut': { en: 'These words cannot be split there: each part needs a word of its own. Choose another place.' },
  'review.nothing-to-merge': { en: 'No waiting proposal follows {card} in the same paragraph. Only neighbours can be merged.' },
  'review.cannot-move': { en: 'The quote cannot move further there: it keeps at least one word, within the text. Move its other end.' },
  'review.already-proposed': { en: 'These words are already proposed as {card}. Decide on that one.' },
  'review.not-alike': { en: '{card} is not alike the others any more. Open the list of those alike again.' },
  'review.not-unread': { en: 'These words are not among the unread sentences any more. Open the review again.' },
  'review.words-not-there': { en: '"{words}" does not stand in the text. Copy the words as they stand there.' },
  'review.no-date': { en: 'No date can be read in "{words}". Choose other words, or write the date as 2026-11-30 beside them.' },
  'review.no-number': { en: 'There is no number in "{words}". Choose words that say how many or how much.' },

  // Meetings and directives
  'meeting.already-recorded': { en: 'The meeting of {document} is already recorded as {id}.' },
  'directive.already-conveyed': { en: '{id} is already recorded as conveyed at {meeting}.' },
  'term.already-named': { en: 'The term "{label}" is already kept as {id}.' },
  'term.alias-of-itself': { en: '{id} cannot be another name of itself.' },

  // Commitments
  'commitment.due-or-review': {
    en: 'A commitment needs a due date, or "ongoing" with how often it is reviewed. Give --due 2026-11-30, or --ongoing P3M.'
  },
  'commitment.owner-missing': {
    en: 'A commitment needs an owner: a post or a unit, not a person. Give --owner "Head of Environmental Health".'
  },
  'commitment.done-when-missing': { en: 'Say what counts as done. Give --done-when "Monitors read at 24 schools".' },
  'commitment.already-made': { en: '{statement} already became {id}. Report on that one, or make another from a different statement.' },
  'commitment.ended': { en: '{id} is {state}; nothing more can be recorded on it. Reopen it first.' },
  'commitment.not-ended': { en: '{id} is {state}. Only a closed or withdrawn commitment can be reopened.' },
  'commitment.not-done': { en: '{id} has not been reported done. Say what was done: throughline report {id} --done "…".' },
  'commitment.not-verified': { en: '{id} has not been checked yet. Say what was checked: throughline close {id} --check "…".' },
  'commitment.already-done': { en: '{id} is already reported done. Check it, or report progress again to take that back.' },
  'lead.unchanged': { en: '{owner} already leads {id}.' },
  'office.unknown': { en: 'There is no body or unit called "{name}" to stand under. Enter that one first.' },
  'owner.unknown': { en: 'There is no post or unit called "{owner}". To create the post, add --new-owner.' },
  'owner.near': { en: 'There is no post or unit called "{owner}". Did you mean "{near}"? To create another post, add --new-owner.' },
  'interval.malformed': { en: '"{written}" is not an interval. Write P1M for each month, P3M for each quarter, P1Y for each year.' },
  'deadline.reason-missing': { en: 'A date moves only with a reason. The public page shows both dates and the reason.' },
  'deadline.unchanged': { en: '{id} is already due {due}.' },
  'report.future': { en: 'A report cannot be about a day that has not come yet ({day}).' },
  'report.entered-already': { en: 'This very report was entered a moment ago, so it was not entered twice. Look at the commitment.' },
  'evidence.nothing': { en: 'Evidence is a file or a link. Give one.' },
  'evidence.both': { en: 'Evidence is a file or a link, one at a time. Give one.' },
  'evidence.link-malformed': { en: '"{link}" is not a web address. It must begin with https:// or http://.' },
  'evidence.missing': { en: '{id} has no evidence yet. Add some: throughline evidence {id} FILE.' },
  'evidence.not-found': { en: '{id} has no evidence {number}. It has {count}.' },

  // Publication
  'publication.already-made': { en: '{id} is already public.' },
  'publication.not-made': { en: '{id} is not public.' },

  // Erasure
  'erasure.nothing': { en: 'Nothing of this stands in the record, so there is nothing to erase. Write it as it stands there.' },
  'erasure.target-missing': { en: 'Say what to erase: a document, words of a document, or a person with every way the name is written.' },
  'erasure.words-short': {
    en: '"{words}" is too short to look for: it would black out other words too. Give at least {least} characters.'
  },
  'erasure.lawful-unknown': { en: '"{written}" is not a lawful reason of the list. Choose one of: {known}.' },
  'erasure.lawful-missing': { en: 'Choose the lawful reason. Everybody who sees that something was erased sees it.' },
  'erasure.reason-repeats': { en: 'The reason repeats what is to be erased, and it stays in the log. Say it in other words.' },
  'erasure.own-name': { en: 'An erasure is signed with a name, and this would be the one that goes. Ask another administrator to do it.' },
  'erasure.not-confirmed': { en: 'To erase, type exactly: {phrase}. Nothing was erased.' },
  'erasure.changed': { en: 'The record changed after the preview, and what would go is not what was shown. Look at the preview again.' },
  'document.erased': { en: 'What {id} held was erased on {day}, so this file is not taken in again. Its page says why.' },

  // The record
  'record.missing': { en: 'There is no record in {place}. Start one: throughline init.' },
  'example.not-empty': {
    en: 'There is already a record in {place}. The example is made in an empty folder: throughline example --data DIR.'
  },
  'record.exists': { en: 'There is already a record "{name}" in {place}.' },
  'record.which': { en: 'This store keeps several records ({names}). Say which with --record.' },
  'record.unknown': { en: 'This store has no record "{name}". It has: {names}.' },
  'record.not-empty': {
    en: 'There is already a record in {place}. A backup is restored into an empty folder: choose another with --data.'
  },
  'server.port-taken': { en: 'Port {port} on {host} is taken by another program. Stop that one, or choose another port: PORT={other}.' },
  'server.address': { en: 'This machine cannot listen on {host} port {port} ({detail}). Set HOST to an address of it.' },
  'entry.too-large': { en: 'This act is larger than an entry may be ({size} of 65,535 bytes). Split it.' }
} as const satisfies Record<string, Sentence>

/** The refusal in words, in the language asked for when that sentence exists, else in English. */
export function wordRefusal(key: RefusalKey, words: RefusalWords, language: 'en' | 'zh' = 'en'): string {
  const sentence: Sentence = refusals[key]
  const template = (language === 'zh' ? sentence.zh : undefined) ?? sentence.en
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(words[name] ?? whole))
}
