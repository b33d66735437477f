import { z } from 'zod';

/** A person who can sign in. In the sandbox: one of its synthetic staff. */
export const staffMember = z.strictObject({
  id: z.string().min(1).max(64),
  displayName: z.string().min(1).max(140),
  roleName: z.string().min(1).max(140),
});

/** Where this copy of Bedside points, in words that a person must see. */
export const environmentLabel = z.strictObject({
  kind: z.literal('sandbox'),
  name: z.string().min(1).max(140),
});

export const organisation = z.strictObject({
  odsCode: z.string().regex(/^[A-Z0-9]{3,12}$/),
  name: z.string().min(1).max(200),
});

export type StaffMember = Readonly<z.infer<typeof staffMember>>;
export type EnvironmentLabel = Readonly<z.infer<typeof environmentLabel>>;
export type Organisation = Readonly<z.infer<typeof organisation>>;
