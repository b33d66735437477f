import { z } from 'zod';

// A sandboxed page forbids `new Function`, which zod would otherwise probe for with the first schema that is made.
z.config({ jitless: true });

export { z };
