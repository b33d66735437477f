/**
 * FHIRPath to the extensions with a name: met by the end of their address, as hosts, prefixes and versions differ (T31).
 * @param name last words of the address without its version, e.g. `PrescribingAgency`
 */
export function extensionPath(name: string): string {
  return `extension.where(url.lower().replaceMatches('-[0-9]+$', '').endsWith('${name.toLowerCase()}'))`;
}
