/** Waits that many milliseconds; does not keep the process alive. */
export async function delay(milliseconds: number): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}

/** A `Date` header ten minutes ahead: beyond every tolerance that is named (integration.md 8 "Clock", SAFE-24). */
export function skewedDate(now: number): Readonly<Record<string, string>> {
  return { date: new Date(now + 600_000).toUTCString() };
}
