/** Dates and numbers as a language writes them. */
import type { Lang } from '../../server/ontology.ts';

const LOCALE: Record<Lang, string> = { vi: 'vi-VN', en: 'en-GB' };

/** An ISO date, as precise as it is: `2025`, `2025-05`, `2025-05-14`. Anything else comes back as it was. */
export function formatDate(iso: string, lang: Lang): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso);
  if (!match) return iso;
  const [, year, month, day] = match;
  if (!month) return year!;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const form: Intl.DateTimeFormatOptions = day
    ? { day: 'numeric', month: lang === 'vi' ? 'numeric' : 'short', year: 'numeric' }
    : { month: 'long', year: 'numeric' };
  return new Intl.DateTimeFormat(LOCALE[lang], { ...form, timeZone: 'UTC' }).format(date);
}

/** A date as people write it, day first (`14/5/2025`, `5/2025`), as ISO text. Anything else comes back as it was. */
export function isoDate(text: string): string {
  const match = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  if (!match) return text;
  const [, day, month, year] = match;
  return [year, month, day].flatMap((part) => (part ? [part.padStart(2, '0')] : [])).join('-');
}

/** The name of a country by its two-letter code. */
export function formatCountry(code: string, lang: Lang): string {
  return new Intl.DisplayNames([LOCALE[lang]], { type: 'region' }).of(code) ?? code;
}

export function formatNumber(value: number, lang: Lang): string {
  return new Intl.NumberFormat(LOCALE[lang]).format(value);
}
