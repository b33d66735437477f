import { checkDigitOf, testNhsNumber } from './stories/test-nhs-number.ts';

/** Ten digits with the right check digit, not all equal (UI-12). */
export function isNhsNumber(text: string): boolean {
  return (
    /^\d{10}$/.test(text) &&
    !/^(\d)\1{9}$/.test(text) &&
    checkDigitOf(text.slice(0, 9)) === Number(text.charAt(9))
  );
}

/** Stories take the first serials of the test range; third-party records start here. */
const FIRST_RECORD_SERIAL = 5000;

/** Gives valid 999 test numbers one after the other, never one that is taken. The same order every time. */
export function createNumberSupply(isTaken: (nhsNumber: string) => boolean): () => string {
  let serial = FIRST_RECORD_SERIAL;
  return () => {
    for (;;) {
      const nhsNumber = testNhsNumber(serial);
      serial += 1;
      if (!isTaken(nhsNumber)) return nhsNumber;
    }
  };
}
