/**
 * Limits on what one document may cost. The caps are those of the project's bomb table (50 MB file, 200 MB unpacked, ratio 100,
 * 2,000 entries, depth 256, 500,000 nodes, 30 s, 256 MB); a document beyond one of them is refused by name and never half read.
 */
const MB = 1024 * 1024

export const limits = {
  /** Bytes of a file as received. */
  fileBytes: 50 * MB,
  /** Bytes all parts of a package may unpack to. */
  unpackedBytes: 200 * MB,
  /** Bytes the one XML part that is read may unpack to. Word writes about 2 KB for a paragraph, so this is a book of 25,000. */
  partBytes: 50 * MB,
  /** Unpacked bytes for each packed byte, counted once a part is larger than `ratioFloor`. */
  ratio: 100,
  ratioFloor: 4 * MB,
  /** Entries of a zip package. */
  entries: 2000,
  /** Nesting of elements. */
  depth: 256,
  /** Elements and texts of one document. */
  nodes: 500_000,
  /** Pages of one PDF. */
  pages: 5000,
  /** Wall-clock milliseconds for one document. */
  time: 30_000,
  /** Heap of the reader process, in MB. */
  heapMb: 256,
  /** Resident memory of the reader process, in MB: the heap, the file, and what parsers hold outside the heap. */
  residentMb: 512,
  /** Bytes of one answer of the reader process. */
  answerBytes: 64 * MB,
  /** Text and Markdown up to this size are read without the reader process: what takes long enough to notice is not. */
  inProcessBytes: MB / 4
} as const

export function inMegabytes(bytes: number): string {
  const whole = bytes / MB
  return `${whole >= 10 || Number.isInteger(whole) ? Math.round(whole) : whole.toFixed(1)} MB`
}
