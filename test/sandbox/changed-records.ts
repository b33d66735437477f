/** People whose record the practice changed since: their next answers differ (what a refresh must show). */
export interface ChangedRecords {
  readonly numbers: readonly string[];
  has(nhsNumber: string): boolean;
  set(nhsNumber: string, changed: boolean): void;
  clear(): void;
}

export function createChangedRecords(): ChangedRecords {
  const numbers = new Set<string>();
  return {
    get numbers() {
      return [...numbers];
    },
    has: (nhsNumber) => numbers.has(nhsNumber),
    set(nhsNumber, changed) {
      if (changed) numbers.add(nhsNumber);
      else numbers.delete(nhsNumber);
    },
    clear: () => numbers.clear(),
  };
}
