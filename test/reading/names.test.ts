import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLEET, read } from './small-reader.ts';

function entities(text: string, names = FLEET) {
  const { hostPool, sessionHost, region } = read(text, { names }).entities;
  return { hostPool, sessionHost, region };
}

describe('names the fleet knows', () => {
  it.each([
    ['how is HP-PROD-01', 'hp-prod-01'],
    ['hp prod 01 is slow', 'hp-prod-01'],
    ['hp_prod_01?', 'hp-prod-01'],
    ['status of finance pool', 'Finance Pool'],
    ['finance-pool down', 'Finance Pool'],
    ['pool HR status', 'HR'],
  ])('%s is a host pool in the spelling of the fleet', (text, name) => {
    expect(entities(text)).toEqual({ hostPool: name, sessionHost: null, region: null });
  });

  it.each([
    ['VM-3 down?', 'vm-3'],
    ['VM-3.CONTOSO.COM', 'vm-3.contoso.com'],
    ['vm-4', 'VM-4'],
    ['DEV-VM-0 ok', 'dev-vm-0'],
  ])('%s is a session host, with a domain only where one was typed', (text, name) => {
    expect(entities(text)).toEqual({ hostPool: null, sessionHost: name, region: null });
  });

  it('a region wins over a pool of the same name', () => {
    expect(entities('canada east')).toEqual({ hostPool: null, sessionHost: null, region: 'canadaeast' });
  });

  it('a plain word is a name only where the sentence makes it one', () => {
    expect(entities('we asked hr about the new contract today').hostPool).toBeNull();
    expect(entities('users of the HR pool see nothing').hostPool).toBe('HR');
  });

  it('any host of any fleet is found by its name in any case', () => {
    const label = fc.stringMatching(/^[a-z]{2,8}$/);
    fc.assert(
      fc.property(label, label, fc.nat(9999), (first, second, number) => {
        const name = `${first}-${second}-${number}`;
        const names = { hostPools: [], sessionHosts: [`${name}.contoso.com`] };
        expect(entities(`status of ${name.toUpperCase()} please`, names).sessionHost).toBe(name);
      }),
    );
  });
});

describe('what host pools are called where people see them', () => {
  const names = {
    hostPools: ['hp-claims-eus', 'hp-sales-eus', 'hp-all'],
    called: [
      { called: 'Claims Desktop', hostPool: 'hp-claims-eus' },
      { called: 'Sales', hostPool: 'hp-sales-eus' },
      { called: 'SessionDesktop', hostPool: 'hp-all' },
    ],
    sessionHosts: [],
  };

  it.each([
    ['how is Claims Desktop', 'hp-claims-eus'],
    ['who is still on claims desktop, how many?', 'hp-claims-eus'],
    ['the sales pool is slow for everyone there', 'hp-sales-eus'],
    // A plain word is a name only beside one.
    ['two people in sales see a black screen', null],
    ['her session desktop is black since nine', null],
  ])('“%s”', (text, pool) => {
    expect(entities(text, names).hostPool).toBe(pool);
  });
});

describe('names by their shape', () => {
  const none = { hostPools: [], sessionHosts: [] };

  it.each([
    ['hp-test', 'hp-test'],
    ['AVD-HR-POOL down', 'AVD-HR-POOL'],
    ['hostpool7 ok', 'hostpool7'],
    ['users of hp_sales cannot connect', 'hp_sales'],
    ['is the finance pool up', 'finance pool'],
    ['users in Contoso HR Pool see a black screen', 'Contoso HR Pool'],
    ['the Finance host pool is down', 'Finance'],
    ['le pool finance est en panne', 'finance'],
    ['host pool prod-07 status', 'prod-07'],
  ])('%s names a host pool', (text, name) => {
    expect(entities(text, none)).toEqual({ hostPool: name, sessionHost: null, region: null });
  });

  it.each([
    ['vm-3', 'vm-3'],
    ['sh-finance-3 ok?', 'sh-finance-3'],
    ['AVDSH03 alive', 'AVDSH03'],
    ['prod-12 status', 'prod-12'],
    ['event on CAE-SH-12.contoso.com', 'CAE-SH-12.contoso.com'],
    ['host ABC123 is off', 'ABC123'],
    ['the vm weu-web-a status', 'weu-web-a'],
  ])('%s names a session host', (text, name) => {
    expect(entities(text, none)).toEqual({ hostPool: null, sessionHost: name, region: null });
  });

  it.each([
    'KB5074109 was installed on 2026-04-28',
    'version 1.0.2602.09500 of rdp-sxs',
    '1f6b2c3d-1111-2222-3333-444455556666',
    'jane.doe-2@contoso.com cannot sign-in',
    'windows-11 and server-2019 clients, tls1.2 off',
    'Standard_D4s_v5 or D8as_v5',
    '24-48 hours, 6-7 users, step-2, covid-19',
    'https://rdbroker-g-us-r0.wvd.microsoft.com/api/health fails',
    'C:\\Program Files\\Microsoft RDInfra\\RDAgent_1.0.2944.400 is missing',
    'INVALID_REGISTRATION_TOKEN and O_REVERSE_CONNECT_STACK_FAILURE',
    'Get-AzWvdSessionHost throws an error',
    'host-based apps are slow for on-prem users',
    'the print-spooler and the carpool app hang',
    'all non-pooled desktops re-registered',
    'add hosts to the specified hostpool or create host pools',
    'the thread pool is exhausted',
    'WVD2 module fails',
  ])('no name in: %s', (text) => {
    expect(entities(text, none)).toMatchObject({ hostPool: null, sessionHost: null });
  });

  it('the host in trouble wins over the one that is fine', () => {
    expect(entities('vm-3 is fine but vm-4 drops', none).sessionHost).toBe('vm-4');
  });
});
