import { describe, expect, it } from 'vitest';
import { type Channel, ChannelError, type Message } from '../../src/conversation/channel.ts';

/** What a channel does with what it is sent, `retryAfterMs` where it names a time, `silence` where no answer comes. */
export type ChannelFault = 'refuses' | 'is busy' | 'breaks' | 'silence' | { readonly busyForMs: number };

/** A conversation with everything that is needed to look at it from the other side. */
export interface ChannelPlace {
  /** Runs work that speaks in the conversation. */
  speak<Value>(work: (channel: Channel) => Promise<Value>): Promise<Value>;
  /** What a person sees, in the order it came. */
  seen(): readonly Message[];
  /** How often the person was shown that an answer is on its way. */
  typed(): number;
  /** Sets what happens to everything that is sent from now on; `undefined`: it is taken. */
  meet(fault: ChannelFault | undefined): void;
  /** Lets a picture come with what a person does; gives its source. */
  attach(file: Uint8Array): unknown;
  /** Lets no message be changed any more, although new ones are taken. */
  freeze(): void;
  close(): Promise<void>;
}

const CARD = { type: 'AdaptiveCard', version: '1.5', body: [] };

/** What every `Channel` must do, whatever stands behind it. */
export function describeChannel(title: string, newPlace: () => Promise<ChannelPlace>): void {
  const inPlace = (facts: (place: ChannelPlace) => Promise<void>) => async () => {
    const place = await newPlace();
    try {
      await facts(place);
    } finally {
      await place.close();
    }
  };
  const failure = async (place: ChannelPlace, fault: ChannelFault): Promise<unknown> => {
    place.meet(fault);
    return await place.speak((channel) => channel.say({ text: 'one' })).catch((error: unknown) => error);
  };

  describe(`${title} keeps the contract of a channel`, () => {
    it(
      'says things in the order they come, under ids of their own',
      inPlace(async (place) => {
        const ids = await place.speak(async (channel) => [
          await channel.say({ text: 'one' }),
          await channel.say({ text: 'two', card: CARD }),
        ]);
        expect(place.seen()).toEqual([{ text: 'one' }, { text: 'two', card: CARD }]);
        expect(ids.every((id) => typeof id === 'string')).toBe(true);
        expect(new Set(ids).size).toBe(2);
      }),
    );

    it(
      'changes a message in its place, also after its turn, and it keeps its id',
      inPlace(async (place) => {
        const id = await place.speak(async (channel) => {
          const first = await channel.say({ text: 'one', card: CARD });
          await channel.say({ text: 'two' });
          return first;
        });
        const now = await place.speak((channel) => channel.update(id ?? '', { text: 'changed' }));
        expect(now).toBe(id);
        expect(place.seen()).toEqual([{ text: 'changed' }, { text: 'two' }]);
      }),
    );

    it(
      'says anew what should have replaced a message that can’t be changed, and gives the new id',
      inPlace(async (place) => {
        const id = await place.speak((channel) => channel.say({ text: 'one' }));
        place.freeze();
        const now = await place.speak((channel) => channel.update(id ?? '', { text: 'changed', card: CARD }));
        expect(now).not.toBe(id);
        expect(place.seen()).toEqual([{ text: 'one' }, { text: 'changed', card: CARD }]);
      }),
    );

    it(
      'takes a message away',
      inPlace(async (place) => {
        const id = await place.speak((channel) => channel.say({ text: 'one' }));
        await place.speak((channel) => channel.remove(id ?? ''));
        expect(place.seen()).toEqual([]);
      }),
    );

    it(
      'shows that an answer is on its way without saying anything',
      inPlace(async (place) => {
        await place.speak((channel) => channel.typing());
        expect(place.typed()).toBe(1);
        expect(place.seen()).toEqual([]);
      }),
    );

    it(
      'fetches a picture that came with what a person did',
      inPlace(async (place) => {
        const source = place.attach(Buffer.from('a picture'));
        const fetched = await place.speak((channel) => channel.picture(source, new AbortController().signal));
        expect(fetched.kind).toBe('fetched');
        expect(Buffer.from(fetched.kind === 'fetched' ? fetched.file : []).toString()).toBe('a picture');
      }),
    );

    it(
      'names the failure of a picture that it cannot fetch, and says nothing about it',
      inPlace(async (place) => {
        const fetched = await place.speak((channel) =>
          channel.picture({ kind: 'elsewhere' }, new AbortController().signal),
        );
        expect(fetched).toMatchObject({ kind: 'failed', why: 'not-fetched' });
        expect(place.seen()).toEqual([]);
      }),
    );

    it(
      'tells a message that will never be taken from one that may be taken later',
      inPlace(async (place) => {
        const found = [];
        for (const fault of ['refuses', 'is busy', 'breaks', 'silence'] as const) {
          const error = await failure(place, fault);
          expect(error).toBeInstanceOf(ChannelError);
          found.push(error instanceof ChannelError ? error.outcome : '');
        }
        expect(found).toEqual(['refused', 'later', 'later', 'later']);
        expect(place.seen()).toEqual([]);
      }),
    );

    it(
      'hands on how long the channel asks to be left alone, and sends nothing twice by itself',
      inPlace(async (place) => {
        expect(await failure(place, { busyForMs: 7_000 })).toMatchObject({ outcome: 'later', retryAfterMs: 7_000 });
        place.meet(undefined);
        await place.speak((channel) => channel.say({ text: 'two' }));
        expect(place.seen()).toEqual([{ text: 'two' }]);
      }),
    );

    it(
      'fails a change or a removal as it fails a message, and leaves the message as it was',
      inPlace(async (place) => {
        const id = (await place.speak((channel) => channel.say({ text: 'one' }))) ?? '';
        place.meet('breaks');
        await expect(place.speak((channel) => channel.update(id, { text: 'changed' }))).rejects.toThrow(ChannelError);
        await expect(place.speak((channel) => channel.remove(id))).rejects.toThrow(ChannelError);
        await expect(place.speak((channel) => channel.typing())).rejects.toThrow(ChannelError);
        expect(place.seen()).toEqual([{ text: 'one' }]);
      }),
    );
  });
}
