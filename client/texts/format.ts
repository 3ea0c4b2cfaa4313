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

export function formatNumber(value: number, lang: Lang): string {
  return new Intl.NumberFormat(LOCALE[lang]).format(value);
}
