/** What came back to the browser at the end. */
export interface LastPage {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly address: string;
}

/** A browser that keeps the cookies of the sandbox's page, as the one on a shared computer does. */
export interface Browser {
  readonly pageAt: (address: string, options?: RequestInit) => Promise<LastPage>;
}

export function openBrowser(): Browser {
  const cookies = new Map<string, string>();
  const pageAt = async (address: string, options: RequestInit = {}): Promise<LastPage> => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const answer = await fetch(address, { ...options, headers: { cookie }, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location !== null) return pageAt(location);
    return { status: answer.status, headers: answer.headers, text: await answer.text(), address };
  };
  return { pageAt };
}

const hiddenField = /name="(request|id)" value="([^"]+)"/;

/** A person at the sandbox's sign-in page: presses the button of one user, or refuses. */
export async function signInAs(
  address: string,
  choice: string,
  { pageAt }: Browser = openBrowser(),
): Promise<LastPage> {
  const page = await pageAt(address);
  const [, name = '', value = ''] = hiddenField.exec(page.text) ?? [];
  if (name === '') return page;
  const pressed: Readonly<Record<string, string>> =
    choice === 'refuse' ? { refuse: 'yes' } : { user: choice };
  return pageAt(address, { method: 'POST', body: new URLSearchParams({ [name]: value, ...pressed }) });
}

/** A person at their own device, once a request has come in; gives up after two seconds. */
export async function answerOnDevice(pageUrl: string, answer: 'approved' | 'refused'): Promise<LastPage> {
  const { pageAt } = openBrowser();
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
