/** `npm run score`: scores the extraction on every set of known documents that is there, and writes `docs/reference/accuracy.md`. */
import { main } from '../test/support/score/score-all.ts'

main(process.argv.slice(2))
