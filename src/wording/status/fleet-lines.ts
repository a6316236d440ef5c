import type { Language } from '../../domain/core/language.ts';
import type { UtcTime } from '../../domain/core/time.ts';
import type { VersionChange } from '../../domain/fleet/version-change.ts';
import type { VersionReport, VersionRow } from '../../domain/fleet/version-report.ts';
import { outside } from '../lines/outside-text.ts';
import { chatMoments } from '../lines/when.ts';
import { sentences } from '../sentences.ts';
import type { SheetWords } from '../sheet-words.ts';

const MOST_ROWS = 6;
const MOST_NAMES = 4;

function named(names: readonly string[], language: Language): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => outside(name));
  return sentences(language).signs.names(shown, names.length - shown.length);
}

function rowLines(component: 'stack' | 'agent', rows: readonly VersionRow[], language: Language): string[] {
  const { sheets, evidence } = sentences(language);
  // Outliers are what the report is for: they stay when the list is cut.
  const ordered = [...rows].sort((a, b) => Number(b.outlier) - Number(a.outlier));
  const lines = ordered.slice(0, MOST_ROWS).map((row) => {
    const line = sheets.versions.row(component, outside(row.version), row.count, named(row.pools, language));
    return row.outlier ? sheets.versions.outlier(line, named(row.names, language)) : line;
  });
  return rows.length > MOST_ROWS ? [...lines, evidence.more(rows.length - MOST_ROWS)] : lines;
}

function changeRows(changes: readonly VersionChange[], now: UtcTime, language: Language): string[] {
  const words = sentences(language).sheets.versions;
  const moments = chatMoments(now, language);
  const groups = new Map<string, { change: VersionChange; hosts: number }>();
  for (const change of changes) {
    const key = [change.component, change.from, change.to].join('\n');
    const group = groups.get(key);
    groups.set(key, {
      change: group !== undefined && group.change.firstSeenAfter <= change.firstSeenAfter ? group.change : change,
      hosts: (group?.hosts ?? 0) + 1,
    });
  }
  if (groups.size === 0) return [words.noChange];
  return [...groups.values()]
    .slice(0, MOST_ROWS)
    .map(({ change, hosts }) =>
      words.changed(
        change.component,
        outside(change.from),
        outside(change.to),
        hosts,
        moments.when(change.firstSeenAfter),
      ),
    );
}

/** Which agent and stack versions run where, outliers first, and what changed. */
export function versionSheet(report: VersionReport, now: UtcTime, language: Language): SheetWords {
  const words = sentences(language).sheets.versions;
  if (report.stack.length === 0)
    return { headline: words.none, lines: report.unread === 0 ? [] : [words.unread(report.unread)] };
  return {
    headline: words.headline(report.stack.length, report.agent.length),
    lines: [
      ...rowLines('stack', report.stack, language),
      ...rowLines('agent', report.agent, language),
      ...(report.changes === null ? [] : changeRows(report.changes, now, language)),
      ...(report.unread === 0 ? [] : [words.unread(report.unread)]),
    ],
  };
}
