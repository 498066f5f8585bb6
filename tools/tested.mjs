/**
 * `npm run tested`: runs every test, then writes what they counted for each promise into `src/web/tested.ts` and
 * `docs/reference/how-this-is-tested.md`. Given files that `THROUGHLINE_TESTED` named while tests or a soak ran, takes the counts from those.
 */
import { main } from '../test/support/tested-page.ts'

process.exitCode = main(process.argv.slice(2))
