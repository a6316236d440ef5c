import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { filledManifest, manifestProblems, packedApp } from '../../manifest/pack.ts';

const OPTIONS = { botId: '00000000-0000-0000-0000-000000000001', host: 'bot.contoso.com' };

describe('the Teams app', () => {
  it('has a manifest that Microsoft’s schema accepts', () => {
    expect(manifestProblems(filledManifest(OPTIONS))).toEqual([]);
  });

  it('is refused when the manifest breaks the schema', () => {
    const broken = { ...(filledManifest(OPTIONS) as object), bots: [{ botId: 'x' }] };
    expect(manifestProblems(broken).join('\n')).toContain('/bots/0');
  });

  it('is a zip of the manifest and its two icons, the bot id filled in', () => {
    const files = unzipSync(packedApp(OPTIONS));
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    const manifest = new TextDecoder().decode(files['manifest.json']);
    expect(manifest).toContain(OPTIONS.botId);
    expect(manifest).not.toContain('{{');
  });

  it('offers the bot in a personal chat, in a team and in a group chat', () => {
    expect(filledManifest(OPTIONS)).toMatchObject({ bots: [{ scopes: ['personal', 'team', 'groupChat'] }] });
  });
});
