import type { Activity, Attachment } from 'botbuilder';

/** Where a picture of an activity is. `elsewhere`: shown in the message, in a place that only the person's own client reaches. */
export type PictureSource = { readonly kind: 'inline' | 'file'; readonly url: string } | { readonly kind: 'elsewhere' };

/** What came with an activity besides its text. */
export interface Attached {
  readonly pictures: readonly PictureSource[];
  /** Something else than pictures came. */
  readonly file: boolean;
}

const FILE_TYPE = 'application/vnd.microsoft.teams.file.download.info';
const PICTURE_NAMES = /^(?:png|jpe?g)$/i;
const PICTURE_TAG = /<img\b[^<>]{0,4000}/gi;
const SMILEY = /schema\.skype\.com\/emoji/i;
const ELSEWHERE: PictureSource = { kind: 'elsewhere' };

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A picture pasted or dropped into the message. Its address is that of the channel. */
function inline({ contentUrl }: Attachment): PictureSource {
  const url = text(contentUrl);
  return url === undefined ? ELSEWHERE : { kind: 'inline', url };
}

/** A file that was attached, where its name says that it is a picture; its address is good for a few minutes, for whoever has it. */
function attachedFile({ content, name }: Attachment): PictureSource | null {
  const { downloadUrl, fileType } = (content ?? {}) as Record<string, unknown>;
  const ending = text(fileType) ?? text(name)?.split('.').at(-1) ?? '';
  const url = text(downloadUrl);
  return url === undefined || !PICTURE_NAMES.test(ending) ? null : { kind: 'file', url };
}

/** Whether the message shows a picture in its words. Teams draws every smiley as one. */
function isShownInText({ contentType, content }: Attachment): boolean {
  if (contentType !== 'text/html' || typeof content !== 'string') return false;
  return (content.match(PICTURE_TAG) ?? []).some((tag) => !SMILEY.test(tag));
}

/** What came with an activity. Teams repeats every message as HTML, pictures and all: that copy counts only where it is the only sign of one. */
export function attachedTo(activity: Activity): Attached {
  const attachments = (activity.attachments ?? []).filter(({ contentType }) => typeof contentType === 'string');
  const others = attachments.filter(({ contentType }) => contentType !== 'text/html');
  const sources = others.map((one) => {
    if (one.contentType.startsWith('image/')) return inline(one);
    return one.contentType === FILE_TYPE ? attachedFile(one) : null;
  });
  const pictures = sources.filter((one) => one !== null);
  const shown = pictures.length === 0 && attachments.some(isShownInText) ? [ELSEWHERE] : [];
  return { pictures: [...pictures, ...shown], file: sources.includes(null) };
}
