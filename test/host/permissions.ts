interface DeniedPermission {
  readonly name: string;
  readonly userVisibleOnly?: boolean;
  readonly allowWithoutGesture?: boolean;
}

/**
 * Every permission that the DevTools protocol can set for a context as a whole; one it does not know is skipped.
 * Not here: storage-access and top-level-storage-access, which it never answers without a pair of origins.
 */
export const deniedPermissions: readonly DeniedPermission[] = [
  { name: 'fullscreen', allowWithoutGesture: true },
  { name: 'push', userVisibleOnly: true },
  ...[
    'accelerometer',
    'ambient-light-sensor',
    'background-fetch',
    'background-sync',
    'camera',
    'captured-surface-control',
    'clipboard-read',
    'clipboard-write',
    'display-capture',
    'geolocation',
    'gyroscope',
    'idle-detection',
    'keyboard-lock',
    'local-fonts',
    'local-network-access',
    'loopback-network',
    'magnetometer',
    'microphone',
    'midi',
    'nfc',
    'notifications',
    'payment-handler',
    'periodic-background-sync',
    'pointer-lock',
    'screen-wake-lock',
    'speaker-selection',
    'system-wake-lock',
    'window-management',
  ].map((name) => ({ name })),
];
