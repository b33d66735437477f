/** Where received bodies wait for the worker, each until it is fetched once. */
export interface BodyShelf {
  deposit(gzippedBody: Uint8Array): string;
  revoke(path: string): void;
  /** At lock, close, sign-out and before another person. */
  revokeAll(): void;
}
