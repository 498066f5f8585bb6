/** The kept bytes of a document as characters, where they are characters at all: HTML, Markdown, plain text. */
import type { ObjectId } from '../domain/id.ts'
import { decodeText } from '../intake/charset.ts'
import { type DocumentView, document, originalOf } from '../store/queries/documents.ts'
import type { Viewer } from '../store/queries/viewer.ts'

/** `text` null where the bytes are no text, such as a PDF. */
export type KeptText = { readonly document: DocumentView; readonly text: string | null; readonly charset: string | null }

/** Null where there is no such document to see. */
export async function keptText(viewer: Viewer, id: ObjectId): Promise<KeptText | null> {
  const found = await document(viewer, id)
  if (found === null) return null
  const bytes = found.media_type.startsWith('text/') ? await originalOf(viewer, id) : null
  return {
    document: found,
    ...(bytes === null ? { text: null, charset: null } : decodeText(bytes, undefined, found.media_type === 'text/html'))
  }
}
