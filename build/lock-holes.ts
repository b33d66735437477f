import { z } from 'zod';

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      optionalDependencies: z.record(z.string(), z.string()).optional(),
      resolved: z.string().optional(),
    }),
  ),
});

/**
 * Faults of a lock file that npm writes without a word: a platform package that is named but not locked
 * (a fresh install would refuse it), and recorded download addresses.
 * @param lockText the text of package-lock.json
 */
export function lockFaults(lockText: string): readonly string[] {
  const { packages } = lockFile.parse(JSON.parse(lockText));
  const locked = new Set(
    Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
  );
  const faults: string[] = [];
  for (const [path, entry] of Object.entries(packages)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!locked.has(name)) faults.push(`${path || 'root'} names ${name}, which the lock does not hold`);
    }
    if (entry.resolved !== undefined && path.includes('node_modules/')) {
      faults.push(`${path} carries a download address`);
    }
  }
  return faults;
}
