/** A process that brings a store to the newest schema and kills itself at the given fault point of it: `ADDRESS POINT`. */
import { armFaults } from '../../src/domain/fault.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { openPostgres } from '../../src/store/engines/postgres.ts'
import { openSqlite } from '../../src/store/engines/sqlite.ts'
import { migrate } from '../../src/store/migrations/migration.ts'

const [address = '', point = ''] = process.argv.slice(2)
const engine = address.startsWith('postgres') ? openPostgres(address) : openSqlite(address)
let reached = 0
armFaults((name) => {
  if (name.startsWith('migration.') && reached++ === Number(point)) process.kill(process.pid, 'SIGKILL')
})
await migrate(engine, '2026-12-01T09:00:00Z' as Instant)
process.exit(3)
