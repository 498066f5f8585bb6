/** The kept bytes of a document as characters, where they are characters at all: HTML, Markdown, plain text. Of other files, what was read of them. */
import type { ObjectId } from '../domain/id.ts'
import type { SourceText } from '../domain/source-text.ts'
import { decodeText } from '../intake/charset.ts'
import { type DocumentView, document, originalOf, textOf } from '../store/queries/documents.ts'
import { erasedFile } from '../store/queries/erasures.ts'
import type { Viewer } from '../store/queries/viewer.ts'

/** `text` null where the bytes are no text, such as a PDF; then `read` is what was read of them, where it was. */
export type KeptText = {
  readonly document: DocumentView
  readonly text: string | null
  readonly charset: string | null
  readonly read: SourceText | null
  /** The file is kept no more, since what it held was erased. */
  readonly gone: boolean
}

/** Null where there is no such document to see. */
export async function keptText(viewer: Viewer, id: ObjectId): Promise<KeptText | null> {
  const found = await document(viewer, id)
  if (found === null) return null
  const characters = found.media_type.startsWith('text/')
  const read = characters || found.reading === null ? null : await textOf(viewer, found.reading)
  const gone = (await erasedFile(viewer, found.sha256)) !== null
  const bytes = characters && !gone ? await originalOf(viewer, id) : null
  return {
    document: found,
    read,
    gone,
    ...(bytes === null ? { text: null, charset: null } : decodeText(bytes, undefined, found.media_type === 'text/html'))
  }
}
