/** Forms as they come in: fields by name, and files. */
import { createHash } from 'node:crypto'

export type FormFile = { readonly bytes: Uint8Array; readonly fileName: string; readonly mediaType: string }

export type FormFields = {
  /** The field's words without space around them; empty where it was not sent. */
  readonly get: (name: string) => string
  /** As it was typed, for passwords and pasted text. */
  readonly raw: (name: string) => string
  readonly all: (name: string) => readonly string[]
  /** A chosen file; null where none was. */
  readonly file: (name: string) => FormFile | null
  /** SHA-256 of everything that was filled in, files too, but for the field that shows where the form came from. */
  readonly digest: string
}

export const noFields: FormFields = { get: () => '', raw: () => '', all: () => [], file: () => null, digest: '' }

/** Reads a form's body, urlencoded or multipart. */
export async function readForm(request: globalThis.Request): Promise<FormFields> {
  const type = request.headers.get('content-type') ?? ''
  if (/^application\/x-www-form-urlencoded(?:;|$)/i.test(type)) return fieldsOf(new URLSearchParams(await request.text()), new Map())
  if (!/^multipart\/form-data(?:;|$)/i.test(type)) return noFields
  const body = await request.formData()
  const files = new Map<string, FormFile>()
  for (const [name, value] of body) {
    if (typeof value === 'string' || value.name === '') continue
    files.set(name, { bytes: new Uint8Array(await value.arrayBuffer()), fileName: value.name, mediaType: value.type })
  }
  return fieldsOf(body, files)
}

function digestOf(body: URLSearchParams | FormData, files: ReadonlyMap<string, FormFile>): string {
  const hash = createHash('sha256')
  for (const [name, value] of body) if (typeof value === 'string' && name !== 'csrf') hash.update(JSON.stringify([name, value]))
  for (const [name, { bytes, fileName }] of files) hash.update(JSON.stringify([name, fileName, bytes.length])).update(bytes)
  return hash.digest('hex')
}

function fieldsOf(body: URLSearchParams | FormData, files: ReadonlyMap<string, FormFile>): FormFields {
  const words = (name: string): string[] => body.getAll(name).filter((value) => typeof value === 'string')
  // A browser sends every line end of a text as CRLF.
  const raw = (name: string): string => (words(name)[0] ?? '').replaceAll('\r\n', '\n')
  return { raw, get: (name) => raw(name).trim(), all: words, file: (name) => files.get(name) ?? null, digest: digestOf(body, files) }
}
