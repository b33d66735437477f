import { createHash } from 'node:crypto';
import type { ServiceAnswer } from '../service/service-types.ts';
import type { BackChannelRequest } from './cis2-grants.ts';
import type { Cis2User } from './cis2-users.ts';

const style = `
  body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color: #212b32; background: #fff; }
  .sandbox { background: #ffeb3b; border: 2px solid #212b32; padding: .5rem 1rem; }
  button { font: inherit; text-align: left; width: 100%; padding: .75rem 1rem; margin: .25rem 0; border: 2px solid #005eb8; border-radius: 4px; background: #fff; color: #003087; cursor: pointer; }
  button:hover { background: #e8edee; }
  button:focus-visible { outline: 3px solid #212b32; background: #ffeb3b; color: #212b32; }
  ul { list-style: none; padding: 0; }
`;
const styleHash = createHash('sha256').update(style).digest('base64');

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

function page(title: string, body: string, status = 200): ServiceAnswer {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      // The redirect after the form leads to the viewer's own listener on this computer.
      'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self' http://127.0.0.1:*; frame-ancestors 'none'; base-uri 'none'`,
    },
    body: `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style></head>
<body>
<p class="sandbox"><strong>Sandbox.</strong> This stands in for NHS CIS2. Nobody here is real.</p>
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`,
  };
}

const nameOf = ({ title, given, family }: Cis2User): string => `${title} ${given} ${family}`;

function form(hidden: Readonly<Record<string, string>>, buttons: readonly string[]): string {
  const fields = Object.entries(hidden).map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const items = buttons.map((button) => `<li>${button}</li>`);
  return `<form method="post">${fields.join('')}<ul>${items.join('')}</ul></form>`;
}

const button = (name: string, value: string, text: string): string =>
  `<button name="${escaped(name)}" value="${escaped(value)}">${escaped(text)}</button>`;

/** The people to sign in as, one click each, and a way to refuse. */
export function signInPage(requestId: string, users: readonly Cis2User[]): ServiceAnswer {
  return page(
    'Who is signing in?',
    form({ request: requestId }, [
      ...users.map((user) => button('user', user.userName, `${nameOf(user)}: ${user.description}`)),
      button('refuse', 'yes', 'Do not sign in'),
    ]),
  );
}

/** What a person's own device would show: the back-channel requests that wait for an answer. */
export function devicePage(waiting: readonly BackChannelRequest[]): ServiceAnswer {
  const requests = waiting.map(
    ({ id, user, message }) =>
      `<h2>${escaped(nameOf(user))}</h2><p>${escaped(message)}</p>${form({ id }, [
        button('answer', 'approved', 'Approve'),
        button('answer', 'refused', 'Refuse'),
      ])}`,
  );
  const body =
    requests.length === 0 ? '<p>No request is waiting. Load this page again after asking.</p>' : '';
  return page('Requests to prove who you are', body + requests.join('\n'));
}

/** A refusal that cannot be sent back to the client. */
export function refusalPage(reason: string): ServiceAnswer {
  return page('This sign-in cannot go on', `<p>${escaped(reason)}</p>`, 400);
}
