import { useCallback, useState } from 'react';

export interface OpenParts {
  readonly isOpen: (id: string) => boolean;
  readonly toggle: (id: string) => void;
}

/** Which parts of a view are open; forgotten with the view (UI-44). */
export function useOpenParts(): OpenParts {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((id: string) => {
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  return { isOpen: (id) => open.has(id), toggle };
}
