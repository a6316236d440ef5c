import { codesOfCase } from '../src/domain/case/codes-of-case.ts';
import type { FindingKey } from '../src/domain/knowledge/finding.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import { codeLines } from '../src/wording/lines/code-lines.ts';
import type { Flow } from './flow.ts';
import { say, textButton } from './say.ts';

const CODE_KEYS: readonly FindingKey[] = ['error-code', 'extended-error-code', 'symbolic-code', 'event-id'];
/** What a code means and where that was read; or that nobody has documented it. A meaning is no cause, so no fix is named here. */
export const codeFlow: Flow<Record<string, never>> = {
  id: 'code',
  answers: (act) => act.act === 'ask.meaning' && act.of === 'codes',
  step(_state, input, context) {
    const base = { state: {}, next: { kind: 'end' } } as const;
    if (input.kind !== 'begin' || input.cause.kind !== 'message') return { ...base, effects: [] };
    const { report } = input.cause;
    const meanings = codesOfCase(context.knowledge, report.findings);
    const [headline = '', ...lines] = meanings.flatMap((one) => codeLines(one, context.language));
    const codes = report.findings.filter((one) => one.holds && CODE_KEYS.includes(one.key)).map((one) => one.value);
    const buttons = [
      textButton(
        conversationWords(context.language).buttons.callerSees(codes.join(', ')),
        { act: 'tell' },
        `${codes.join(' ')} when connecting`,
      ),
    ];
    return { ...base, effects: [say({ kind: 'sheet', headline, lines, buttons })] };
  },
};
