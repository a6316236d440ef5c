import type { FindingWords } from '../../src/domain/knowledge/knowledge-base.ts';
import type { FleetNames, Report } from '../../src/domain/text/report.ts';
import { createReader } from '../../src/reading/read.ts';

export const NOW = '2026-11-20T09:00:00.000Z';

const WORDS: readonly FindingWords[] = [
  { key: 'stage', value: 'black-after-sign-in', words: ['black screen', 'écran noir'] },
  { key: 'stage', value: 'connecting-fails', words: ["can't connect", 'cannot connect'] },
  { key: 'stage', value: 'slow', words: ['slow', 'very slow', 'lent'] },
  { key: 'network', value: 'outside', words: ['from home', 'de la maison'] },
  { key: 'network', value: 'vpn', words: ['vpn', 'on vpn'] },
  { key: 'changed', value: 'network', words: ['firewall', 'pare-feu'] },
  { key: 'client', value: 'web', words: ['web client', 'client web'] },
  { key: 'client', value: 'windows-app', words: ['windows app'] },
  { key: 'boot-loader', value: 'stopped', words: ['boot loader is not running'] },
  { key: 'boot-loader', value: 'running', words: ['boot loader is running'] },
];

export const NO_FLEET: FleetNames = { hostPools: [], sessionHosts: [] };
export const FLEET: FleetNames = {
  hostPools: ['hp-prod-01', 'Finance Pool', 'HR', 'Canada East'],
  sessionHosts: ['vm-3.contoso.com', 'VM-4.contoso.com', 'dev-vm-0'],
};

const reader = createReader({ words: WORDS, eventTexts: ['Incorrect credentials', '1326'], names: () => NO_FLEET });

/** Reads a text at `NOW` with a handful of phrases and no fleet, unless one is given. */
export function read(text: string, options: { locale?: string; names?: FleetNames } = {}): Report {
  return reader.read(text, { now: NOW, ...options });
}

/** Findings as short text: `key=value`, a leading `!` where it is denied. */
export function said(text: string): string[] {
  return read(text).findings.map(({ key, value, holds }) => `${holds ? '' : '!'}${key}=${value}`);
}
