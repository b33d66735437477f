/** Version of the terms of use that a user accepts before the first record (IG-04); raise it when their words change. */
export const termsVersion = '2026-11';
