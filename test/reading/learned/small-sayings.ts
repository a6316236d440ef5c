import type { Saying } from '../../../src/domain/text/saying.ts';

const PRINTING = [
  'the printer on floor two is jammed',
  'printer jammed again, paper everywhere',
  'cannot print, printer offline',
];
const BLACK = ['screen black after sign in', 'black screen for the user', 'her screen stays black, cursor only'];
const EVERYONE = ['everyone', 'all of them, everyone', 'everyone here'];

function saying(by: string, text: string, rest: Partial<Saying>): Saying {
  return { by, text, lang: 'en', acts: ['tell'], facts: [], tried: [], hard: false, ...rest };
}

/** Some plain sayings of three writers who agree: a trouble of ours, a matter of others, and answers to a question. */
export const SMALL_SAYINGS: readonly Saying[] = ['ann', 'bob', 'cy'].flatMap((by) => [
  ...BLACK.map((text) =>
    saying(by, text, {
      article: 'black-screen',
      facts: [{ key: 'stage', value: 'black-after-sign-in', holds: true }],
    }),
  ),
  saying(by, 'the screen is not black', {
    facts: [{ key: 'stage', value: 'black-after-sign-in', holds: false }],
  }),
  saying(by, 'no black screen there', {
    facts: [{ key: 'stage', value: 'black-after-sign-in', holds: false }],
  }),
  ...PRINTING.map((text) => saying(by, text, { acts: ['other-team'], topic: 'printing' })),
  ...EVERYONE.map((text) =>
    saying(by, text, {
      acts: ['answer'],
      open: { kind: 'question', finding: 'scope' },
      facts: [{ key: 'scope', value: 'everyone', holds: true }],
    }),
  ),
]);
