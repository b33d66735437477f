import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cis2User } from '../cis2/cis2-users.ts';
import type { FaultyHop } from '../fault-table.ts';
import { faultyHops, kindsOf } from '../fault-table.ts';
import type { SandboxPerson } from '../sandbox-person.ts';
import { runJournalPage } from './page-script.ts';

interface PageFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface JournalPageContent {
  readonly people: readonly SandboxPerson[];
  readonly users: readonly Cis2User[];
  /** Where a person's own device would be, for requests that need no browser. */
  readonly deviceUrl: string;
}

const hopNames: Readonly<Record<FaultyHop, string>> = {
  cis2: 'Sign-in (CIS2)',
  token: 'Token endpoint',
  pds: 'Demographics (PDS)',
  sds: 'Directory (SDS)',
  ssp: 'Spine Secure Proxy',
  practice: 'GP practice',
  gateway: 'Server of token, PDS, SDS (TLS)',
  proxy: 'Server of the proxy (TLS)',
};

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

function switchRow(hop: FaultyHop): string {
  const name = hopNames[hop];
  const options = Object.entries(kindsOf(hop)).map(
    ([kind, description]) => `<option value="${kind}">${escaped(`${kind}: ${description}`)}</option>`,
  );
  const times =
    hop === 'gateway' || hop === 'proxy'
      ? '<span class="quiet">until lifted</span>'
      : `<input type="number" min="1" max="99" id="times-${hop}" aria-label="Times, ${name}" placeholder="always">`;
  return `<tr id="switch-${hop}" data-hop="${hop}">
<th scope="row">${name}</th>
<td><select id="kind-${hop}" aria-label="Fault, ${name}">${options.join('')}</select></td>
<td>${times}</td>
<td class="buttons"><button type="button" class="set">Set</button> <button type="button" class="lift" disabled>Lift</button></td>
<td class="now">works</td>
</tr>`;
}

function personRow({ nhsNumber, birthDate, displayName, story }: SandboxPerson): string {
  return `<tr><td class="code">${nhsNumber}</td><td class="code">${birthDate}</td><td>${escaped(displayName)}</td><td>${escaped(story)}</td></tr>`;
}

function html({ people, users, deviceUrl }: JournalPageContent): string {
  const userOptions = users.map(
    ({ userName, title, given, family, description }) =>
      `<option value="${escaped(userName)}">${escaped(`${title} ${given} ${family}: ${description}`)}</option>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sandbox: journal and switches</title>
<link rel="stylesheet" href="/page.css">
<link rel="icon" href="data:,">
<script type="module" src="/page.js"></script>
</head>
<body>
<p class="sandbox"><strong>Sandbox.</strong> A stand-in for the national services on this computer. Nobody here is real.</p>
<main>
<h1>Journal and switches</h1>
<p id="message" role="status"></p>

<section aria-labelledby="switches-title">
<h2 id="switches-title">Break a hop</h2>
<p>A request's own checks run first: a fault answers only a correct request.</p>
<table class="switches">
<thead><tr><th scope="col">Hop</th><th scope="col">Fault</th><th scope="col">Times</th><th scope="col">Switch</th><th scope="col">Now</th></tr></thead>
<tbody>${faultyHops.map(switchRow).join('\n')}</tbody>
</table>
<p class="buttons">
<button type="button" id="lift-all">Lift every fault</button>
<button type="button" id="revoke-tokens">Make all access tokens invalid</button>
<button type="button" id="revoke-sessions">End all CIS2 sessions</button>
<button type="button" id="rotate-keys">New CIS2 signing key</button>
</p>
<p><label for="automatic">CIS2 signs in without asking:</label>
<select id="automatic"><option value="">nobody, the page asks</option>${userOptions.join('')}</select>
<a href="${escaped(deviceUrl)}" target="_blank" rel="noreferrer">CIS2 requests that wait for a person (new tab)</a></p>
</section>

<section aria-labelledby="journal-title">
<h2 id="journal-title">Journal</h2>
<p class="buttons">
<label><input type="checkbox" id="refresh" checked> Refresh every second</label>
<button type="button" id="clear">Clear the journal</button>
</p>
<p id="none">No request yet.</p>
<table class="journal" hidden>
<caption>Newest first. NHS numbers are masked here; "More" shows what was sent, without credentials.</caption>
<thead><tr><th scope="col">Time</th><th scope="col">Hop</th><th scope="col">Request</th><th scope="col">Status</th><th scope="col">Failed checks</th><th scope="col">Fault</th><th scope="col">Trace id</th></tr></thead>
<tbody id="journal"></tbody>
</table>
</section>

<section aria-labelledby="breaches-title">
<h2 id="breaches-title">Against the rules</h2>
<p>What all these requests together say against the client: calls past the gate, reused ids, credentials shown to the wrong host, retries too soon.</p>
<ul id="breaches"></ul>
<p id="no-breach">Nothing so far.</p>
</section>

<section aria-labelledby="people-title">
<h2 id="people-title">People</h2>
<details><summary>${String(people.length)} synthetic people</summary>
<table>
<thead><tr><th scope="col">NHS number</th><th scope="col">Born</th><th scope="col">Name</th><th scope="col">What they show</th></tr></thead>
<tbody>${people.map(personRow).join('\n')}</tbody>
</table>
</details>
</section>
</main>
</body>
</html>
`;
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const headers = (type: string): Readonly<Record<string, string>> => ({
  'content-type': `${type}; charset=utf-8`,
  'cache-control': 'no-store',
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
});

/** The page and its two files by path. */
export async function journalPageFiles(content: JournalPageContent): Promise<ReadonlyMap<string, PageFile>> {
  const style = await readFile(join(import.meta.dirname, 'page.css'), 'utf8');
  return new Map([
    ['/', { headers: headers('text/html'), text: html(content) }],
    ['/page.js', { headers: headers('text/javascript'), text: `(${runJournalPage.toString()})();` }],
    ['/page.css', { headers: headers('text/css'), text: style }],
  ]);
}
