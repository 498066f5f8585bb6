/** Accounts, their sessions and the count of tries; and the roles, which are applied from the log. */
import type { Migration } from './step.ts'

export const accounts: Migration = {
  number: 2,
  name: 'accounts',
  statements: [
    // Applied from the log
    'CREATE TABLE role_grant (authority TEXT NOT NULL, account TEXT NOT NULL, role TEXT NOT NULL, office_kind TEXT NOT NULL, office TEXT NOT NULL, from_entry INTEGER NOT NULL, to_entry INTEGER, PRIMARY KEY (authority, account, role, office_kind, office, from_entry))',

    // Not in the log: what proves who someone is
    'CREATE TABLE account (authority TEXT NOT NULL, id TEXT NOT NULL, login TEXT NOT NULL, name TEXT NOT NULL, salt BLOB NOT NULL, password BLOB NOT NULL, made_at TEXT NOT NULL, closed_at TEXT, PRIMARY KEY (authority, id))',
    'CREATE UNIQUE INDEX account_login ON account (authority, login)',
    'CREATE TABLE session (token TEXT PRIMARY KEY, authority TEXT NOT NULL, account TEXT NOT NULL, made_at TEXT NOT NULL, seen_at TEXT NOT NULL)',
    'CREATE INDEX session_account ON session (authority, account)',
    'CREATE TABLE attempt (subject TEXT NOT NULL, at TEXT NOT NULL)',
    'CREATE INDEX attempt_subject ON attempt (subject, at)'
  ],
  search: false
}
