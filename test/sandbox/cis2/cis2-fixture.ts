import { createHash, createPublicKey, generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto';
import type { BareAnswer } from '../bare-client/bare-request.ts';
import { bareRequest } from '../bare-client/bare-request.ts';
import { createSandboxCertificates } from '../certificates/sandbox-certificates.ts';
import { createFaults } from '../faults.ts';
import { createJournal } from '../journal.ts';
import { startCis2 } from './start-cis2.ts';

type Values = Readonly<Record<string, string | undefined>>;

/** Form or query without the values that are taken out by `undefined`. */
export function formOf(values: Values): URLSearchParams {
  return new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export const { privateKey: clientKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const redirectUri = 'http://127.0.0.1:40404/cb';
export const verifier = randomBytes(32).toString('base64url');
export const random = (): string => randomBytes(32).toString('base64url');

/** Signed RS512 by the client's key, whatever it claims. */
export function signedText(claims: object, header: object = {}): string {
  const text = `${part({ alg: 'RS512', typ: 'JWT', kid: 'client-key', ...header })}.${part(claims)}`;
  return `${text}.${sign('RSA-SHA512', Buffer.from(text), clientKey).toString('base64url')}`;
}

/** A provider alone, and bare requests to it that are right unless a test says otherwise. */
export async function createProviderFixture() {
  const certificates = await createSandboxCertificates('viewer.sandbox.test', 'other.sandbox.test');
  const faults = createFaults();
  const journal = createJournal(Date.now);
  let offset = 0;
  const provider = await startCis2({
    certificate: certificates.gateway,
    registration: {
      clientId: 'the-client',
      clientSecret: 'the-secret',
      redirectUris: [redirectUri],
      publicKeys: new Map([['client-key', createPublicKey(clientKey)]]),
    },
    faults,
    journal,
    now: () => Date.now() + offset,
  });
  const { issuer } = provider;
  const call = (path: string, form?: URLSearchParams, headers: Values = {}): Promise<BareAnswer> =>
    bareRequest({
      url: `${issuer}${path}`,
      method: form === undefined ? 'GET' : 'POST',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      ...(form === undefined ? {} : { body: form.toString() }),
      tls: { ca: certificates.trustedRoots },
    });
  const discovery = JSON.parse((await call('/.well-known/openid-configuration')).text) as {
    readonly authorization_endpoint: string;
  };

  const authorize = (
    changes: Values = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> => {
    const query = formOf({
      response_type: 'code',
      client_id: 'the-client',
      redirect_uri: redirectUri,
      scope: 'openid profile nationalrbacaccess',
      state: random(),
      nonce: random(),
      acr_values: 'AAL2_OR_AAL3_ANY',
      max_age: '300',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...changes,
    });
    return fetch(`${discovery.authorization_endpoint}?${query.toString()}`, { redirect: 'manual', headers });
  };
  /** By the automatic mode. */
  const authorizeAs = async (userName: string, changes: Values = {}): Promise<Response> => {
    provider.setAutomatic(userName);
    const answer = await authorize(changes);
    provider.setAutomatic(undefined);
    return answer;
  };
  const codeFor = async (userName: string, changes: Values = {}): Promise<string> => {
    const answer = await authorizeAs(userName, changes);
    return new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
  };
  const exchange = (code: string, changes: Values = {}): Promise<BareAnswer> =>
    call(
      '/access_token',
      formOf({
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        client_id: 'the-client',
        client_secret: 'the-secret',
        code_verifier: verifier,
        ...changes,
      }),
    );
  const tokensFor = async (userName: string, changes: Values = {}) =>
    JSON.parse((await exchange(await codeFor(userName, changes))).text) as {
      readonly access_token: string;
      readonly id_token: string;
    };
  const assertion = (changes: object = {}): string =>
    signedText({
      iss: 'the-client',
      sub: 'the-client',
      aud: `${issuer}/access_token`,
      jti: randomUUID(),
      exp: Math.floor((Date.now() + offset) / 1000) + 60,
      ...changes,
    });

  return {
    provider,
    faults,
    journal,
    discovery,
    call,
    authorize,
    authorizeAs,
    codeFor,
    exchange,
    tokensFor,
    assertion,
    lastCheck: () => journal.entries.at(-1)?.checksFailed,
    shift: (milliseconds: number) => {
      offset = milliseconds;
    },
  };
}

export type ProviderFixture = Awaited<ReturnType<typeof createProviderFixture>>;
