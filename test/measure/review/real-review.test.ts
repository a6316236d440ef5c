import { describe, expect, it } from 'vitest';
import { idsOfTheProgram, linkSection } from '../../../src/measure/review/link-section.ts';
import { signalSection } from '../../../src/measure/review/signal-section.ts';
import { waysToKnow } from '../../../src/measure/review/ways-to-know.ts';
import { checkSayings } from '../../../src/status/findings/registry.ts';
import { kit } from '../../knowledge/kit.ts';

describe('the knowledge of this repository', () => {
  const { knowledge, reader } = kit;
  const mending = (remarks: readonly { readonly weight: string }[]) =>
    remarks.filter(({ weight }) => weight === 'mend');

  it('names no finding that nobody can produce', () => {
    const ways = waysToKnow(knowledge.questions, checkSayings());
    expect(mending(signalSection(knowledge, ways, reader).remarks)).toEqual([]);
  });

  it('has no dead link, and the program names no article that is gone', () => {
    expect(mending(linkSection(knowledge, idsOfTheProgram()).remarks)).toEqual([]);
  });
});
