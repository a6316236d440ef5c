import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadDeskCalls, readDeskCalls } from '../../../src/measure/cases/desk-call.ts';

const KEPT = fileURLToPath(new URL('../../../src/measure/cases/desk-calls', import.meta.url));

function call(changes: Record<string, string> = {}): string {
  const keys = {
    name: 'one site fails',
    text: 'whole office is out',
    kind: 'documented',
    accept: '[url-check-failed]',
    findings: '{ scope: site, error-code: 0x204, listed-in-pool: no }',
    ...changes,
  };
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${value}`);
  return `- ${lines.join('\n  ')}\n`;
}

describe('desk calls in a file', () => {
  it('keep every value as it is written, a code and a "no" included', () => {
    const [read] = readDeskCalls('a.yaml', call());
    expect(read?.hidden).toEqual({ scope: ['site'], 'error-code': ['0x204'], 'listed-in-pool': ['no'] });
    expect(read).toMatchObject({ id: 'one site fails', accept: ['url-check-failed'], marks: [], live: null });
  });

  it.each([
    ['an unknown kind', { kind: 'certain' }, 'kind'],
    ['no accepted fix', { accept: '[]' }, 'accept'],
    ['none beside kind documented', { accept: '[none]' }, 'accept'],
    ['a fix first where kind is none', { kind: 'none' }, 'accept'],
    ['too few hidden findings', { findings: '{ scope: site, since: today }' }, 'findings'],
    ['a code that the text gives away', { text: 'error 0X204 for all' }, 'findings'],
    ['a finding both said and hidden', { said: '{ scope: site }' }, 'said'],
    ['a mark nobody knows', { marks: '[loud]' }, 'marks'],
    ['a key nobody knows', { finding: '{ scope: site }' }, 'finding'],
    ['a pool without hosts', { live: '{ pools: [{ name: hp-a, region: uksouth }] }' }, 'live.pools.0.hosts'],
  ])('are refused with %s, naming file, call and key', (_, changes, key) => {
    expect(() => readDeskCalls('sign-in.yaml', call(changes))).toThrow(
      new RegExp(`^sign-in\\.yaml › "one site fails": .*${key}`, 's'),
    );
  });

  it('are refused all at once, so that one run shows everything wrong', () => {
    const text = call({ kind: 'certain' }) + call({ name: 'another bad call', accept: '[]' });
    expect(() => readDeskCalls('a.yaml', text)).toThrow(/"one site fails".*\n.*"another bad call"/s);
  });

  it('are refused where a name stands twice, where one has none, and where the file is no list', () => {
    expect(() => readDeskCalls('a.yaml', call() + call())).toThrow('a.yaml › "one site fails": name: stands twice');
    expect(() => readDeskCalls('a.yaml', '- text: hello')).toThrow('a.yaml › call 1: name');
    expect(() => readDeskCalls('a.yaml', 'text: hello')).toThrow('a.yaml: expected a list of desk calls');
    expect(() => readDeskCalls('a.yaml', '- name: a: b')).toThrow(/^a\.yaml: .*line 1/s);
  });
});

describe('the kept desk calls', () => {
  const files = loadDeskCalls(KEPT);
  const calls = [...files.values()].flat();
  const count = (holds: (one: (typeof calls)[number]) => boolean) => calls.filter(holds).length;

  it('are many, with calls that are not ours, vague ones and misleading ones among them', () => {
    expect(calls.length).toBeGreaterThanOrEqual(110);
    expect(count((one) => one.kind === 'none')).toBeGreaterThanOrEqual(18);
    expect(count((one) => one.kind === 'vague')).toBeGreaterThanOrEqual(8);
    expect(count((one) => one.marks.includes('misleading'))).toBeGreaterThanOrEqual(12);
    expect(count((one) => one.marks.includes('distractor'))).toBeGreaterThanOrEqual(12);
    expect(count((one) => one.live !== null)).toBeGreaterThanOrEqual(15);
  });

  it('are weighted like a day at the desk: host faults are the smaller part, a sixth is French', () => {
    const host = [...(files.get('host-faults') ?? []), ...(files.get('hosts-being-built') ?? [])];
    expect(host.length).toBeGreaterThan(20);
    expect(host.length).toBeLessThan(calls.length / 4);
    expect(count((one) => one.marks.includes('french')) / calls.length).toBeCloseTo(1 / 6, 1);
  });

  it('have each a name of their own', () => {
    expect(new Set(calls.map((one) => one.id)).size).toBe(calls.length);
    expect(new Set(calls.map((one) => one.text)).size).toBe(calls.length);
  });
});
