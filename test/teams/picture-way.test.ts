import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wayTo } from '../../src/teams/picture-way.ts';

const SERVICE = 'https://smba.trafficmanager.net/emea/';
const PATH = '/emea/v3/attachments/0-weu-d8/views/original';

function inline(url: string, serviceUrl = SERVICE) {
  const way = wayTo({ kind: 'inline', url }, serviceUrl);
  return way === null ? null : { url: way.url.href, token: way.token };
}

function file(url: string) {
  const way = wayTo({ kind: 'file', url }, SERVICE);
  return way === null ? null : { url: way.url.href, token: way.token };
}

describe('a picture in the message', () => {
  it('is fetched with the token where the activity’s own serviceUrl leads', () => {
    const url = `https://smba.trafficmanager.net${PATH}`;
    expect(inline(url)).toEqual({ url, token: true });
    expect(inline('http://127.0.0.1:4000/v3/x', 'http://127.0.0.1:4000/')).toMatchObject({ token: true });
  });

  it.each([
    'smba.trafficmanager.net',
    'smba.infra.gcc.teams.microsoft.com',
    'smba.infra.gov.teams.microsoft.us',
    'smba.infra.dod.teams.microsoft.us',
  ])('is fetched with the token from %s, a host of the connector', (host) => {
    expect(inline(`https://${host}${PATH}`, 'https://smba.contoso.com/')).toMatchObject({ token: true });
  });

  it.each([
    ['another host', `https://pictures.example${PATH}`],
    ['a host with ours in front', `https://smba.trafficmanager.net.example${PATH}`],
    ['a host with ours behind', `https://evil-smba.trafficmanager.net${PATH}`],
    ['a host below ours', `https://x.smba.trafficmanager.net${PATH}`],
    ['a host that somebody else may own', `https://evil.trafficmanager.net${PATH}`],
    ['ours as a user name', `https://smba.trafficmanager.net@pictures.example${PATH}`],
    ['ours with a user name', `https://user@smba.trafficmanager.net${PATH}`],
    ['ours as a path', `https://pictures.example/smba.trafficmanager.net${PATH}`],
    ['ours behind a backslash', `https://pictures.example\\smba.trafficmanager.net${PATH}`],
    ['ours without https', `http://smba.trafficmanager.net${PATH}`],
    ['ours on another port', `https://smba.trafficmanager.net:8443${PATH}`],
    ['ours with a dot behind', `https://smba.trafficmanager.net.${PATH}`],
    ['this machine', 'http://127.0.0.1/latest'],
    ['the metadata of the machine', 'http://169.254.169.254/metadata/identity/oauth2/token'],
    ['a file', 'file:///etc/passwd'],
    ['a picture in its own address', 'data:image/png;base64,AAAA'],
    ['no address', 'smba.trafficmanager.net'],
    ['the user’s own view of it', 'https://us-api.asm.skype.com/v1/objects/0-eus/views/imgo'],
  ])('is not fetched from %s, neither with a token nor without', (_what, url) => {
    expect(inline(url)).toBeNull();
  });

  it('gets a token at no host but those, whatever the address', () => {
    const hosts = new Set([
      'smba.trafficmanager.net',
      'smba.infra.gcc.teams.microsoft.com',
      'smba.infra.gov.teams.microsoft.us',
      'smba.infra.dod.teams.microsoft.us',
    ]);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.string().map((text) => `https://smba.trafficmanager.net${text}`),
        ),
        (url) => {
          for (const kind of ['inline', 'file'] as const) {
            const way = wayTo({ kind, url }, 'https://smba.trafficmanager.net/emea/');
            if (way?.token === true) expect([...hosts]).toContain(way.url.host);
          }
        },
      ),
    );
  });
});

describe('a file', () => {
  it('is fetched from a tenant of SharePoint, and never with the token', () => {
    for (const host of ['contoso-my.sharepoint.com', 'contoso.sharepoint.com', 'contoso.sharepoint.us'])
      expect(file(`https://${host}/personal/a/_layouts/15/download.aspx?tempauth=x`)).toMatchObject({ token: false });
  });

  it.each([
    ['no tenant', 'https://sharepoint.com/x.png'],
    ['a tenant of a tenant', 'https://a.contoso.sharepoint.com/x.png'],
    ['another domain', 'https://contoso.sharepoint.com.example/x.png'],
    ['a domain that ends alike', 'https://contoso-sharepoint.com/x.png'],
    ['http', 'http://contoso.sharepoint.com/x.png'],
    ['another port', 'https://contoso.sharepoint.com:444/x.png'],
    ['a user name', 'https://contoso.sharepoint.com@example/x.png'],
    ['the connector', `https://smba.trafficmanager.net${PATH}`],
    ['this machine', 'https://localhost/x.png'],
  ])('is not fetched from %s', (_what, url) => {
    expect(file(url)).toBeNull();
  });
});

describe('a picture elsewhere', () => {
  it('has no way to it', () => {
    expect(wayTo({ kind: 'elsewhere' }, SERVICE)).toBeNull();
  });
});
