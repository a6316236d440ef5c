import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namesOurs, otherDeskOf, routeFor, withoutMentionedTopics } from '../../src/domain/knowledge/other-desks.ts';
import { checkTopics } from '../../src/knowledge/check-topics.ts';
import { readCodes } from '../../src/knowledge/read-codes.ts';
import { readFindings } from '../../src/knowledge/read-findings.ts';
import { readRoutes } from '../../src/knowledge/read-routes.ts';
import { createReader } from '../../src/reading/read.ts';

function text(file: string): string {
  return readFileSync(new URL(`../../knowledge/${file}`, import.meta.url), 'utf8');
}

const findings = readFindings(text('findings.yaml')).value;
const { value: placed, problems } = readRoutes(text('routes.yaml'));
const knowledge = {
  routes: placed?.book ?? { routes: [], ours: [], notOursPhrases: [] },
  codes: readCodes(text('codes.yaml')).value?.book ?? { entries: [], reviewed: '' },
};
const topicWords = (findings?.words ?? []).filter(({ key }) => key === 'topic');
const reader = createReader({
  words: findings?.words ?? [],
  names: () => ({ hostPools: ['hp-prod-01'], sessionHosts: ['vm-3'] }),
});

function read(said: string) {
  return reader.read(said, { now: '2026-11-20T10:00:00.000Z' });
}

describe('the routes of the product', () => {
  it('lead from every topic of findings.yaml, and from nothing else', () => {
    expect(problems).toEqual([]);
    expect(placed && findings && checkTopics('routes.yaml', placed, findings)).toEqual([]);
    expect(topicWords.length).toBeGreaterThan(12);
    for (const { value } of topicWords) expect(routeFor(knowledge, value)?.topics, value).toContain(value);
    expect(routeFor(knowledge, 'weather')).toBeUndefined();
  });

  it('say in one sentence per language where it goes and what to have ready, never a step', () => {
    for (const { id, says } of knowledge.routes.routes) {
      for (const sentence of [says.en, says.fr]) expect(sentence, id).toMatch(/^[^.!?]+\.$/);
      expect(says.en, id).toMatch(/^This goes to .+; have .+ ready\.$/);
      expect(says.fr, id).toMatch(/^Ça relève de.+; ayez en main .+\.$/);
      expect(`${says.en} ${says.fr}`, id).not.toMatch(
        /\b(?:restart|reinstall|click|check|open|redémarr\w*|cliquez|vérifiez)\b/i,
      );
    }
  });
});

describe('a call that is about something else', () => {
  it.each([
    ['printer in room 4 jammed', 'printing'],
    ['the printer does not print', 'printing'],
    ["l'imprimante du 2e étage est en panne", 'printing'],
    ['teams calls have bad audio', 'teams-media'],
    ['teams sound is choppy in AVD', 'teams-media'],
    ['microphone not working in Teams on avd', 'teams-media'],
    ['no camera in teams in the session', 'teams-media'],
    ['media not connected, says teams on our session hosts', 'teams-media'],
    ['le son de Teams coupe dans le bureau virtuel', 'teams-media'],
    ['printing from the remote app gives blank pages', 'printed-pages'],
    ['the label printer is slow to print from the AVD session', 'printed-pages'],
    ['some printers are redirected into the session, others are not', 'printed-pages'],
    ['the default printer changes at every sign-in to AVD', 'printed-pages'],
    ["l'imprimante par défaut a changé dans la session", 'printed-pages'],
    ['rdp to my office pc gives 0x204', 'plain-rdp'],
    ['rdp to my windows 10 pc at the office stopped working', 'plain-rdp'],
    ['cannot rdp to my azure vm, a plain vm, not in a host pool', 'plain-rdp'],
    ['what does a session host with 8 cores cost per month in west europe', 'pricing'],
    ['teams est en panne ?', 'teams'],
    ['quickbooks is down', 'application'],
    ['rdp to my office pc does not work', 'plain-rdp'],
    ['is the vpn down', 'office-network'],
    ['le vpn ne se connecte pas', 'office-network'],
    ['is outlook down', 'microsoft-365'],
    ['outlook est lent', 'microsoft-365'],
    ['email not arriving', 'microsoft-365'],
    ['his Cloud PC does not start', 'cloud-pc'],
    ['citrix is down', 'other-desktops'],
    ['the horizon client crashes', 'other-desktops'],
    ['my desk phone is dead', 'telephony'],
    ['la téléphonie est en panne', 'telephony'],
    ['how much does avd cost per user', 'pricing'],
    ['combien coûte avd', 'pricing'],
    ['how do I create a host pool', 'how-to'],
    ["comment créer un pool d'hôtes", 'how-to'],
    ['the docs are wrong about host pools', 'documentation'],
    ['my terraform fails', 'scripting'],
  ])('%s → %s', (said, id) => {
    expect(otherDeskOf(knowledge, read(said))?.id).toBe(id);
  });
});

describe('a case of ours that only mentions something else', () => {
  it.each([
    'Teams is slow in AVD',
    'users get 0x204 and the printer is broken too',
    'everyone in billing gets 0x204',
    'girl from billing is stuck on configuring remote pc',
    'the budget team cannot connect, what does the outage cost per hour',
    'la facturation ne peut plus se connecter',
    'nobody can connect and teams has no sound',
    'black screen after sign-in, the teams sound still plays',
    'teams calls are choppy and the session is slow on hp-prod-01',
    'the clipboard and printers are gone in the new pool',
    'the printer redirected into the session is missing',
    "can't print from the session",
    'our printer is not working inside the virtual desktop',
    'the printer does not print on hp-prod-01',
    'Outlook asks to sign in after the profile was reset',
    'outlook is slow since the profile was recreated',
    'excel is slow in his AVD session',
    'sap is down as a remoteapp',
    'quickbooks is slow on all session hosts',
    'the VPN is down so nobody reaches the host pool',
    'everyone gets 0x204 over the vpn',
    'conditional access for Windows 365 blocks AVD',
    'since we moved from Citrix to AVD logon is slow',
    'Teams plante dans la session',
    "l'imprimante redirigée dans la session ne fonctionne pas",
    'Outlook est lent dans AVD',
    'Outlook redemande le mot de passe depuis la réinitialisation du profil',
    'le wifi est lent et le bureau virtuel coupe',
  ])('%s', (said) => {
    const report = read(said);
    expect(otherDeskOf(knowledge, report)).toBeUndefined();
    expect(withoutMentionedTopics(knowledge, report).filter(({ key }) => key === 'topic')).toEqual([]);
  });

  it('keeps every other finding, and the topic where the case is not ours', () => {
    const ours = read('teams is slow in AVD, everyone, 0x204');
    expect(withoutMentionedTopics(knowledge, ours)).toEqual(ours.findings.filter(({ key }) => key !== 'topic'));
    const theirs = read('printer offline');
    expect(withoutMentionedTopics(knowledge, theirs)).toEqual(theirs.findings);
  });

  it('is known by whole words, whatever their case and accents', () => {
    expect(namesOurs(knowledge, 'Dans  LA SESSION.')).toBe(true);
    expect(namesOurs(knowledge, 'HÔTE de session')).toBe(true);
    expect(namesOurs(knowledge, 'the wavd file')).toBe(false);
    expect(namesOurs(knowledge, '')).toBe(false);
  });
});
