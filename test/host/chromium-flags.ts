/** Switches of main that must never reach Chromium: they would open it or move its profile (hardening B3). */
const neverPassedOn =
  /^(?:no-sandbox|disable-setuid-sandbox|disable-namespace-sandbox|disable-seccomp|remote-|inspect|js-flags|load-extension|disable-web-security|ignore-certificate|host-|proxy-|user-data-dir|enable-logging|log-|ssl-key-log|trace-|unsafely|headless|app$|profile)/;

export interface ChromiumFlagOptions {
  /** Chromium's user data directory. */
  readonly profile: string;
  readonly headed: boolean;
  /** Opens a loopback DevTools port beside the pipe, for a test driver; 0 = any free port. */
  readonly debugPort?: number | undefined;
  /** What main asked for with `app.commandLine.appendSwitch`. */
  readonly switches: ReadonlyMap<string, string>;
}

/** The command line of Chromium: nothing reported, nothing fetched, nothing dumped, sandbox untouched. */
export function chromiumFlags(options: ChromiumFlagOptions): readonly string[] {
  const passedOn = [...options.switches]
    .filter(([name]) => !neverPassedOn.test(name))
    .map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
  return [
    ...passedOn,
    '--remote-debugging-pipe',
    `--user-data-dir=${options.profile}`,
    ...(options.debugPort === undefined ? [] : [`--remote-debugging-port=${options.debugPort}`]),
    // A visible window would otherwise carry a bar that complains about the resolver rules below.
    ...(options.headed ? ['--test-type'] : ['--headless=new', '--disable-gpu', '--hide-scrollbars']),
    '--no-startup-window',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-service-autorun',
    '--no-pings',
    '--no-proxy-server',
    // Second belt below the Fetch domain: no name and no address can be reached, whatever asks.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--dns-prefetch-disable',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-client-side-phishing-detection',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-field-trial-config',
    '--disable-search-engine-choice-screen',
    '--disable-sync',
    '--metrics-recording-only',
    // No report leaves. The crash handler itself has to stay: with it off, the network process of Chromium 156 dies
    // over the descriptors of the DevTools pipe. What it writes goes into the throw-away profile.
    '--disable-breakpad',
    '--disable-crash-reporter',
    // A popup goes to setWindowOpenHandler, never to Chromium's own blocker.
    '--disable-popup-blocking',
    '--disable-prompt-on-repost',
    '--disable-hang-monitor',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    '--disable-ipc-flooding-protection',
    '--disable-features=Translate,OptimizationHints,MediaRouter,InterestFeedContentSuggestions,AutofillServerCommunication,CertificateTransparencyComponentUpdater,HttpsUpgrades',
    '--password-store=basic',
    '--use-mock-keychain',
    '--mute-audio',
  ];
}
