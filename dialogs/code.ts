import { codesOfCase } from '../src/domain/case/codes-of-case.ts';
import type { FindingKey } from '../src/domain/knowledge/finding.ts';
import type { Report } from '../src/domain/text/report.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import { codeLines } from '../src/wording/lines/code-lines.ts';
import type { Flow } from './flow.ts';
import { askButton, say } from './say.ts';

const CODE_KEYS: readonly FindingKey[] = ['error-code', 'extended-error-code', 'symbolic-code', 'event-id'];
const ASKS_MEANING =
  /\b(what\s+(?:does|do|is|are)|what['’]s|meaning|means?\b|stands?\s+for|explain|lookup|look\s+up|que\s+(?:veut|veulent)\s+dire|qu['’]est[- ]ce\s+que|signifie(?:nt)?|signification|c['’]est\s+quoi|explique)\b/i;

/** Whether a message asks what a code means, rather than telling a trouble that has one. */
export function asksForCode(report: Report): boolean {
  const named = report.findings.some((one) => one.holds && CODE_KEYS.includes(one.key));
  const trouble = report.findings.some((one) => one.holds && (one.key === 'stage' || one.key === 'scope'));
  return named && !trouble && ASKS_MEANING.test(report.text);
}

/** What a code means and where that was read; or that nobody has documented it. A meaning is no cause, so no fix is named here. */
export const codeFlow: Flow<Record<string, never>> = {
  id: 'code',
  step(_state, input, context) {
    const base = { state: {}, next: { kind: 'end' } } as const;
    if (input.kind !== 'begin' || input.cause.kind !== 'message') return { ...base, effects: [] };
    const { report } = input.cause;
    const meanings = codesOfCase(context.knowledge, report.findings);
    const [headline = '', ...lines] = meanings.flatMap((one) => codeLines(one, context.language));
    const codes = report.findings.filter((one) => one.holds && CODE_KEYS.includes(one.key)).map((one) => one.value);
    const buttons = [
      askButton(
        conversationWords(context.language).buttons.callerSees(codes.join(', ')),
        `${codes.join(' ')} when connecting`,
      ),
    ];
    return { ...base, effects: [say({ kind: 'sheet', headline, lines, buttons })] };
  },
};
