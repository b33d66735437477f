import type { X509Certificate } from 'node:crypto';
import { showDate } from '../../shared/format/dates.ts';
import { chainToRoot } from './certificate-chain.ts';
import { isStrongKey, isStronglySigned } from './certificate-strength.ts';
import { startOfDay, type SpineCredentials } from './spine-credentials.ts';

const clientAuthentication = '1.3.6.1.5.5.7.3.2';
const anyUse = '2.5.29.37.0';

/** What a new certificate is measured against. */
export interface ExpectedCertificate {
  /** Host name that the Spine endpoint certificate is issued to. */
  readonly endpointFqdn: string;
  readonly now: Date;
}

/** Everything that speaks against a certificate whose key is known to fit, one sentence each; none: it may be used. */
export function checkNewCertificate(
  credentials: SpineCredentials,
  { endpointFqdn, now }: ExpectedCertificate,
): readonly string[] {
  const [leaf, ...intermediates] = credentials.clientCertificates;
  const chain = chainToRoot(leaf, intermediates, credentials.trustedRoots);
  const firstDay = credentials.activeFrom === undefined ? now : startOfDay(credentials.activeFrom);
  const inUse = { from: firstDay > now ? firstDay : now, now };
  return [
    ...(chain === undefined
      ? [
          'it does not lead to a root of the root certificates file. Ask the issuer for the certificates between.',
        ]
      : []),
    ...nameProblems(leaf, endpointFqdn),
    ...purposeProblems(leaf),
    ...dateProblems(leaf, 'it', inUse),
    ...(chain ?? [])
      .slice(1)
      .flatMap((issuer) => dateProblems(issuer, 'a certificate of its issuers', inUse)),
    ...strengthProblems(leaf, chain ?? [leaf]),
  ].map((problem) => `Certificate file: ${problem}`);
}

function nameProblems(leaf: X509Certificate, endpointFqdn: string): readonly string[] {
  // The subject counts where no alternative names stand, as with older endpoint certificates.
  const isNamed = leaf.checkHost(endpointFqdn, { subject: 'default', wildcards: false }) !== undefined;
  return isNamed ? [] : [`it is not issued to ${endpointFqdn}.`];
}

function purposeProblems(leaf: X509Certificate): readonly string[] {
  if (leaf.ca) return ['it belongs to an issuer of certificates, not to an endpoint.'];
  // Node calls the extended uses `keyUsage`; a certificate that names none may be used for all (RFC 5280, 4.2.1.12).
  const uses: readonly string[] | undefined = leaf.keyUsage;
  const isForClients = uses === undefined || uses.includes(clientAuthentication) || uses.includes(anyUse);
  return isForClients
    ? []
    : ['it may not be used by a client (client authentication is not among its uses).'];
}

function dateProblems(
  { validFromDate, validToDate }: X509Certificate,
  subject: string,
  { from, now }: { readonly from: Date; readonly now: Date },
): readonly string[] {
  if (validToDate < now) return [`${subject} ended on ${day(validToDate)}.`];
  if (validToDate <= from) {
    return [`${subject} ends on ${day(validToDate)}, before the day from which it is to be used.`];
  }
  if (validFromDate <= from) return [];
  return from > now
    ? [`${subject} begins on ${day(validFromDate)}, after the day from which it is to be used.`]
    : [`${subject} is not valid before ${day(validFromDate)}. Stage it for that day or a later one.`];
}

function strengthProblems(leaf: X509Certificate, chain: readonly X509Certificate[]): readonly string[] {
  const problems: string[] = [];
  if (!isStrongKey(leaf.publicKey)) problems.push('its key is too weak: RSA needs 2048 bits or more.');
  // A root is trusted for itself, not for its own signature.
  const signed = chain.filter((certificate) => certificate.subject !== certificate.issuer);
  if (!signed.every(isStronglySigned)) {
    problems.push(
      'it or one of its issuers is signed with SHA-1, MD5 or another method that is no longer safe.',
    );
  }
  return problems;
}

function day(instant: Date): string {
  return showDate(instant.toISOString().slice(0, 10)).visible;
}
