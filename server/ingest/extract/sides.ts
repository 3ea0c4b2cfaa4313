/** On which side of the border a person stands. */

import { fold } from '../../text/fold.ts';
import { type Document, textOf } from './document.ts';
import type { PersonSpan } from './persons.ts';

/** Titles that only one of the two countries has. */
const LAO_TITLES = /tinh truong|do truong|chu tinh|uy ban chinh quyen|governor|nai ban/;
const VIETNAMESE_TITLES = /ubnd|uy ban nhan dan|mttq/;

/** `VN` for a name in the Vietnamese manner; titles that only Laos has, and bodies of a known country, decide before. */
export function sideOf(doc: Document, { titles, entities: [person] }: PersonSpan): 'VN' | 'LA' | null {
  const parts = titles.flatMap(({ parts }) => parts);
  const words = parts.map(({ from, to }) => fold(textOf(doc, from, to)));
  if (words.some((title) => LAO_TITLES.test(title))) return 'LA';
  if (person?.country === 'VN') return 'VN';
  if (words.some((title) => VIETNAMESE_TITLES.test(title))) return 'VN';
  const home = parts.map(({ target }) => target?.country).find((country) => country === 'VN' || country === 'LA');
  return (home as 'VN' | 'LA' | undefined) ?? (person ? 'LA' : null);
}
