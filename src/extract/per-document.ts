/** What is read of a document once, however many steps ask for it. */
import type { ExtractionContext } from './context.ts'

export function perDocument<T>(read: (context: ExtractionContext) => T): (context: ExtractionContext) => T {
  const known = new WeakMap<ExtractionContext, { readonly value: T }>()
  return (context) => {
    const found = known.get(context) ?? { value: read(context) }
    known.set(context, found)
    return found.value
  }
}
