import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CORE_FINDING_KEYS } from '../../src/domain/knowledge/finding.ts';
import { KnowledgeError } from '../../src/knowledge/problem.ts';

/** A sound article; every line is there to be broken once. */
export const ARTICLE = `---
id: agent-one
title: { en: The agent is lost, fr: "L'agent est perdu" }
component: agent
prior: uncommon
effort: 20
disruption: restarts-host
signals:
  scope: { one-user: against, otherwise: weak }
  error-code: { 0x204: supports }
phrases:
  en: [agent is lost]
  fr: [agent perdu]
sources:
  - document: agent-issues
    section: The agent is lost
    url: https://learn.microsoft.com/agent
    date: 2022-05-26
    trust: official
reviewed: 2026-11-20
---

## Tell the caller

We are on it.

## Cause

The agent **stopped**.

## Steps

1. [host-admin] [restart] Restart the service:

   \`\`\`powershell
   Restart-Service RDAgentBootLoader
     -Force
   \`\`\`
2. [agent] Look at the host again.

## Verify

The host is Available.

## If it does not help

- [agent-two](agent-two.md) when it stops again
`;

/** The article that `ARTICLE` links to. */
export const SECOND_ARTICLE = ARTICLE.replace('id: agent-one', 'id: agent-two').replace(
  '[agent-two](agent-two.md)',
  '[agent-one](agent-one.md)',
);

/** Every core key, open, but for `scope`, which is closed and asked for. */
export const FINDINGS = `scope:
  question:
    text: { en: "Who is affected?" }
    why: { en: One user points to an account. }
    cost: 1
  values:
    one-user:
      label: { en: One user, fr: Un seul utilisateur }
      words: { en: [(one|a single) user], fr: [un seul utilisateur] }
    everyone:
      label: { en: Everyone }
      words: { en: [everyone] }
  known-by: { agent: 0.9 }
event-text:
  known-by: { host-admin: 0.8 }
  group: event
  values: open
  recogniseArticleValues: "yes"
  known:
    INVALID_FORM: { words: { en: [invalid_form, invalid form] } }
event-id: { values: open, group: event, known-by: { host-admin: 0.8 } }
${CORE_FINDING_KEYS.filter((key) => !['scope', 'event-text', 'event-id'].includes(key))
  .map((key) => `${key}: { values: open, known-by: { agent: 0.5 } }\n`)
  .join('')}`;

export const INCIDENT = `---
trackingId: AB1C-2DE
title: { en: Connections fail }
startedAt: 2026-04-29T01:00:00Z
endedAt: 2026-04-29T23:30:00Z
regions: [canadaeast]
badStackVersions: [rdp-sxs260209500]
goodStackVersion: 1.0.2602.09400
validUntil: 2026-12-31
sources:
  - { document: notice, section: Notice, trust: staff }
---

## Summary

It broke.

## Tell the caller

Please wait.
`;

/** The files of a small folder `knowledge/` that loads. */
export const SOUND_FILES: Readonly<Record<string, string>> = {
  'agent-one.md': ARTICLE,
  'agent-two.md': SECOND_ARTICLE,
  'findings.yaml': FINDINGS,
  'codes.yaml': 'reviewed: 2026-11-20\n',
  'routes.yaml': 'routes: {}\n',
  'terms.yaml': '{}\n',
  'wishes.yaml': 'actions: {}\nfields: {}\npointers: {}\n',
  'incidents/AB1C-2DE.md': INCIDENT,
};

/** Writes files into a fresh folder, hands it to `use`, and removes it. A file that is `undefined` is left out. */
export function withFolder<Result>(
  files: Readonly<Record<string, string | undefined>>,
  use: (folder: string) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      if (text === undefined) continue;
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The problems a load reports; fails when the load gives anything but a `KnowledgeError`. */
export function problemsOf(load: () => unknown): readonly string[] {
  try {
    load();
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems;
    throw error;
  }
  return [];
}

/** A text with one part replaced; fails when the part is not in it, so that no broken case is secretly sound. */
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`nothing to change: ${from}`);
  return text.replace(from, to);
}
