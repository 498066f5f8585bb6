/** Faults in words, for whoever asks for the details. */

/** The stack of an error and of what caused it. */
export function chain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return `${error.stack ?? error.message}${error.cause === undefined ? '' : `\nCaused by: ${chain(error.cause)}`}`
}
