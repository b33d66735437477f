import { randomBytes, scrypt } from 'node:crypto';

const COST = 2 ** 15;
const BLOCK_SIZE = 8;
const PARALLEL = 1;
const HASH_BYTES = 32;
/** Node's own limit, 32 MB, is exactly what these parameters need and a little too little. */
const MEMORY_BYTES = 64 * 1_048_576;

/** `scrypt$N$r$p$salt$hash`, salt and hash in base64url: how the application keeps a password. */
export async function passwordVerifier(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await new Promise<Buffer>((resolve, reject) => {
    scrypt(
      password.normalize('NFC'),
      salt,
      HASH_BYTES,
      { N: COST, r: BLOCK_SIZE, p: PARALLEL, maxmem: MEMORY_BYTES },
      (reason, key) => {
        if (reason === null) resolve(key);
        else reject(reason);
      },
    );
  });
  return ['scrypt', COST, BLOCK_SIZE, PARALLEL, salt.toString('base64url'), hash.toString('base64url')].join(
    '$',
  );
}
