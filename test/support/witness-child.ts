/**
 * A witness that is there to be killed: runs in a folder, says its port and key in a line, and breaks where it is told to. Arguments: the folder,
 * the verifier key of the log, and as JSON where to break, or null.
 */
import { writeSync } from 'node:fs'
import { witnessAt } from '../../src/actions/witness-at.ts'
import { armFaults } from '../../src/domain/fault.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { must } from './record.ts'

export type WitnessStrike = { readonly kind: 'kill' | 'throw'; readonly point: string; readonly hit: number }
export type WitnessNews = { readonly port: number; readonly key: string } | { readonly hits: Readonly<Record<string, number>> }

const [folder = '', logKey = '', given = 'null'] = process.argv.slice(2)
const strike = JSON.parse(given) as WitnessStrike | null
const hits: Record<string, number> = {}
const say = (news: WitnessNews): void => void writeSync(1, `${JSON.stringify(news)}\n`)

armFaults((point) => {
  hits[point] = (hits[point] ?? 0) + 1
  if (strike === null) return say({ hits })
  if (point !== strike.point || hits[point] !== strike.hit) return
  if (strike.kind === 'throw') throw new Error('broken on purpose')
  process.kill(process.pid, 'SIGKILL')
  for (;;);
})

const place = { name: 'harbour-watch.example', folder, host: '127.0.0.1', port: 0, logs: [logKey] }
const { port, verifierKey } = must(await witnessAt(place, () => '2026-12-02T09:00:00Z' as Instant))
say({ port, key: verifierKey })
