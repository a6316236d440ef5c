import { ChannelError } from '../../src/conversation/channel.ts';
import { type ChannelFault, describeChannel } from './channel-contract.ts';
import { RecordingChannel } from './recording-channel.ts';

function errorOf(fault: ChannelFault): ChannelError {
  if (fault === 'refuses') return new ChannelError('refused', { outcome: 'refused', status: 403 });
  if (typeof fault === 'object') return new ChannelError('busy', { outcome: 'later', retryAfterMs: fault.busyForMs });
  return new ChannelError(fault, { outcome: 'later' });
}

describeChannel('the channel of the tests', async () => {
  const channel = new RecordingChannel();
  return {
    speak: (work) => work(channel),
    seen: () => [...channel.shown.values()],
    typed: () => channel.sent.filter(({ kind }) => kind === 'typing').length,
    meet: (fault) => {
      channel.fault = () => (fault === undefined ? undefined : errorOf(fault));
    },
    attach: (file) => {
      const source = { picture: channel.pictures.size };
      channel.pictures.set(source, file);
      return source;
    },
    freeze: () => {
      channel.frozen = true;
    },
    close: async () => {},
  };
});
