import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** OWASP's and RFC 7914's interactive cost: about 32 MB and a tenth of a second. */
const cost = { N: 2 ** 15, r: 8, p: 1 } as const;
const saltBytes = 16;
const hashBytes = 32;
/** What a verifier from a file may ask of this computer at most. */
const highestCost = { N: 2 ** 17, r: 16, p: 4 } as const;
const verifierShape = /^scrypt\$(\d{1,7})\$(\d{1,2})\$(\d)\$([A-Za-z0-9_-]{22,86})\$([A-Za-z0-9_-]{43,86})$/;

interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** How passwords are turned into verifiers and compared with them. */
export interface Passwords {
  /** `scrypt$N$r$p$salt$hash`, salt and hash in base64url. */
  makeVerifier(password: string): Promise<string>;
  /** Whether the password is the one; `false` for a verifier that cannot be read, too. */
  matches(password: string, verifier: string): Promise<boolean>;
}

/** scrypt of Node, off the main thread. */
export const scryptPasswords: Passwords = {
  async makeVerifier(password) {
    const salt = randomBytes(saltBytes);
    const hash = await derive(password, salt, hashBytes, cost);
    const { N, r, p } = cost;
    return ['scrypt', N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
  },
  async matches(password, verifier) {
    const kept = readVerifier(verifier);
    if (kept === undefined) return false;
    const hash = await derive(password, kept.salt, kept.hash.length, kept.cost);
    return timingSafeEqual(hash, kept.hash);
  },
};

/** Whether a text is a verifier that this computer can check. */
export function isVerifier(text: string): boolean {
  return readVerifier(text) !== undefined;
}

function readVerifier(text: string) {
  const [, N, r, p, salt, hash] = verifierShape.exec(text) ?? [];
  if (salt === undefined || hash === undefined) return undefined;
  const asked: ScryptCost = { N: Number(N), r: Number(r), p: Number(p) };
  const powerOfTwo = asked.N > 1 && Number.isInteger(Math.log2(asked.N));
  const fits = asked.N <= highestCost.N && asked.r <= highestCost.r && asked.p <= highestCost.p;
  if (!powerOfTwo || !fits || asked.r < 1 || asked.p < 1) return undefined;
  return { cost: asked, salt: Buffer.from(salt, 'base64url'), hash: Buffer.from(hash, 'base64url') };
}

function derive(password: string, salt: Buffer, length: number, asked: ScryptCost): Promise<Buffer> {
  // Node counts 128·N·r bytes and a little more against its limit.
  const maxmem = 256 * asked.N * asked.r;
  return new Promise((resolve, reject) => {
    // The same letters typed on two keyboards may differ in their code points.
    scrypt(password.normalize('NFC'), salt, length, { ...asked, maxmem }, (fault, hash) => {
      if (fault === null) resolve(hash);
      else reject(fault);
    });
  });
}
