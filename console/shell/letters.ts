// Single keys that do something on one page; they rest while somebody types, and where the person turned them off.
import { useEffect, useRef } from 'react';
import { readKept, writeKept } from '../texts/dictionary.ts';

const kept = 'kuiskaaja.console.letters';

export const areLettersOn = (): boolean => readKept(kept) !== 'off';
export const turnLetters = (on: boolean): void => writeKept(kept, on ? 'on' : 'off');

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** After G a letter goes to another page; so long is it waited for, in milliseconds. */
export const goingFor = 1_500;

/** Whether a key pressed now is for the page: no field, no dialog, no modifier. */
export const isForPage = (event: KeyboardEvent): boolean =>
  !isTyping(event.target) &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !document.querySelector('[role="dialog"][aria-modal="true"]');

/** Runs the action of a key, as `event.key` names it in lower case. */
export function useLetters(actions: Readonly<Record<string, () => void>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    let went = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent): void => {
      if (!areLettersOn() || !isForPage(event)) return;
      const key = event.key.toLowerCase();
      const isGoing = event.timeStamp - went < goingFor;
      went = key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const action = Object.hasOwn(latest.current, key) ? latest.current[key] : undefined;
      if (!action || isGoing || event.repeat) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
