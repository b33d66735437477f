/** What came back to the browser at the end. */
export interface LastPage {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly address: string;
}

async function pageAt(address: string, options: RequestInit = {}): Promise<LastPage> {
  const answer = await fetch(address, { ...options, redirect: 'manual' });
  const location = answer.headers.get('location');
  if (location !== null) return pageAt(location);
  return { status: answer.status, headers: answer.headers, text: await answer.text(), address };
}

const hiddenField = /name="(request|id)" value="([^"]+)"/;

/** A person at the sandbox's sign-in page: presses the button of one user, or refuses. */
export async function signInAs(address: string, choice: string): Promise<LastPage> {
  const page = await pageAt(address);
  const [, name = '', value = ''] = hiddenField.exec(page.text) ?? [];
  if (name === '') return page;
  const pressed: Readonly<Record<string, string>> =
    choice === 'refuse' ? { refuse: 'yes' } : { user: choice };
  return pageAt(address, { method: 'POST', body: new URLSearchParams({ [name]: value, ...pressed }) });
}

/** A person at their own device, once a request has come in; gives up after two seconds. */
export async function answerOnDevice(pageUrl: string, answer: 'approved' | 'refused'): Promise<LastPage> {
  for (let look = 0; look < 100; look += 1) {
    const page = await pageAt(pageUrl);
    const [, name, value = ''] = hiddenField.exec(page.text) ?? [];
    if (name === 'id') {
      return pageAt(pageUrl, { method: 'POST', body: new URLSearchParams({ id: value, answer }) });
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
  throw new Error('no request came in');
}
