/** What is open on the page but no part of a view that one would send: panels, half-filled forms, the console's text. */
import { remembered } from './remembered.ts';
import { createStore } from './store.ts';

export type Panel = 'ask' | 'list' | 'legend';

export interface Ui {
  panel: Panel | null;
  /** The question whose form is open. */
  question: string | null;
  /** What has been typed into the forms, by question and parameter. */
  drafts: Record<string, Record<string, string>>;
  statement: string;
  /** Facts that a list points at: they stand out in the picture. */
  listed: string[];
}

/** Windows as narrow as a phone: panels are sheets over the picture there. */
export const PHONE = '(max-width: 760px)';

const keptStatement = remembered('sessionStorage', 'statement');

export const ui = createStore<Ui>({
  panel: globalThis.matchMedia?.(PHONE).matches ? null : 'ask',
  question: null,
  drafts: {},
  statement: keptStatement.get() ?? 'MATCH (a:Province)-[r:CONNECTS_TO]->(b:Port)\nRETURN a, r, b\nLIMIT 25',
  listed: [],
});

// A window that becomes narrow shows its picture first; one that becomes wide gets the panel that stands beside it.
globalThis
  .matchMedia?.(PHONE)
  .addEventListener('change', ({ matches }) => ui.set({ panel: matches ? null : 'ask' }));

/** Takes what a form's field holds; blanks alone are nothing. */
export function setDraft(question: string, parameter: string, value: string): void {
  const { drafts } = ui.get();
  ui.set({
    drafts: { ...drafts, [question]: { ...drafts[question], [parameter]: value.trim() === '' ? '' : value } },
  });
}

/** Takes what the console's editor holds; it survives a reload. */
export function setStatement(statement: string): void {
  keptStatement.set(statement);
  ui.set({ statement });
}

export interface Called {
  name: string;
  nameEn?: string | null;
}

const met = new Map<string, Called>();

/** Keeps what an entity is called, so that a form can show a name where the address holds its id. */
export function meet({ id, name, nameEn }: Called & { id: string }): void {
  met.set(id, { name, nameEn });
}

/** What an entity that this page has met is called. */
export function calledById(id: string): Called | undefined {
  return met.get(id);
}
