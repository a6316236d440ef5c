import { describe, expect, it } from 'vitest';
import { STATUS_STATES, type StatusAnswer } from '../../src/domain/status/status.ts';
import { answerStatus } from '../../src/status/answer.ts';
import { kit } from '../knowledge/kit.ts';
import { estateOf, type ScenarioCase, scenarioCases, seenIn, subjectOf, wantedOf } from './scenario-case.ts';
import { observeEstate } from './scenario-estate.ts';
import { brokenRules, worded } from './scenario-rules.ts';

const { knowledge } = kit;
const cases = scenarioCases();

async function answered(one: ScenarioCase): Promise<StatusAnswer> {
  const observation = await observeEstate(estateOf(one), one.name, one.now);
  return answerStatus(observation, subjectOf(one), knowledge.incidents, one.now);
}

function kindOf({ ask }: ScenarioCase): string {
  return ask.split(' ')[0] ?? ask;
}

describe('the table of status scenarios', () => {
  it('holds enough of them, each name once', () => {
    expect(cases.length).toBeGreaterThanOrEqual(90);
    expect(new Set(cases.map((one) => one.name)).size).toBe(cases.length);
  });

  it('asks about everything, and expects every state of a region and of a host pool', () => {
    expect(new Set(cases.map(kindOf))).toEqual(new Set(['region', 'pool', 'host', 'overview', 'incidents']));
    for (const kind of ['region', 'pool']) {
      const states = new Set(cases.filter((one) => kindOf(one) === kind).map((one) => one.state));
      expect([...states].sort(), kind).toEqual([...STATUS_STATES].sort());
    }
  });

  describe.each([...new Set(cases.map((one) => one.file))])('%s', (file) => {
    it.each(cases.filter((one) => one.file === file))('$name', async (one) => {
      const answer = await answered(one);
      expect(seenIn(answer, one)).toEqual(wantedOf(one));
      const words = worded(answer, one.now);
      for (const piece of one.says) expect(words.text).toContain(piece);
      for (const piece of one.never) expect(words.text.toLowerCase()).not.toContain(piece.toLowerCase());
      expect(brokenRules(words)).toEqual([]);
    });
  });
});
