import { workerPath } from '../../shared/contract/app-address.ts';

/** Content security policy of the page: nothing from outside, no network calls, one Trusted Types policy (B6). */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'none'",
  "connect-src 'none'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types bedside-worker',
].join('; ');

/** A worker has its own policy: it may fetch received bodies and nothing else. */
export const workerPolicy = "default-src 'none'; connect-src 'self'";

/** A body is bytes to read, never a document. */
export const bodyPolicy = "default-src 'none'";

/** Every capability that the engine knows a name for is refused, so that a frame could not ask either. */
const refusedCapabilities = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
] as const;

const permissionsPolicy = refusedCapabilities.map((capability) => `${capability}=()`).join(', ');

/** Headers of every answer of the scheme, whatever it carries (B4). */
export function answerHeaders(contentType: string, contentPolicy: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Security-Policy': contentPolicy,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'X-DNS-Prefetch-Control': 'off',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': permissionsPolicy,
  };
}

/** The policy that a built file is served under. */
export function policyOf(path: string): string {
  return path === workerPath ? workerPolicy : pagePolicy;
}
