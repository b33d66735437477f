import type { X509Certificate } from 'node:crypto';
import { chainToRoot } from './certificate-chain.ts';
import type { CredentialProblem } from './credential-source.ts';
import type { SpineMaterial } from './spine-credentials.ts';

/**
 * Pair, chain and dates. Checked here because the other side cannot say why it hangs up:
 * an expired or unknown client certificate looks like a dropped line (integration.md §5.4).
 */
export function checkCredentials(material: SpineMaterial, now: Date): CredentialProblem | undefined {
  const [leaf, ...intermediates] = material.clientCertificates;
  if (!leaf.checkPrivateKey(material.clientKey)) return { kind: 'pair-mismatch' };
  const chain = chainToRoot(leaf, intermediates, material.trustedRoots);
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
