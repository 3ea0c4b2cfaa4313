/** From an article to what it says: mentions, then claims, each with its sentence, all ends resolved. */

import { loadGazetteer } from '../../gazetteer.ts';
import { findAmounts } from '../../text/amounts.ts';
import { findDates, usualYear } from '../../text/dates.ts';
import type { Article } from '../types.ts';
import { findAgreements, findProjects } from './agreements.ts';
import { findCountedRoutes, findDescribedRoutes } from './described-routes.ts';
import { addSpan, type Document, openDocument } from './document.ts';
import { findEvents } from './events.ts';
import { type Lexicon, loadLexicon } from './lexicon.ts';
import { NameTree } from './names.ts';
import { findOrganizations } from './organizations.ts';
import { findPersons } from './persons.ts';
import { findPlaces } from './places.ts';
import { findBareBodies, findDelegations, findReferences, principals, widenActors } from './references.ts';
import { shapes } from './shape.ts';

export function debug(article: Article, lexicon: Lexicon = loadLexicon()) {
  const doc = openDocument(article, lexicon);
  const tree = new NameTree(loadGazetteer(), lexicon);
  markTimes(doc);
  findPlaces(doc, tree, dayOf(article));
  findCountedRoutes(doc);
  findDescribedRoutes(doc);
  findOrganizations(doc);
  findDelegations(doc);
  findPersons(doc);
  findAgreements(doc);
  findProjects(doc);
  findEvents(doc);
  const pair = principals(doc);
  findBareBodies(doc, pair);
  widenActors(doc);
  findReferences(doc, pair);
  return { doc, pair, shapes: shapes(doc) };
}

/** The day by which names are resolved: of publication, else the year that the text speaks of. */
function dayOf({ published, body }: Article): string | null {
  return published ?? usualYear(body)?.toString() ?? null;
}

function markTimes(doc: Document): void {
  const { body, published, lang } = doc.article;
  const starts = new Map(doc.tokens.map(({ start }, i) => [start, i]));
  const mark = (type: 'Date' | 'Amount', start: number, end: number) => {
    const from = starts.get(start);
    if (from === undefined) return;
    let to = from;
    while (to < doc.tokens.length && doc.tokens[to]!.start < end) to++;
    addSpan(doc, { type, from, to, outerFrom: from, outerTo: to, entities: [], bare: true });
  };
  for (const { start, end } of findDates(body, published, lang)) mark('Date', start, end);
  for (const { start, end } of findAmounts(body)) mark('Amount', start, end);
}
