/**
 * Configuration: every setting in one schema, read from the environment and the command line. Bad or unsafe values are refused at start.
 */
import { z } from 'zod'

const schema = z.object({
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
  /** The record to work on, where a store keeps several. */
  record: z.string().min(1).nullable().default(null)
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
    record: given.record ?? set(environment['THROUGHLINE_RECORD'])
  })
  if (!result.success) throw new BadConfig(result.error.issues.map((issue) => issue.message).join('; '))
  return result.data
}

/** Whether only this machine can reach an address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host)
}
