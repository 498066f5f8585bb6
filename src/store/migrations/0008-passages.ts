/** Passages of documents, and the keys that alike ones meet under; one row in `passage_reading` for each document that has them. */
import type { Migration } from './step.ts'

export const passages: Migration = {
  number: 8,
  name: 'passages',
  statements: [
    'CREATE TABLE passage (authority TEXT NOT NULL, number INTEGER NOT NULL, document TEXT NOT NULL, reading TEXT NOT NULL, start_point INTEGER NOT NULL, end_point INTEGER NOT NULL, words TEXT NOT NULL, PRIMARY KEY (authority, number))',
    'CREATE INDEX passage_document ON passage (authority, document)',
    'CREATE TABLE passage_key (authority TEXT NOT NULL, key INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (authority, key, number))',
    'CREATE TABLE passage_reading (authority TEXT NOT NULL, document TEXT NOT NULL, reading TEXT NOT NULL, publisher TEXT NOT NULL, PRIMARY KEY (authority, document))',
    'CREATE INDEX passage_reading_publisher ON passage_reading (authority, publisher)'
  ],
  search: false
}
