import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Finding, FindingOrigin } from '../../src/domain/knowledge/finding.ts';
import { kit } from '../knowledge/kit.ts';

export const { knowledge } = kit;
const AT = '2026-11-20T09:00:00.000Z';

/** `key=value` as said on the phone; with `!` in front as read by a check. */
export function finding(stated: string): Finding {
  const from: FindingOrigin = stated.startsWith('!') ? 'checked' : 'said';
  const [key = '', value = ''] = stated.replace('!', '').split('=');
  return { key, value, holds: true, from, at: AT };
}

/** The fix ids that a diagnosis of these findings alone ranks, best first. */
export function leaders(stated: readonly string[]): string[] {
  const facts = { findings: stated.map(finding), text: [], asked: [], tried: [], didNotHelp: [] };
  return diagnose(knowledge, facts).candidates.map((one) => one.fixId);
}
