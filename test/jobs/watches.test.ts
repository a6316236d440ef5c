import { describe, expect, it } from 'vitest';
import { EMPTY_CONVERSATION } from '../../src/domain/conversation/conversation.ts';
import { startWatchJob, type WatchJobOptions } from '../../src/jobs/watches.ts';
import { NOW, observation } from '../fleet/observation-builder.ts';

function play(watching: () => Promise<readonly string[]>, look: WatchJobOptions['look'] = async () => observation([])) {
  const posted: string[] = [];
  const errors: string[] = [];
  let looks = 0;
  const job = startWatchJob({
    store: { due: async (kind) => (kind === 'watch' ? await watching() : []) },
    clock: () => NOW,
    log: { info: () => {}, warn: () => {}, error: (_fields, message) => errors.push(message) },
    repeat: () => () => {},
    look: () => {
      looks += 1;
      return look();
    },
    turn: () => null,
    post: async (id, step) => {
      step(EMPTY_CONVERSATION);
      posted.push(id);
    },
  });
  return { job, posted, errors, looks: () => looks };
}

describe('the watch job', () => {
  it('looks once for all who watch', async () => {
    const played = play(async () => ['a', 'b', 'c']);
    await played.job.run();
    expect(played.posted).toEqual(['a', 'b', 'c']);
    expect(played.looks()).toBe(1);
  });

  it('asks Azure nothing while nobody watches', async () => {
    const played = play(async () => []);
    await played.job.run();
    expect(played.looks()).toBe(0);
  });

  it('a look or a store that fails is logged and tried again next time', async () => {
    const broken = play(
      async () => ['a'],
      async () => {
        throw new Error('no answer');
      },
    );
    await broken.job.run();
    await broken.job.run();
    expect(broken.errors).toHaveLength(2);
    expect(broken.posted).toEqual([]);
  });
});
