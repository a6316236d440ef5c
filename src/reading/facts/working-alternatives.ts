import type { FindingKey } from '../../domain/knowledge/finding.ts';
import type { Words } from '../../text/tokens.ts';
import { phraseFinder } from '../text/phrases.ts';

/** What follows from "it works there": findings besides the one that is denied. */
export interface WorkingAlternative {
  readonly key: FindingKey;
  readonly value: string;
}

const CLIENTS: Readonly<Record<string, readonly string[]>> = {
  web: [
    'web client',
    'web',
    'browser',
    'html5',
    'web version',
    'web app',
    'rdweb',
    'edge',
    'chrome',
    'navigateur',
    'client web',
    'web access',
  ],
  mobile: ['phone', 'mobile', 'iphone', 'ipad', 'android', 'tablet', 'telephone', 'cellulaire', 'tablette'],
  mac: ['mac', 'macbook', 'macos'],
  'windows-app': ['windows app'],
  'old-desktop-client': ['remote desktop client', 'msrdc', 'msi client', 'old client'],
  mstsc: ['mstsc', 'plain rdp', 'rdp directly', 'direct rdp', 'rdp direct'],
  'other-client-works': [
    'another pc',
    'other pc',
    'other pcs',
    'another computer',
    'another laptop',
    'other laptop',
    'another device',
    'other device',
    'other devices',
    'another machine',
    'different pc',
    'different laptop',
    'different device',
    'different machine',
    'different computer',
    'other computer',
    'home pc',
    'personal laptop',
    'personal pc',
    'colleagues pc',
    'windows os',
    'windows pc',
    'windows laptop',
    'windows machine',
    'autre poste',
    'autre pc',
    'autre ordinateur',
    'autre appareil',
    'un autre poste',
  ],
};
const NETWORKS = [
  'home',
  'hotspot',
  'hot spot',
  'mobile hotspot',
  'phone hotspot',
  '4g',
  '5g',
  'lte',
  'tethering',
  'another network',
  'other network',
  'different network',
  'other networks',
  'home wifi',
  'home network',
  'guest wifi',
  'other wifi',
  'without vpn',
  'off vpn',
  'off the vpn',
  'outside the vpn',
  'not on vpn',
  'maison',
  'la maison',
  'partage de connexion',
  'autre reseau',
  'un autre reseau',
  'sans vpn',
  'sans le vpn',
  'hors vpn',
  'domicile',
  'outside',
  'in the office',
  'at the office',
  'from the office',
  'in office',
];

const find = phraseFinder<WorkingAlternative>([
  ...Object.entries(CLIENTS).flatMap(([value, phrases]) =>
    phrases.map((phrase) => [phrase, { key: 'client', value }] as const),
  ),
  ...NETWORKS.map((phrase) => [phrase, { key: 'other-network', value: 'works' }] as const),
]);

/** "I have a lady on the phone": how one talks to the caller, not how the caller connects. */
const ON_THE_LINE =
  /(?<![\p{L}])(?:(?:have|has|had|got|with|keep|here)(?: \p{L}+){1,4}|i'?m|i am|is|are|was|still|caller|user|customer|client|lady|guy|man|woman|him|her|them|someone|somebody) on the $|(?<![\p{L}])(?:ai|est|suis|avec|tiens|usagere?|client|dame|monsieur)(?: \p{L}+){0,3} au $/u;

/** Clients, devices and networks named in a text; they say something only where the words around say that it works there. */
export function otherWaysIn({ tokens, folded }: Words): ReturnType<typeof find> {
  return find(tokens).filter(({ from }) => {
    const at = tokens[from]?.from ?? 0;
    return !ON_THE_LINE.test(folded.slice(Math.max(0, at - 60), at));
  });
}

/** What a client that works proves: that another way works, and which. */
export function provedBy(client: string): readonly WorkingAlternative[] {
  const other: WorkingAlternative = { key: 'client', value: 'other-client-works' };
  return client === 'web' ? [other, { key: 'client', value: 'web-works' }] : [other];
}
