import { describe, expect, it } from 'vitest';
import { said } from './small-reader.ts';

const HEAD =
  'SESSIONNAME       USERNAME    ID  STATE   TYPE\nconsole                        1  Conn\nrdp-tcp                    65536  Listen';

describe('a pasted qwinsta table', () => {
  it.each([
    ['rdp-sxs26020950  65537  Listen', 'listening'],
    ['rdp-sxs26020950  65537  Down', 'not-listening'],
    ['', 'missing'],
  ])('%s', (line, value) => {
    expect(said(`from the host:\n${HEAD}\n${line}`)).toContain(`listener=${value}`);
  });

  it('talk of the listener is no table', () => {
    expect(said('qwinsta was run on the host')).toEqual([]);
  });
});
