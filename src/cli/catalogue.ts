/** Every verb, in the order in which a record is used. */
import { withPast } from './as-of.ts'
import type { Verb } from './verb.ts'
import { accept } from './verbs/accept.ts'
import { add } from './verbs/add.ts'
import { archive } from './verbs/archive.ts'
import { backup } from './verbs/backup.ts'
import { changes } from './verbs/changes.ts'
import { checkpoint } from './verbs/checkpoint.ts'
import { close } from './verbs/close.ts'
import { commit } from './verbs/commit.ts'
import { commitments } from './verbs/commitments.ts'
import { deadline } from './verbs/deadline.ts'
import { directive } from './verbs/directive.ts'
import { dismiss } from './verbs/dismiss.ts'
import { doctor } from './verbs/doctor.ts'
import { due } from './verbs/due.ts'
import { erase } from './verbs/erase.ts'
import { evidence } from './verbs/evidence.ts'
import { example } from './verbs/example.ts'
import { extract } from './verbs/extract.ts'
import { find } from './verbs/find.ts'
import { init } from './verbs/init.ts'
import { lead } from './verbs/lead.ts'
import { log } from './verbs/log.ts'
import { proof } from './verbs/proof.ts'
import { publish } from './verbs/publish.ts'
import { rebuild } from './verbs/rebuild.ts'
import { report } from './verbs/report.ts'
import { restore } from './verbs/restore.ts'
import { review } from './verbs/review.ts'
import { serve } from './verbs/serve.ts'
import { show } from './verbs/show.ts'
import { text } from './verbs/text.ts'
import { trace } from './verbs/trace.ts'
import { verify } from './verbs/verify.ts'
import { witness } from './verbs/witness.ts'

export const verbs: readonly Verb[] = [
  init,
  serve,
  example,
  add,
  extract,
  text,
  review,
  accept,
  dismiss,
  commit,
  report,
  evidence,
  close,
  lead,
  deadline,
  directive,
  publish,
  withPast(show),
  withPast(trace),
  withPast(find),
  withPast(commitments),
  withPast(due),
  withPast(changes),
  proof,
  archive,
  verify,
  checkpoint,
  log,
  witness,
  rebuild,
  erase,
  backup,
  restore,
  doctor
]
