import { describe, expect, it } from 'vitest';
import { read, said } from './small-reader.ts';

describe('codes', () => {
  it.each([
    ['0X204', ['error-code=0x204']],
    ['error code: 0x204 extended error code: 0x7', ['error-code=0x204', 'extended-error-code=0x7']],
    ['0x904 ext 0x7', ['error-code=0x904', 'extended-error-code=0x7']],
    ['0x904 (0x7)', ['error-code=0x904', 'extended-error-code=0x7']],
    ['erreur 0x904 code étendu 0x7', ['error-code=0x904', 'extended-error-code=0x7']],
    ['ext error code 7', ['extended-error-code=0x7']],
    ['error 516', ['error-code=0x204']],
    ['code 50331719', ['error-code=0x3000047']],
    ['we see 50331715 in WVDErrors', ['error-code=0x3000043']],
    ['error 3000046', ['error-code=0x3000046']],
    ['error 904', ['error-code=0x904']],
    ['0x00000020 from FSLogix', ['error-code=0x20']],
    ['aadsts50058', ['error-code=AADSTS50058']],
    ['error 530032', ['error-code=AADSTS530032']],
    ['connectionfailednohealthyrdshavailable', ['symbolic-code=ConnectionFailedNoHealthyRdshAvailable']],
    ['ConnectionFailedSomethingNew', ['symbolic-code=ConnectionFailedSomethingNew']],
    ["errCode='1326'", ['error-code=0x52e', 'event-text=1326']],
    ['extension 1326', []],
    ['error 404', []],
    ['error 500', []],
    ['port 516', []],
  ])('%s', (text, findings) => {
    expect(said(text)).toEqual(findings);
  });
});

describe('events, checks and statuses', () => {
  it.each([
    ['event 3277 INVALID_FORM', ['event-id=3277', 'event-text=INVALID_FORM']],
    ['events 3277 and 3703', ['event-id=3277', 'event-id=3703']],
    ['événement 3019', ['event-id=3019']],
    ['error 3703', ['event-id=3703']],
    ['ticket 3277', []],
    ['port 3389 is blocked', []],
    ['endpoint not found in the log', ['event-text=ENDPOINT_NOT_FOUND']],
    ['installmsiexception', ['event-text=InstallMsiException']],
    ['RD Gateway Url: https://x.contoso.com is not accessible', ['event-text=RD Gateway Url: is not accessible']],
    ['incorrect credentials', ['event-text=Incorrect credentials']],
    ['the URL check failed', ['health-check=UrlsAccessibleCheck']],
    [
      'UrlsAccessibleCheck passes but DomainTrustCheck failed',
      ['!health-check=UrlsAccessibleCheck', 'health-check=DomainTrustCheck'],
    ],
    ['two hosts need assistance', ['host-status=NeedsAssistance', 'hosts-affected=some-hosts']],
    ['why is it stuck in Upgrading', ['host-status=Upgrading']],
    ['the user is unavailable', ['scope=one-user']],
  ])('%s', (text, findings) => {
    expect(said(text)).toEqual(findings);
  });
});

describe('who and how many', () => {
  it.each([
    ['6-7 users', ['scope=some-users']],
    ['half the floor', ['scope=site']],
    ['everyone in the paris office', ['network=inside', 'scope=site']],
    ['tout le monde', ['scope=everyone']],
    ['only my colleague', ['scope=one-user']],
    ['not everyone, just one user', ['scope=one-user', '!scope=everyone']],
    ['everyone else is fine', ['scope=one-user']],
    ['nobody can sign in', ['scope=everyone']],
    ['12 of 12 hosts', ['hosts-affected=all-hosts']],
    ['3 of 10 hosts', ['hosts-affected=some-hosts']],
    ['une seule machine', ['hosts-affected=one-host']],
    ['windows 7 machines', []],
    ['jane@contoso.com', ['user=jane@contoso.com', 'scope=one-user']],
    ["I'm not sure if everyone is affected", []],
    ['hello everyone', []],
  ])('%s', (text, findings) => {
    expect(said(text)).toEqual(findings);
  });
});

describe('negation and contrast', () => {
  it.each([
    ['no 0x204', ['!error-code=0x204']],
    ['pas de 0x204, aucun écran noir', ['!error-code=0x204', '!stage=black-after-sign-in']],
    ["it's not the firewall", ['!changed=network']],
    ["ce n'est pas le pare-feu", ['!changed=network']],
    ['the firewall is ruled out', ['!changed=network']],
    ['not only on vpn', ['network=vpn']],
    ["can't connect from home", ['network=outside', 'stage=connecting-fails']],
    ["doesn't work on the web client", ['client=web']],
    ['ne marche pas sur le client web', ['client=web']],
    ['works from my phone', ['!client=mobile', 'client=other-client-works']],
    [
      'works on the web client but not on windows app',
      ['!client=web', 'client=other-client-works', 'client=web-works', 'client=windows-app'],
    ],
    ['works from home but not on vpn', ['!network=outside', 'other-network=works', 'network=vpn']],
    ['she works from home', ['network=outside']],
    ['boot loader is not running', ['boot-loader=stopped']],
  ])('%s', (text, findings) => {
    expect(said(text)).toEqual(findings);
  });
});

describe('since when', () => {
  it.each([
    ['for 20 minutes', 'last-hour'],
    ['depuis ce matin', 'today'],
    ['at 9:05', 'today'],
    ['2 hours ago', 'today'],
    ['depuis hier', 'days'],
    ['for 3 weeks', 'days'],
    ['on 2026-04-28', 'days'],
    ['2026-11-20 08:30', 'last-hour'],
  ])('%s', (text, value) => {
    expect(said(text)).toEqual([`since=${value}`]);
  });

  it('a plan is no beginning', () => {
    expect(said('stops working in 5 days')).toEqual([]);
  });
});

describe('identifiers', () => {
  it('an activity id is a correlation id only where the words say so', () => {
    const id = '1F6B2C3D-1111-2222-3333-444455556666';
    expect(said(`Activity ID: ${id}`)).toEqual([`correlation-id=${id.toLowerCase()}`]);
    expect(said(`application ${id}`)).toEqual([]);
  });

  it.each([
    ['what about KR8C-K1Z', 'KR8C-K1Z'],
    ['tracking id kr8c-k1z', 'KR8C-K1Z'],
    ['pool-001 status', null],
  ])('tracking id in %s', (text, value) => {
    expect(read(text).entities.trackingId).toBe(value);
  });

  it.each([
    ['#10293 status', '10293'],
    ['ticket no 12', '12'],
    ['INC0012345?', '0012345'],
    ['10293 status', '10293'],
    ['in case 3 users call', null],
  ])('ticket number in %s', (text, value) => {
    expect(read(text).entities.ticket).toBe(value);
  });
});

describe('what was tried', () => {
  it.each([
    ['already re-registered the host', ['agent-reinstall-reregister']],
    ['reinstalled the agent', ['agent-reinstall-reregister']],
    ["déjà réinstallé l'agent", ['agent-reinstall-reregister']],
    ['restarted the boot loader', ['agent-bootloader-stopped']],
    ['tried to reset the client', ['client-cache-or-version']],
    ['I confirmed the app group is assigned', ['app-group-not-assigned']],
    ['should I reinstall the agent?', []],
    ['we have not restarted the boot loader', []],
    ['how do I reinstall the agent', []],
  ])('%s', (text, fixes) => {
    expect(read(text).tried).toEqual(fixes);
  });
});
