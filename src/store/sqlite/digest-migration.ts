import type { DatabaseSync } from 'node:sqlite';
import { digestOf } from '../../domain/case/case-digest.ts';
import { UnreadableDocumentError } from '../../domain/core/store-errors.ts';
import { decodeCase } from '../document-format.ts';
import { digestRows } from './digest-rows.ts';

/** Writes what every stored case tells others. A case that cannot be read tells nothing, and is no reason not to start. */
export function digestAll(database: DatabaseSync): void {
  const rows = digestRows(database);
  for (const row of database.prepare('SELECT number, format, document FROM cases ORDER BY number').iterate()) {
    const number = Number(row.number);
    try {
      rows.keep(number, digestOf(decodeCase(number, String(row.document), Number(row.format))));
    } catch (error) {
      if (!(error instanceof UnreadableDocumentError)) throw error;
    }
  }
}
