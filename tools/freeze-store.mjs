/**
 * `node tools/on-node.mjs --import ./tools/built.mjs tools/freeze-store.mjs`: freezes a small store of this release into test/stores, to be
 * opened by every later one (test/contract/upgrade.test.ts). Run once for a release; what is there is never written again.
 */
import { main } from '../test/support/freeze-store.ts'

process.exitCode = await main()
