/** Texts that the browser keeps for this page, where it lets pages keep any. */

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

/** Reading the property alone throws where storage is switched off. */
function storage(kind: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return globalThis[kind] ?? null;
  } catch {
    return null;
  }
}

/** A text kept under `key`: for the tab (`sessionStorage`) or for all visits (`localStorage`). */
export function remembered(kind: 'localStorage' | 'sessionStorage', key: string) {
  const name = `lang-gieng.${key}`;
  return {
    get: (): string | null => {
      try {
        return storage(kind)?.getItem(name) ?? null;
      } catch {
        return null;
      }
    },
    set: (value: string): void => {
      try {
        storage(kind)?.setItem(name, value);
      } catch {
        // Full or refused: the page works without.
      }
    },
  };
}
