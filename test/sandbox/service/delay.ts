/** Waits that many milliseconds; does not keep the process alive. */
export async function delay(milliseconds: number): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}

/** A `Date` header three minutes ahead: beyond the 120 s at which a client must stop (integration.md 8 "Clock"). */
export function skewedDate(now: number): Readonly<Record<string, string>> {
  return { date: new Date(now + 180_000).toUTCString() };
}
