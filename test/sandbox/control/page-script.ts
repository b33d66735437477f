interface Entry {
  readonly sequence: number;
  readonly at: string;
  readonly hop: string;
  readonly method: string;
  readonly target: string;
  readonly status: number;
  readonly traceId?: string;
  readonly checksFailed: readonly string[];
  readonly fault?: string;
}

interface Setting {
  readonly kind: string;
  readonly times?: number;
}

interface State {
  readonly oldest: number;
  readonly entries: readonly Entry[];
  readonly faults: Readonly<Record<string, Setting | undefined>>;
  readonly automatic: string | null;
  readonly breaches: readonly string[];
}

/* oxlint-disable unicorn/consistent-function-scoping -- the browser gets the text of one function, so all others stand inside it */
/** Runs in the browser, on the page of journal-page.ts, as its own text: it may use nothing from outside itself. */
export function runJournalPage(): void {
  const MOST_ROWS = 500;

  function part<E extends Element>(selector: string, type: new () => E, root: ParentNode = document): E {
    const found = root.querySelector(selector);
    if (!(found instanceof type)) throw new Error(`the page lacks ${selector}`);
    return found;
  }

  const rows = part('#journal', HTMLTableSectionElement);
  const message = part('#message', HTMLParagraphElement);
  const refresh = part('#refresh', HTMLInputElement);
  const automatic = part('#automatic', HTMLSelectElement);
  let last = 0;

  function tell(text: string, wrong = false): void {
    message.textContent = text;
    message.classList.toggle('wrong', wrong);
  }

  /** Ten digits in a row keep the first three and the last two. */
  function masked(text: string): string {
    return text.replace(/(?<!\d)(\d{3})\d{5}(\d{2})(?!\d)/g, '$1•••••$2');
  }

  /** Readable: the long systems that every query repeats are left out; "More" has the target as it was sent. */
  function decoded(target: string): string {
    try {
      return decodeURIComponent(target)
        .replaceAll('https://fhir.nhs.uk/Id/', '')
        .replaceAll('urn:nhs:names:services:gpconnect:', '…');
    } catch {
      return target;
    }
  }

  function cell(text: string, className = ''): HTMLTableCellElement {
    const made = document.createElement('td');
    made.textContent = text;
    made.className = className;
    return made;
  }

  /** What was sent, opened on request. */
  function more(entry: Entry): HTMLDetailsElement {
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = 'More';
    const text = document.createElement('pre');
    text.tabIndex = 0;
    details.append(summary, text);
    details.addEventListener('toggle', () => {
      text.textContent = masked(JSON.stringify(entry, null, 2));
    });
    return details;
  }

  function rowOf(entry: Entry): HTMLTableRowElement {
    const row = document.createElement('tr');
    row.dataset['sequence'] = String(entry.sequence);
    const request = cell(`${entry.method} ${masked(decoded(entry.target))}`, 'request code');
    request.append(more(entry));
    const isBad = entry.status === 0 || entry.status >= 400;
    row.append(
      cell(new Date(entry.at).toLocaleTimeString('en-GB'), 'code'),
      cell(entry.hop),
      request,
      cell(entry.status === 0 ? 'no answer' : String(entry.status), isBad ? 'code bad' : 'code'),
      cell(entry.checksFailed.join(', '), 'bad'),
      cell(entry.fault ?? ''),
      cell(entry.traceId ?? '', 'trace code'),
    );
    return row;
  }

  function showJournal({ oldest, entries }: State): void {
    for (const row of Array.from(rows.rows)) {
      if (Number(row.dataset['sequence']) < oldest) row.remove();
    }
    for (const entry of entries) {
      rows.prepend(rowOf(entry));
      last = Math.max(last, entry.sequence);
    }
    while (rows.rows.length > MOST_ROWS) rows.rows[rows.rows.length - 1]?.remove();
    const isEmpty = rows.rows.length === 0;
    part('#none', HTMLParagraphElement).hidden = !isEmpty;
    part('table.journal', HTMLTableElement).hidden = isEmpty;
  }

  function showSwitches({ faults, automatic: userName }: State): void {
    for (const row of document.querySelectorAll<HTMLTableRowElement>('tr[data-hop]')) {
      const setting = faults[row.dataset['hop'] ?? ''];
      const times = setting?.times === undefined ? '' : `, ${String(setting.times)} more`;
      part('.now', HTMLTableCellElement, row).textContent =
        setting === undefined ? 'works' : `${setting.kind}${times}`;
      part('.lift', HTMLButtonElement, row).disabled = setting === undefined;
      row.classList.toggle('broken', setting !== undefined);
    }
    if (document.activeElement !== automatic) automatic.value = userName ?? '';
  }

  function showBreaches({ breaches }: State): void {
    const items = breaches.map((sentence) => {
      const item = document.createElement('li');
      item.textContent = sentence;
      return item;
    });
    part('#breaches', HTMLUListElement).replaceChildren(...items);
    part('#no-breach', HTMLParagraphElement).hidden = items.length > 0;
  }

  async function look(): Promise<void> {
    const answer = await fetch(`/state?after=${String(last)}`);
    const state = (await answer.json()) as State;
    showJournal(state);
    showSwitches(state);
    showBreaches(state);
  }

  /** Sends a change and shows what came of it. */
  async function change(method: string, path: string, done: string, body?: object): Promise<void> {
    const answer = await fetch(path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.ok) tell(done);
    else {
      const { error } = (await answer.json()) as { readonly error?: string };
      tell(error ?? 'That did not work.', true);
    }
    await look();
  }

  function orders(action: () => Promise<void>): () => void {
    return () => {
      action().catch(() => tell('The sandbox does not answer. Has it ended?', true));
    };
  }

  function listen(row: HTMLTableRowElement): void {
    const hop = row.dataset['hop'] ?? '';
    const name = part('th', HTMLTableCellElement, row).textContent;
    part('.set', HTMLButtonElement, row).addEventListener(
      'click',
      orders(async () => {
        const kind = part('select', HTMLSelectElement, row).value;
        const times = row.querySelector('input')?.value ?? '';
        const setting = times === '' ? { kind } : { kind, times: Number(times) };
        await change('PUT', '/faults', `${name}: ${kind} is set.`, { [hop]: setting });
      }),
    );
    part('.lift', HTMLButtonElement, row).addEventListener(
      'click',
      orders(async () => change('PUT', '/faults', `${name} works again.`, { [hop]: null })),
    );
  }

  function press(id: string, method: string, path: string, done: string): void {
    part(`#${id}`, HTMLButtonElement).addEventListener(
      'click',
      orders(async () => change(method, path, done)),
    );
  }

  for (const row of document.querySelectorAll<HTMLTableRowElement>('tr[data-hop]')) listen(row);
  press('lift-all', 'DELETE', '/faults', 'Everything works again.');
  press('revoke-tokens', 'POST', '/tokens/revoke', 'Every access token is invalid now.');
  press('revoke-sessions', 'POST', '/cis2/revoke', 'Every CIS2 session has ended.');
  press('rotate-keys', 'POST', '/cis2/keys', 'CIS2 signs with a new key now.');
  press('clear', 'DELETE', '/journal', 'The journal is empty.');
  automatic.addEventListener(
    'change',
    orders(async () => {
      const userName = automatic.value === '' ? null : automatic.value;
      await change('PUT', '/cis2/automatic', 'CIS2 sign-in is changed.', { userName });
    }),
  );

  async function watch(): Promise<void> {
    for (;;) {
      if (refresh.checked) {
        try {
          await look();
        } catch {
          tell('The sandbox does not answer. Has it ended?', true);
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }

  void watch();
}
