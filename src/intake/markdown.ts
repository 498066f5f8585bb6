/**
 * Markdown: decoded characters as they are, marks included, cut into blocks as CommonMark and the common table extension would, with
 * leave for what minute takers write: lines ended on purpose stay apart, HTML tables and breaks are read, front matter is furniture.
 */
import type { SourceText } from '../domain/source-text.ts'
import { toBlocks } from './blocks.ts'
import { decodeText } from './charset.ts'
import { frontMatterTitle } from './front-matter.ts'
import { detectLanguage } from './language.ts'
import { foldLineEnds, plainBlanks } from './line-ends.ts'
import { markdownDrafts } from './markdown-blocks.ts'
import { looksBinary } from './media-type.ts'
import { Refused } from './refused.ts'

export function readMarkdown(bytes: Uint8Array, declared: string | undefined): SourceText {
  if (looksBinary(bytes)) throw new Refused('source.not-text')
  const decoded = decodeText(bytes, declared, false)
  const { text, runs } = foldLineEnds(decoded.text)
  if (text.trim() === '') throw new Refused('source.no-text')
  const plain = plainBlanks(text)
  return {
    reader: 'markdown/1',
    mediaType: 'text/markdown',
    charset: decoded.charset,
    language: detectLanguage(text),
    statedTitle: frontMatterTitle(text),
    text,
    blocks: toBlocks(plain, markdownDrafts(plain), frontMatterTitle(plain)),
    places: { kind: 'characters', runs },
    pages: null
  }
}
