import { MakerZIP } from '@electron-forge/maker-zip';
import { VitePlugin } from '@electron-forge/plugin-vite';
import type { ForgeConfig } from '@electron-forge/shared-types';
import { bundles } from './build/bundles.ts';

/** What may be in a package: the bundles and the manifest, nothing else (no host, no sandbox, no Node). */
const packagedPaths = ['/dist', '/package.json'];

const forgeConfig: ForgeConfig = {
  packagerConfig: {
    name: 'Bedside',
    executableName: 'bedside',
    asar: true,
    prune: false,
    ignore: (path: string) =>
      path !== '' && !packagedPaths.some((kept) => path === kept || path.startsWith(`${kept}/`)),
  },
  makers: [new MakerZIP({}, ['linux', 'darwin', 'win32'])],
  plugins: [
    new VitePlugin({
      build: [
        { entry: 'electron/main.ts', config: bundles[0].config, target: 'main' },
        { entry: 'electron/preload.ts', config: bundles[1].config, target: 'preload' },
      ],
      renderer: [
        { name: 'page', config: bundles[2].config },
        { name: 'record_worker', config: bundles[3].config },
      ],
    }),
  ],
};

export default forgeConfig;
