/** Keys that work from anywhere on the page. */
import { useEffect, useRef } from 'react';

/** True when a key was pressed where it may be text. The console's editor lives in a shadow tree: the path sees into it. */
export function inTextField(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}

/** Calls `act` for the key, unless it is pressed in a text field or with Ctrl or ⌘, or something else has used it. */
export function useKey(key: string, act: (event: KeyboardEvent) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (!inTextField(event)) latest.current(event);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [key]);
}
