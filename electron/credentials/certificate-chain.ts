import type { X509Certificate } from 'node:crypto';

/** Leaf to self-signed root; only a root out of the trusted ones ends it. `undefined`: there is no such way. */
export function chainToRoot(
  leaf: X509Certificate,
  intermediates: readonly X509Certificate[],
  trusted: readonly X509Certificate[],
): readonly X509Certificate[] | undefined {
  const chain = [leaf];
  let last = leaf;
  // A chain is never longer than the certificates at hand, so a loop of issuers ends too.
  for (let step = 0; step <= intermediates.length + trusted.length; step += 1) {
    const subject = last;
    const root = trusted.find((candidate) => issued(candidate, subject) && issued(candidate, candidate));
    if (root !== undefined) return [...chain, root];
    const next = [...trusted, ...intermediates].find((candidate) => issued(candidate, subject));
    if (next === undefined) return undefined;
    chain.push(next);
    last = next;
  }
  return undefined;
}

function issued(issuer: X509Certificate, subject: X509Certificate): boolean {
  return issuer.ca && subject.checkIssued(issuer) && subject.verify(issuer.publicKey);
}
