import { chromium } from 'playwright-core';

// Draws the pictures beside this file anew, as the clients draw their messages: node test/pictures/draw.ts

const FOLDER = new URL('.', import.meta.url).pathname;
const ID = '7b2c6a1e-04f5-4d3c-9b8a-2f60c1d5e9ab';
const ENGLISH = [
  'We couldn’t connect to the gateway because of an error. If this keeps happening, ask your admin or tech support for help.',
  'Error code: 0x3000046',
  'Extended error code: 0x0',
  'Timestamp (UTC): 11/30/2026, 10:12:45 AM',
  `Activity ID: ${ID}`,
];
const FRENCH = [
  'Nous n’avons pas pu nous connecter à la passerelle en raison d’une erreur. Si le problème persiste, contactez votre administrateur.',
  'Code d’erreur : 0x3000047',
  'Code d’erreur étendu : 0x0',
  'Horodatage (UTC) : 30/11/2026 10:12:45',
  `ID d’activité : ${ID}`,
];

interface Dialog {
  readonly title: string;
  readonly lines: readonly string[];
  readonly paper: string;
  readonly ink: string;
  readonly font?: string;
}

function dialog({ title, lines, paper, ink, font = "12px 'Noto Sans'" }: Dialog): string {
  const shown = lines.map((line) => `<p style="margin:3px 0">${line}</p>`).join('');
  return `<div id="picture" style="display:inline-block;width:440px;padding:14px 18px;border:1px solid #888;background:${paper};color:${ink};font:${font}">
    <p style="margin:0 0 10px;font-size:15px">${title}</p>${shown}
    <p style="margin:14px 0 0;text-align:right"><span style="border:1px solid #888;padding:3px 16px">OK</span></p></div>`;
}

/** A whole screen with a dialog on it. */
function screen(inside: string): string {
  const tiles = ['SessionDesktop', 'Excel', 'Outlook', 'Finance'].map(
    (name, index) =>
      `<div style="position:absolute;left:${40 + index * 130}px;top:80px;width:110px;height:90px;text-align:center">${name}</div>`,
  );
  return `<div id="picture" style="position:relative;width:1366px;height:768px;background:#1f1f1f;color:#ddd;font:12px 'Noto Sans'">
    <div style="padding:10px">File Edit View Workspaces</div>${tiles.join('')}
    <div style="position:absolute;left:450px;top:280px">${inside.replace('id="picture"', '')}</div>
    <div style="position:absolute;bottom:0;width:100%;padding:8px;background:#333">Search 10:12 AM 11/30/2026</div></div>`;
}

const WHITE = { paper: '#fff', ink: '#222' };
const PICTURES: readonly (readonly [file: string, html: string])[] = [
  ['light.png', dialog({ title: 'Remote Desktop', lines: ENGLISH, ...WHITE })],
  ['dark.png', dialog({ title: 'Windows App', lines: ENGLISH, paper: '#202020', ink: '#f0f0f0' })],
  ['french.png', dialog({ title: 'Bureau à distance', lines: FRENCH, ...WHITE })],
  ['small.png', dialog({ title: 'Remote Desktop', lines: ENGLISH, ...WHITE, font: "11px 'DejaVu Sans'" })],
  ['light.jpg', dialog({ title: 'Remote Desktop', lines: ENGLISH, ...WHITE })],
  ['screen.png', screen(dialog({ title: 'Remote Desktop', lines: ENGLISH, ...WHITE }))],
];

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
for (const [file, html] of PICTURES) {
  await page.setContent(`<body style="margin:0">${html}</body>`);
  const path = `${FOLDER}${file}`;
  const options = file.endsWith('.jpg') ? ({ type: 'jpeg', quality: 70 } as const) : ({ type: 'png' } as const);
  await page.locator('#picture').screenshot({ path, ...options });
}
await browser.close();
