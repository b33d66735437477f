import type { WireFaultKind } from './wire.ts';

const kindByCode: Readonly<Record<string, WireFaultKind>> = {
  ENOTFOUND: 'name-not-found',
  EAI_AGAIN: 'name-not-found',
  EAI_NODATA: 'name-not-found',
  ENETUNREACH: 'offline',
  ENETDOWN: 'offline',
  ECONNREFUSED: 'blocked',
  EHOSTUNREACH: 'blocked',
  EHOSTDOWN: 'blocked',
  ETIMEDOUT: 'blocked',
  EACCES: 'blocked',
  EPERM: 'blocked',
  ECONNRESET: 'dropped',
  ECONNABORTED: 'dropped',
  EPIPE: 'dropped',
  ERR_STREAM_PREMATURE_CLOSE: 'dropped',
  EPROTO: 'secure-connection',
};

// OpenSSL and BoringSSL word their codes differently: classes, not texts (integration.md §5.4).
// An alert about a certificate comes from the other side and is about ours.
const certificateRequired =
  /CERTIFICATE_REQUIRED|PEER_DID_NOT_RETURN_A_CERTIFICATE|ALERT_(?:HANDSHAKE_FAILURE|BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_(?:REVOKED|EXPIRED|UNKNOWN)|UNKNOWN_CA)/;
const secureConnection =
  /^(ERR_SSL_|ERR_TLS_|ERR_OSSL_|CERT_|CRL_|UNABLE_|SELF_SIGNED_|DEPTH_ZERO_|INVALID_|PATH_LENGTH_|HOSTNAME_|ERROR_IN_C)/;

/** The class of an error that `node:https` or a stream raised; `undefined` for one that no network raised. */
export function wireFaultKind(error: unknown): WireFaultKind | undefined {
  const code = errorCode(error);
  if (code === undefined) return undefined;
  const known = kindByCode[code];
  if (known !== undefined) return known;
  if (certificateRequired.test(code)) return 'certificate-required';
  if (secureConnection.test(code)) return 'secure-connection';
  if (code.startsWith('HPE_')) return 'not-http';
  return undefined;
}

function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
