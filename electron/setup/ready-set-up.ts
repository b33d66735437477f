import { readFile } from 'node:fs/promises';
import { parseRolePolicy } from '../access/role-policy.ts';
import type { ReadyProfile } from '../gpconnect/ready-profile.ts';
import type { SetUp } from './set-up.ts';

type ReadySetUp =
  { readonly ok: true; readonly value: SetUp } | { readonly ok: false; readonly problems: readonly string[] };

/** The set-up of a prepared sandbox profile, with its policy file. */
export async function readReadySetUp(ready: ReadyProfile): Promise<ReadySetUp> {
  let text: string;
  try {
    text = await readFile(ready.policyPath, 'utf8');
  } catch {
    return { ok: false, problems: ['policy: the file cannot be read'] };
  }
  const read = parseRolePolicy(text);
  if (!read.ok) return read;
  const { profile, environmentFile, modes, signInHint } = ready;
  return {
    ok: true,
    value: {
      readOnly: true,
      signInHint,
      environmentFile: () => environmentFile,
      organisation: () => profile.organisation,
      supplierOdsCode: () => profile.supplierOdsCode,
      endpointFqdn: () => URL.parse(profile.installation.endpointUrl)?.hostname,
      policy: () => read.policy,
      modes: () => modes,
      collector: () => undefined,
      profile: () => profile,
    },
  };
}
