import type { DeskCase } from '../../domain/case/case.ts';
import { regionDisplayName } from '../../domain/core/region.ts';
import type { UtcTime } from '../../domain/core/time.ts';
import { heldValues } from '../../domain/knowledge/finding.ts';
import { momentNote } from '../lines/finding-words.ts';
import { outside, unlinked } from '../lines/outside-text.ts';
import { fullTime } from '../lines/when.ts';
import { sentences } from '../sentences.ts';
import { hostsWords } from '../status/host-lines.ts';

const LONGEST_SYMPTOM = 300;

/** The symptom, marked where nobody typed it. */
function symptomText({ symptom, symptomShown }: DeskCase): string {
  const text = outside(symptom, LONGEST_SYMPTOM);
  return symptomShown === true ? sentences('en').ticket.fromPicture(text) : text;
}

/** Whether what the network saw is asked for first: a connection that fails with a code, never opens, or is cut. */
function needsTrace({ findings }: DeskCase): boolean {
  const stages = heldValues(findings, 'stage');
  const code = heldValues(findings, 'error-code').length > 0 || heldValues(findings, 'event-id').includes('3019');
  return code || stages.includes('connecting-fails') || stages.includes('drops-later');
}

/**
 * A text for Microsoft's support in the order they ask for it, ready to copy. What is not known says so; times are UTC. In English, which that
 * support reads everywhere.
 */
export function microsoftText(deskCase: DeskCase, now: UtcTime): string {
  const words = sentences('en').ticket.microsoft;
  const answer = deskCase.seenLast;
  const known = (values: readonly string[]) => (values.length === 0 ? words.unknown : values.join(', '));
  const held = (...keys: string[]) =>
    known(keys.flatMap((key) => heldValues(deskCase.findings, key)).map((value) => outside(value)));
  const since = known(
    heldValues(deskCase.findings, 'since').map(
      (one) => outside(one) + momentNote(deskCase.findings, 'since', one, 'en'),
    ),
  );
  const regions = answer?.regions.hosts.map(regionDisplayName) ?? [];
  const versions = [...new Set((answer?.notable ?? []).flatMap((host) => host.stackVersion ?? []))];
  const listed = answer?.microsoft.events.map((event) => outside(event.trackingId)) ?? [];
  const counts = answer === null || answer.hosts === null ? words.unknown : hostsWords(answer.hosts, 'en');
  const readAt = answer?.hostsAt ?? null;
  return [
    words.head(fullTime(now), answer?.source === 'demo'),
    '',
    ...[
      words.symptom(unlinked(symptomText(deskCase))),
      words.codes(held('error-code', 'extended-error-code', 'symbolic-code')),
      words.reported(fullTime(deskCase.openedAt), since),
      words.affected(held('scope'), known(regions)),
      words.connection(held('correlation-id')),
      words.hosts(counts, readAt === null ? null : fullTime(readAt)),
      words.versions(known(versions)),
      words.listed(
        answer === null || answer.microsoft.says === 'unreadable' ? words.unknown : listed.join(', ') || words.none,
      ),
      words.attach(needsTrace(deskCase)),
    ].map((line) => `- ${line}`),
  ].join('\n');
}
