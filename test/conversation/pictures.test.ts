import { describe, expect, it, vi } from 'vitest';
import type { Came } from '../../src/conversation/incoming.ts';
import type { PictureRead } from '../../src/domain/text/picture.ts';
import { held } from './held-conversations.ts';
import { readAsTyped } from './running-desk.ts';

function withPictures(text: string, ...pictures: readonly unknown[]): Came {
  return { kind: 'typed', text, pictures, pressed: false };
}

/** What is read in a picture is the bytes of its file, as words; `slow` never ends. */
async function readBytes(file: Uint8Array): Promise<PictureRead> {
  const text = Buffer.from(file).toString();
  if (text === 'slow') return await new Promise(() => {});
  return text === '' ? { kind: 'failed', why: 'no-text' } : { kind: 'read', text };
}

/** Conversations that read pictures; `file` lets one be there and gives its source. */
async function reading() {
  const texts: (readonly string[])[] = [];
  const desk = await held({
    readPicture: vi.fn(readBytes),
    read: (text, { pictures }) => {
      texts.push(pictures);
      const seen = { text: pictures.join('\n'), telling: [...pictures], ids: [] };
      return { ...readAsTyped(text), ...(pictures.length === 0 ? {} : { seen }) };
    },
  });
  const file = (words: string) => {
    const source = { of: words };
    desk.channel.pictures.set(source, Buffer.from(words));
    return source;
  };
  return { ...desk, texts, file };
}

describe('a turn with pictures', () => {
  it('shows that it is at work before the first picture is there, and says what it read', async () => {
    const { channel, come, file, texts } = await reading();
    const fetch = channel.picture.bind(channel);
    channel.picture = async (source) => {
      expect(channel.sent).toEqual([{ kind: 'typing' }]);
      return await fetch(source);
    };
    await come(withPictures('look', file('Error code: 0x204')));
    expect(channel.texts).toEqual([
      'I read in the picture: “Error code: 0x204”. If a letter of it is wrong, type it.',
      expect.stringContaining('looked at'),
    ]);
    expect(texts).toEqual([['Error code: 0x204']]);
  });

  it('reads each of several, in their order, and no more than four', async () => {
    const { channel, come, file, texts } = await reading();
    await come(withPictures('look', ...['one', 'two', 'three', 'four', 'five'].map(file)));
    expect(texts).toEqual([['one', 'two', 'three', 'four']]);
    expect(channel.texts.slice(0, 2)).toEqual([
      expect.stringContaining('one · two · three · four'),
      'I read no more than four pictures at once. I go by what else you sent.',
    ]);
  });

  it('loses nothing that was typed beside a picture that is not there or has no words', async () => {
    const { channel, come, file } = await reading();
    await come(withPictures('look', { gone: true }, file('')));
    expect(channel.texts).toEqual([
      'I could not get the picture from Teams. I find no words in the picture. I go by what else you sent.',
      expect.stringContaining('looked at'),
    ]);
  });

  it('ends in the form for the codes where nothing came of pictures without words, in the language of the chat', async () => {
    const { channel, come, file } = await reading();
    await come(withPictures('', { gone: true }));
    await come(withPictures('', file('')), { conversation: 'c2', language: 'fr' });
    await come(withPictures('', file('a cat')), { conversation: 'c3' });
    expect(channel.texts).toEqual(['[code-form]', '[code-form]', '[code-form]']);
  });

  it('waits for no picture longer than it may, and answers with the rest', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const { channel, come, file } = await reading();
      const turn = come(withPictures('look', file('slow'), file('Error code: 0x204')));
      await vi.advanceTimersByTimeAsync(8_000);
      await turn;
      expect(channel.texts.slice(0, 2)).toEqual([
        expect.stringContaining('Error code: 0x204'),
        'Reading the picture took too long. I go by what else you sent.',
      ]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('reads a picture once, although the turn runs again on a newer document', async () => {
    const readPicture = vi.fn(readBytes);
    const { channel, come, conversations, counts } = await held({ readPicture });
    channel.pictures.set('p', Buffer.from('Error code: 0x204'));
    await come({ kind: 'arrived' });
    const { version, document } = await counts.store.load('c1');
    let beside = false;
    const fault = channel.fault;
    channel.fault = (what) => {
      // While the picture is read, somebody else writes the same conversation.
      if (what.kind === 'typing' && !beside) {
        beside = true;
        void counts.store.commit('c1', version, { ...document, misses: 1 });
      }
      return fault(what);
    };
    await come(withPictures('look', 'p'));
    expect(beside).toBe(true);
    expect((await counts.store.load('c1')).version).toBeGreaterThan(version + 1);
    expect(readPicture).toHaveBeenCalledTimes(1);
    await conversations.idle();
  });

  it('answers as ever where the reader of pictures breaks', async () => {
    const { channel, come, errors } = await held({ readPicture: async () => Promise.reject(new Error('planted')) });
    channel.pictures.set('p', Buffer.from('x'));
    await come(withPictures('look', 'p'));
    expect(channel.texts.at(-1)).toContain('looked at');
    expect(errors).toEqual(['a picture could not be read']);
  });
});
