/** How Bedside names itself to a practice, in the token's `requesting_device` (integration.md §2.1). */
export const product = { model: 'Bedside', version: '0.1.0' } as const;
