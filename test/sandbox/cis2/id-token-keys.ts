import { createPublicKey, generateKeyPair, randomUUID, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

const newKeyPair = promisify(generateKeyPair);

/** The provider's signing keys; the old one stays published for tokens that are still out. */
export interface IdTokenKeys {
  /** Body of the JWKS address. */
  published(): object;
  /** By key id. */
  publicKeys(): ReadonlyMap<string, KeyObject>;
  /** A compact JWT, RS256; `badly` signs with a key that nobody published. */
  signed(claims: object, badly?: boolean): string;
  rotate(): Promise<void>;
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** 2048 bits, as CIS2 has them. */
const newKey = async (): Promise<KeyObject> => (await newKeyPair('rsa', { modulusLength: 2048 })).privateKey;

/** Starts with one key, and another that nobody publishes. */
export async function createIdTokenKeys(): Promise<IdTokenKeys> {
  const publicKeys = new Map<string, KeyObject>();
  const [first, stranger] = await Promise.all([newKey(), newKey()]);
  let current = { kid: randomUUID(), privateKey: first };
  publicKeys.set(current.kid, createPublicKey(first));
  return {
    publicKeys: () => publicKeys,
    published: () => ({
      keys: [...publicKeys].map(([kid, key]) => ({
        ...key.export({ format: 'jwk' }),
        kid,
        use: 'sig',
        alg: 'RS256',
      })),
    }),
    signed(claims, badly = false) {
      const text = `${part({ alg: 'RS256', typ: 'JWT', kid: current.kid })}.${part(claims)}`;
      const key = badly ? stranger : current.privateKey;
      return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`;
    },
    async rotate() {
      const privateKey = await newKey();
      current = { kid: randomUUID(), privateKey };
      publicKeys.set(current.kid, createPublicKey(privateKey));
    },
  };
}
