import { describe, expect, it } from 'vitest';
import { checkSayings } from '../../src/checks/registry.ts';
import { openRooms } from '../../src/compose/rooms.ts';
import { idsOfTheProgram, linkSection } from '../../src/review/link-section.ts';
import { signalSection } from '../../src/review/signal-section.ts';
import { waysToKnow } from '../../src/review/ways-to-know.ts';

describe('the knowledge of this repository', () => {
  const { knowledge, reader } = openRooms();
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
