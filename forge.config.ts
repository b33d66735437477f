import { MakerZIP } from '@electron-forge/maker-zip';
import type { ForgeConfig } from '@electron-forge/shared-types';
import { bundleAll } from './build/bundle.ts';

/**
 * What may be in a package: the bundles, the manifest and the keychain's native part, which no bundle can hold; nothing
 * else (no host, no sandbox, no Node).
 */
const packagedPaths = ['/dist', '/package.json', '/node_modules/keytar', '/node_modules/@napi-rs'];

function isPackaged(path: string): boolean {
  return packagedPaths.some(
    (kept) => path === kept || path.startsWith(`${kept}/`) || kept.startsWith(`${path}/`),
  );
}

const forgeConfig: ForgeConfig = {
  packagerConfig: {
    name: 'Bedside',
    executableName: 'bedside',
    // A native module is loaded from a real file.
    asar: { unpack: '**/*.node' },
    // Everything else that main needs is in its bundle.
    prune: false,
    ignore: (path: string) => path !== '' && !isPackaged(path),
  },
  makers: [new MakerZIP({}, ['linux', 'darwin', 'win32'])],
  hooks: { generateAssets: () => bundleAll() },
};

export default forgeConfig;
