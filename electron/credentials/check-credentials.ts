import type { X509Certificate } from 'node:crypto';
import type { CredentialProblem, Credentials } from './credential-source.ts';

/**
 * Pair, chain and dates. Checked here because the other side cannot say why it hangs up:
 * an expired or unknown client certificate looks like a dropped line (integration.md §5.4).
 */
export function checkCredentials(credentials: Credentials, now: Date): CredentialProblem | undefined {
  const [leaf, ...intermediates] = credentials.clientCertificates;
  if (!leaf.checkPrivateKey(credentials.clientKey)) return { kind: 'pair-mismatch' };
  const chain = chainToRoot(leaf, intermediates, credentials.trustedRoots);
  for (const certificate of chain ?? [leaf]) {
    const problem = checkDates(certificate, now);
    if (problem !== undefined) return problem;
  }
  return chain === undefined ? { kind: 'untrusted' } : undefined;
}

function checkDates(
  { validFromDate, validToDate }: X509Certificate,
  now: Date,
): CredentialProblem | undefined {
  if (now < validFromDate) return { kind: 'not-yet-valid', date: validFromDate.toISOString() };
  if (now > validToDate) return { kind: 'expired', date: validToDate.toISOString() };
  return undefined;
}

/** Leaf to self-signed root; only a root out of the trusted ones ends it. */
function chainToRoot(
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
