import { describe, expect, it } from 'vitest';
import { createFollowing, whileNewest } from '../../src/conversation/follow.ts';
import { EMPTY_CONVERSATION } from '../../src/domain/conversation/conversation.ts';
import type { Step } from '../../src/domain/conversation/step.ts';

const ANSWERED = { ...EMPTY_CONVERSATION, seen: ['one', 'two'] };
const says: Step = (document) => ({
  document,
  effects: [{ kind: 'say', say: { kind: 'text', text: 'late' } }],
});
const never = Promise.withResolvers<Step | null>();

function following() {
  const posted: string[] = [];
  const errors: unknown[] = [];
  const log = { info: () => {}, warn: () => {}, error: (fields: object) => errors.push(fields) };
  const post = async (conversationId: string): Promise<void> => {
    posted.push(conversationId);
  };
  return { ...createFollowing(post, log), posted, errors };
}

describe('what comes after an answer', () => {
  it('is said while nothing else has come in', async () => {
    const step = await whileNewest(Promise.resolve(says), ANSWERED);
    expect(step?.(ANSWERED)?.effects).toHaveLength(1);
  });

  it.each([[['one', 'two', 'three']], [['two', 'three']], [[]]])(
    'is kept back once other activities were seen: %j',
    async (seen) => {
      const step = await whileNewest(Promise.resolve(says), ANSWERED);
      expect(step?.({ ...ANSWERED, seen })).toBeNull();
    },
  );

  it('is nothing where there is nothing to say', async () => {
    expect(await whileNewest(Promise.resolve(null), ANSWERED)).toBeNull();
    const { follow, idle, posted } = following();
    follow('conversation-1', Promise.resolve(null));
    await idle();
    expect(posted).toEqual([]);
  });

  it('is posted to its conversation, and nobody waits for it', async () => {
    const { follow, idle, posted } = following();
    const later = Promise.withResolvers<Step | null>();
    follow('conversation-1', later.promise);
    expect(posted).toEqual([]);
    later.resolve(says);
    await idle();
    expect(posted).toEqual(['conversation-1']);
  });

  it('goes to the log where it fails, and keeps nothing else from being said', async () => {
    const { follow, idle, posted, errors } = following();
    follow('conversation-1', Promise.reject(new Error('broken')));
    follow('conversation-2', Promise.resolve(says));
    await idle();
    expect(posted).toEqual(['conversation-2']);
    expect(errors).toHaveLength(1);
  });

  it('is waited for before the house closes', async () => {
    const { follow, idle } = following();
    follow('conversation-1', never.promise);
    let closed = false;
    const closing = idle().then(() => {
      closed = true;
    });
    await Promise.resolve();
    expect(closed).toBe(false);
    never.resolve(null);
    await closing;
  });
});
