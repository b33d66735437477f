import type { ImportResult, SaveModes, SaveOrganisation } from '../../shared/contract/setup.ts';
import { modesAcknowledgement } from '../../shared/words/sign-in-mode-words.ts';
import { accepted, notKept, rejected } from '../access/import-results.ts';
import { parseRolePolicy } from '../access/role-policy.ts';
import type { RolePolicy } from '../access/role-policy.ts';
import type { CollectorSetting } from '../audit/forward/collector-address.ts';
import type { KeySafe } from '../credentials/key-safe.ts';
import type { PlatformKeys } from '../credentials/platform-keys.ts';
import { parseEnvironmentFile } from '../gpconnect/environment-file.ts';
import type { EnvironmentFile } from '../gpconnect/environment-file.ts';
import { environmentProfileOf } from '../gpconnect/environment-profile.ts';
import { importProblems, readJson } from './import-problems.ts';
import { readImportFile } from './read-import-file.ts';
import type { SetUp } from './set-up.ts';
import { emptySettings, readSettings, settingsText } from './settings.ts';
import type { Settings } from './settings.ts';

/** A set-up that an administrator makes and changes on screen; sealed in the key safe. */
export interface StoredSetUp extends SetUp {
  importEnvironment(path: string): Promise<ImportResult>;
  importPolicy(path: string): Promise<ImportResult>;
  saveOrganisation(change: SaveOrganisation): Promise<ImportResult>;
  /** `by` and `at` (ISO 8601) go into the record of what was agreed to. */
  saveModes(change: SaveModes, by: string, at: string): Promise<ImportResult>;
  saveCollector(collector: CollectorSetting | undefined): Promise<ImportResult>;
}

export interface StoredSetUpParts {
  readonly safe: Pick<KeySafe, 'read' | 'write'>;
  readonly installationId: string;
  /** The platform keys in use, once imported. */
  readonly platformKeys: () => Omit<PlatformKeys, 'signingKey'> | undefined;
  /** Told of a file that an earlier version took and this one does not. */
  readonly onProblem: (line: string) => void;
}

/**
 * Opens what is sealed; `unreadable` when it was altered or belongs to another installation. A policy or environment
 * file that this version does not take any more counts as not entered, so that an administrator can bring in another.
 */
export async function openStoredSetUp(
  parts: StoredSetUpParts,
): Promise<
  { readonly ok: true; readonly value: StoredSetUp } | { readonly ok: false; readonly problem: 'unreadable' }
> {
  const unreadable = { ok: false, problem: 'unreadable' } as const;
  const [sealedSettings, sealedPolicy] = await Promise.all([
    parts.safe.read('settings'),
    parts.safe.read('policy'),
  ]);
  if (!sealedSettings.ok || !sealedPolicy.ok) return unreadable;
  const settings = sealedSettings.value === undefined ? emptySettings : readSettings(sealedSettings.value);
  if (settings === undefined) return unreadable;
  const policy =
    sealedPolicy.value === undefined
      ? undefined
      : parseRolePolicy(Buffer.from(sealedPolicy.value).toString('utf8'));
  const usable = policy?.ok === true ? policy.policy : undefined;
  if (policy?.ok === false) parts.onProblem('set-up: the role policy is of an older form; bring it in anew');
  const file = readFile(settings);
  if (settings.environmentFile !== undefined && file === undefined) {
    parts.onProblem('set-up: the environment file is of an older form; bring it in anew');
  }
  return { ok: true, value: createStoredSetUp(parts, { settings, file, policy: usable }) };
}

interface Kept {
  readonly settings: Settings;
  readonly file: EnvironmentFile | undefined;
  readonly policy: RolePolicy | undefined;
}

function readFile({ environmentFile }: Settings): EnvironmentFile | undefined {
  const read = environmentFile === undefined ? undefined : parseEnvironmentFile(environmentFile);
  return read?.ok === true ? read.value : undefined;
}

function createStoredSetUp(parts: StoredSetUpParts, opened: Kept): StoredSetUp {
  let kept = opened;

  /** Only what the disk has taken counts. */
  async function keepSettings(change: Partial<Settings>): Promise<ImportResult> {
    const settings = { ...kept.settings, ...change };
    try {
      await parts.safe.write('settings', settingsText(settings));
    } catch {
      return notKept('set-up');
    }
    kept = { ...kept, settings, file: readFile(settings) };
    return accepted;
  }

  return {
    readOnly: false,
    environmentFile: () => kept.file,
    organisation: () => kept.settings.organisation,
    supplierOdsCode: () => kept.settings.supplierOdsCode,
    endpointFqdn: () => kept.settings.endpointFqdn,
    policy: () => kept.policy,
    modes: () => kept.settings.modes,
    collector: () => kept.settings.collector,
    profile() {
      const { file, settings } = kept;
      const { organisation, supplierOdsCode, endpointFqdn } = settings;
      const keys = parts.platformKeys();
      if (!file || !organisation || supplierOdsCode === undefined || endpointFqdn === undefined || !keys) {
        return undefined;
      }
      const installation = { id: parts.installationId, endpointUrl: `https://${endpointFqdn}/` };
      return environmentProfileOf({ file, organisation, supplierOdsCode, installation, keys });
    },
    async importEnvironment(path) {
      const content = await readImportFile(path, 'environment file');
      if (!content.ok) return rejected(...content.problems);
      const file = readJson(content.text);
      if (file === undefined) return rejected('environment file: The file is not JSON.');
      const read = parseEnvironmentFile(file.json);
      if (!read.ok) return rejected(...importProblems('environment file', file.json, read.problems));
      return keepSettings({ environmentFile: file.json });
    },
    async importPolicy(path) {
      const content = await readImportFile(path, 'policy file');
      if (!content.ok) return rejected(...content.problems);
      const read = parseRolePolicy(content.text);
      if (!read.ok) {
        return rejected(...importProblems('role policy', readJson(content.text)?.json, read.problems));
      }
      try {
        await parts.safe.write('policy', Buffer.from(content.text, 'utf8'));
      } catch {
        return notKept('set-up');
      }
      kept = { ...kept, policy: read.policy };
      return accepted;
    },
    saveOrganisation: ({ odsCode, name, supplierOdsCode, endpointFqdn }) =>
      keepSettings({ organisation: { odsCode, name }, supplierOdsCode, endpointFqdn }),
    async saveModes({ acknowledgement, ...modes }, by, at) {
      const { modes: before, acknowledgements } = kept.settings;
      const sentence = modesAcknowledgement(before, modes);
      // What was agreed to is kept word for word, so nothing else may stand in its place.
      if (sentence !== undefined && acknowledgement !== sentence) {
        return rejected('acknowledgement: Agree to the sentences before you switch this on.');
      }
      const agreed = sentence === undefined ? [] : [{ sentence, by, at }];
      return keepSettings({ modes, acknowledgements: [...acknowledgements, ...agreed] });
    },
    saveCollector: (collector) => keepSettings({ collector }),
  };
}
