import type { Activity } from 'botbuilder';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachedTo } from '../../src/teams/attached-pictures.ts';

function attached(...attachments: readonly unknown[]) {
  return attachedTo({ attachments } as unknown as Activity);
}

const FILE_TYPE = 'application/vnd.microsoft.teams.file.download.info';
const DOWNLOAD = 'https://contoso-my.sharepoint.com/personal/agent/_layouts/15/download.aspx?UniqueId=1&tempauth=x';
const file = (fileType: string | undefined, name = 'screenshot.png') => ({
  contentType: FILE_TYPE,
  contentUrl: 'https://contoso-my.sharepoint.com/personal/agent/screenshot.png',
  name,
  content: { downloadUrl: DOWNLOAD, uniqueId: '1', ...(fileType === undefined ? {} : { fileType }) },
});

describe('what comes with an activity', () => {
  it('is a picture where a file is one by its kind, or by its name where no kind is told', () => {
    for (const kind of ['png', 'PNG', 'jpg', 'jpeg'])
      expect(attached(file(kind))).toEqual({ pictures: [{ kind: 'file', url: DOWNLOAD }], file: false });
    expect(attached(file(undefined)).pictures).toEqual([{ kind: 'file', url: DOWNLOAD }]);
  });

  it('is a file where it is anything else', () => {
    for (const kind of ['log', 'pdf', 'svg', 'gif', ''])
      expect(attached(file(kind))).toEqual({ pictures: [], file: true });
    expect(attached(file(undefined, 'png'), { contentType: 'application/json' })).toEqual({
      pictures: [{ kind: 'file', url: DOWNLOAD }],
      file: true,
    });
    expect(attached({ contentType: FILE_TYPE, name: 'a.png' })).toEqual({ pictures: [], file: true });
  });

  it('is no picture where Teams draws a smiley as one', () => {
    const smiley =
      '<img itemtype="http://schema.skype.com/Emoji" itemid="smile" alt="smile" src="https://statics.teams/x">';
    const html = (content: string) => attached({ contentType: 'text/html', content: `<p>${content}</p>` }).pictures;
    expect(html(`hello ${smiley}${smiley}`)).toEqual([]);
    expect(html(`${smiley} <img src="https://us-api.asm.skype.com/v1/x">`)).toEqual([{ kind: 'elsewhere' }]);
  });

  it('is never taken from an address that is no text', () => {
    expect(attached({ contentType: 'image/png', contentUrl: { href: 'x' } }).pictures).toEqual([{ kind: 'elsewhere' }]);
  });

  it('is read without throwing, whatever it is', () => {
    const any = fc.array(
      fc.oneof(fc.record({ contentType: fc.constantFrom('image/*', FILE_TYPE, 'text/html') }), fc.object()),
    );
    fc.assert(
      fc.property(any, (attachments) => {
        attached(...attachments);
      }),
    );
  });
});
