import { MakerZIP } from '@electron-forge/maker-zip';
import type { ForgeConfig } from '@electron-forge/shared-types';
import { bundleAll } from './build/bundle.ts';

/** What may be in a package: the bundles and the manifest, nothing else (no host, no sandbox, no Node). */
const packagedPaths = ['/dist', '/package.json'];

const forgeConfig: ForgeConfig = {
  packagerConfig: {
    name: 'Bedside',
    executableName: 'bedside',
    asar: true,
    // Everything that main needs is in its bundle; no module folder goes along.
    prune: false,
    ignore: (path: string) =>
      path !== '' && !packagedPaths.some((kept) => path === kept || path.startsWith(`${kept}/`)),
  },
  makers: [new MakerZIP({}, ['linux', 'darwin', 'win32'])],
  hooks: { generateAssets: () => bundleAll() },
};

export default forgeConfig;
