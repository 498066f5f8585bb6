/**
 * Configuration: every setting in one schema, read from the environment and the command line. Bad or unsafe values are refused at start.
 */
import { z } from 'zod'
import { parseRetention, retentionInWords, usualRetention } from './domain/backup-retention.ts'

const unsafeModelAddress =
  'THROUGHLINE_MODEL_ADDRESS must be an address such as https://models.example.org/v1: https (http only on this machine), without user name, ? or #'

/** Sentences of documents and the key go there: in the clear only within this machine. */
function isSafeModelAddress(written: string): boolean {
  if (!/^https?:\/\/[^\s?#@\\]+$/.test(written) || !URL.canParse(written)) return false
  const { protocol, hostname } = new URL(written)
  return protocol === 'https:' || /^(?:localhost|\[::1\]|127(?:\.\d{1,3}){3})$/.test(hostname)
}

const settings = z.object({
  /** Folder of the embedded store, of kept files and of keys. */
  data: z.string().min(1).default('./data'),
  /** A PostgreSQL server instead of the embedded store. */
  databaseUrl: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must begin with postgres:// or postgresql://')
    .nullable()
    .default(null),
  host: z.string().min(1).default('127.0.0.1'),
  port: z.coerce
    .number('PORT must be a number')
    .int()
    .min(0, 'PORT must be from 0 to 65535')
    .max(65_535, 'PORT must be from 0 to 65535')
    .default(4173),
  /** The address the web is known by outside, where a proxy stands before it: `https://record.example.org`. */
  address: z
    .string()
    .regex(/^https?:\/\/[^/\s]+$/, 'THROUGHLINE_ADDRESS must be an address such as https://record.example.org')
    .nullable()
    .default(null),
  /** Whether documents may be fetched from web addresses. */
  fetch: z
    .enum(['on', 'off'], 'THROUGHLINE_FETCH must be on or off')
    .default('off')
    .transform((written) => written === 'on'),
  /** Whether to go on with a store that a power cut may harm. */
  unsafe: z
    .enum(['on', 'off'], 'THROUGHLINE_UNSAFE must be on or off')
    .default('off')
    .transform((written) => written === 'on'),
  /** A language model that is asked too, behind an address that speaks like OpenAI's; off where no address is set. */
  modelAddress: z.string().refine(isSafeModelAddress, unsafeModelAddress).nullable().default(null),
  modelKey: z
    .string()
    .regex(/^[!-~]+$/, 'THROUGHLINE_MODEL_KEY must be one word without blanks')
    .nullable()
    .default(null),
  modelName: z
    .string()
    .regex(/^\S{1,100}$/, 'THROUGHLINE_MODEL must be the name of one model, without blanks')
    .nullable()
    .default(null),
  /** File of the policy that names the witnesses of the log. */
  witnesses: z.string().min(1).nullable().default(null),
  /** Minutes between two checkpoints of the log, where something was entered; 0 for none by themselves. */
  checkpointEvery: z.coerce
    .number('THROUGHLINE_CHECKPOINT_EVERY must be a number of minutes')
    .int()
    .min(0, 'THROUGHLINE_CHECKPOINT_EVERY must be a number of minutes, or 0 for never')
    .max(10_080, 'THROUGHLINE_CHECKPOINT_EVERY must be at most a week, 10080 minutes')
    .default(60),
  /** Folder that a backup is put in once a day while the record is served; none where it is not set. */
  backup: z.string().min(1).nullable().default(null),
  /** Which backups stay in that folder. */
  backupKeep: z
    .string()
    .default(retentionInWords(usualRetention))
    .transform((written, context) => {
      const keep = parseRetention(written)
      if (keep === null)
        context.addIssue({ code: 'custom', message: 'THROUGHLINE_BACKUP_KEEP must be like "7 daily, 4 weekly, 3 monthly"' })
      return keep ?? z.NEVER
    }),
  /** The record to work on, where a store keeps several. */
  record: z.string().min(1).nullable().default(null)
})

const schema = settings.superRefine(({ modelAddress, modelKey, modelName }, context) => {
  const missing =
    modelAddress === null ? (modelKey ?? modelName) !== null && 'THROUGHLINE_MODEL_ADDRESS' : modelName === null && 'THROUGHLINE_MODEL'
  if (missing !== false) context.addIssue({ code: 'custom', message: `${missing} must be set too where a language model is to be asked` })
})

export type Config = z.infer<typeof schema>

export class BadConfig extends Error {}

/** Settings from the environment; `given` (from the command line) comes first. Throws `BadConfig` naming the setting. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  given: { readonly data?: string | undefined; readonly record?: string | undefined } = {}
): Config {
  const set = (value: string | undefined): string | undefined => (value === undefined || value === '' ? undefined : value)
  const result = schema.safeParse({
    data: given.data ?? set(environment['THROUGHLINE_DATA']),
    databaseUrl: set(environment['DATABASE_URL']),
    host: set(environment['HOST']),
    port: set(environment['PORT']),
    address: set(environment['THROUGHLINE_ADDRESS']),
    fetch: set(environment['THROUGHLINE_FETCH']),
    unsafe: set(environment['THROUGHLINE_UNSAFE']),
    modelAddress: set(environment['THROUGHLINE_MODEL_ADDRESS']),
    modelKey: set(environment['THROUGHLINE_MODEL_KEY']),
    modelName: set(environment['THROUGHLINE_MODEL']),
    witnesses: set(environment['THROUGHLINE_WITNESSES']),
    checkpointEvery: set(environment['THROUGHLINE_CHECKPOINT_EVERY']),
    backup: set(environment['THROUGHLINE_BACKUP']),
    backupKeep: set(environment['THROUGHLINE_BACKUP_KEEP']),
    record: given.record ?? set(environment['THROUGHLINE_RECORD'])
  })
  if (!result.success) throw new BadConfig(result.error.issues.map((issue) => issue.message).join('; '))
  return result.data
}

/** Whether only this machine can reach an address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host)
}
