/** A feed as Atom (RFC 4287), for readers of news: what is published of the record, the newest first. */

export type FeedEntry = {
  /** An address that stays the entry's own. */
  readonly id: string
  /** Where it is read about. */
  readonly link: string
  readonly title: string
  readonly words: string
  /** RFC 3339. */
  readonly at: string
}

export type Feed = {
  /** The feed's own address. */
  readonly self: string
  /** The page that shows the same. */
  readonly page: string
  readonly title: string
  readonly author: string
  /** When the newest was entered, or the record was begun. */
  readonly at: string
  readonly entries: readonly FeedEntry[]
}

export function atom({ self, page, title, author, at, entries }: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${xml(self)}</id><title>${xml(title)}</title><updated>${xml(at)}</updated><author><name>${xml(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/><link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    ...entries.map(
      (entry) =>
        `<entry><id>${xml(entry.id)}</id><title>${xml(entry.title)}</title><updated>${xml(entry.at)}</updated><link rel="alternate" type="text/html" href="${xml(entry.link)}"/><summary>${xml(entry.words)}</summary></entry>`
    ),
    '</feed>',
    ''
  ].join('\n')
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Text for XML 1.0, which has no room for control characters, lone surrogates and the two last code points of its first plane. */
function xml(words: string): string {
  return words
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll(/[&<>"']/g, (mark) => marks[mark]!)
}
