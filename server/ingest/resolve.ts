/**
 * Which record of the gazetteer a name means: decided by the type that the text gives it, the accents, and the day of the
 * article (63 or 34 first-level units of Vietnam; Huế the city or the province).
 */

import type { GazetteerRecord } from '../gazetteer.ts';
import { accentFit, type NameForm, type NameMatch } from './extract/names.ts';

export interface Hint {
  /** Label that a type word gives the name (`cảng` → Port); null for a bare name. */
  type: string | null;
  /** Kind that it gives: `capital`, `thanh-pho`, `tinh` … */
  kind: string | null;
  /** Day of the article, ISO, as precise as known; null when it is not known. */
  date: string | null;
}

/** Bare names of these are taken at once; the others need a type word somewhere in the article. */
const BARE_TYPES = ['Country', 'Province', 'Route', 'EconomicZone', 'Place', 'BorderGate', 'Port'];

/** The records that the name may mean, best first; empty when it means none. */
export function resolve(match: NameMatch, hint: Hint): GazetteerRecord[] {
  const scored = new Map<GazetteerRecord, number>();
  for (const form of match.forms) {
    const fit = accentFit(match, form);
    if (fit === 0 || !suits(form, hint)) continue;
    const score = fit * 100 + period(form.record, hint.date) * 10 + preference(form, hint);
    scored.set(form.record, Math.max(score, scored.get(form.record) ?? 0));
  }
  return [...scored].sort((a, b) => b[1] - a[1] || (a[0].id < b[0].id ? -1 : 1)).map(([record]) => record);
}

function suits({ record, bare, typed }: NameForm, { type, kind, date }: Hint): boolean {
  if (type === null) return !bare && BARE_TYPES.includes(record.type);
  if (record.properties.kind === 'town') return type === 'Place' && TOWN_KINDS.has(kind ?? '');
  // "TP Huế", "thành phố Đà Nẵng": a first-level unit only where it was one on that day; "TP Hà Tĩnh" never is.
  if (kind === 'thanh-pho') {
    return record.type === 'Province' && record.properties.kind !== 'province' && inForce(record, date);
  }
  if (kind === 'capital') return record.type === 'Province' && record.properties.kind === 'prefecture';
  if (type === 'Province' && record.properties.kind === 'prefecture') return false;
  return record.type === type && !(typed && type === 'Port' && bare);
}

/** Type words that make a name that of a town. */
const TOWN_KINDS = new Set(['thanh-pho', 'thi-xa', 'thi-tran', 'huyen']);

/** 2 for a unit in force on the day, 1 for one that had ended by then, 0 for one that was still to come. */
function period(record: GazetteerRecord, date: string | null): number {
  if (inForce(record, date)) return 2;
  return date !== null && record.validFrom !== null && record.validFrom > date ? 0 : 1;
}

/** True for a record in force on a day; without a day, for one that is in force now. */
export function inForce({ validFrom, validTo }: GazetteerRecord, date: string | null): boolean {
  if (date === null) return validTo === null;
  const day = date.length === 4 ? `${date}-06-30` : date.length === 7 ? `${date}-28` : date;
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

/** Of equal names: the province before the gate and the port, the capital before the province, the Vietnamese gate before the Lao. */
function preference({ record, typed }: NameForm, { type }: Hint): number {
  let score = typed ? 1 : 0;
  if (type === null && record.type === 'Province') score += 4;
  if (record.properties.kind === 'prefecture') score += 2;
  if (record.properties.country === 'VN') score += 1;
  return score;
}
