/** Asking questions of the catalogue: what forms, examples and offered names have in common. */
import type { QueryAnswer, QueryInfo } from '../../server/api/types.ts';
import type { Nearest } from '../api.ts';
import { ask, navigate, session } from '../state/session.ts';
import { meet, PHONE, setDraft, ui } from '../state/ui.ts';
import { isoDate } from '../texts/format.ts';

/** Asks a question with what its form holds; parameters left empty are left out. */
export function askWith(query: QueryInfo, values: Record<string, string>): void {
  const phone = window.matchMedia(PHONE).matches;
  ui.set({ question: query.name, ...(phone ? { panel: null } : {}) });
  const given = query.parameters.flatMap(({ name, type }): [string, string][] => {
    const value = values[name]?.trim() ?? '';
    return value === '' ? [] : [[name, type === 'date' ? isoDate(value) : value]];
  });
  ask(query.name, Object.fromEntries(given));
}

/** The example that a question's defaults answer, asked; its form shows them again. */
export function askExample(query: QueryInfo): void {
  ui.set({ drafts: { ...ui.get().drafts, [query.name]: {} } });
  askWith(query, defaultsOf(query));
}

function defaultsOf(query: QueryInfo): Record<string, string> {
  return Object.fromEntries(
    query.parameters.map(({ name, default: preset }) => [name, String(preset ?? '')]),
  );
}

/** True when the answer is to the question as its defaults put it, or when some parameter has none. */
export function isExample(query: QueryInfo, answer: QueryAnswer): boolean {
  return query.parameters.every(({ name, default: preset }) => {
    const given = answer.parameters[name];
    return preset === null || given?.value === preset || given?.name === preset;
  });
}

/** Asks again with a close name in the place of the unknown one. */
export function askNearest(query: QueryInfo, parameter: string, nearest: Nearest): void {
  meet(nearest);
  setDraft(query.name, parameter, nearest.id);
  askWith(query, { ...session.get().view.params, [parameter]: nearest.id });
}

/** Opens the form of a question at one of its fields. */
export function openForm(query: QueryInfo, parameter: string): void {
  ui.set({ panel: 'ask', question: query.name });
  if (window.matchMedia(PHONE).matches) navigate({ dock: null }, 'replace');
  requestAnimationFrame(() => document.getElementById(fieldId(query.name, parameter))?.focus());
}

/** The id of a form's field in the page. */
export function fieldId(query: string, parameter: string): string {
  return `field-${query}-${parameter}`;
}
