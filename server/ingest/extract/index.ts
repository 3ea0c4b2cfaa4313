/** From an article to what it says: mentions, then claims, each with its sentence, all ends resolved. */

import { type Gazetteer, loadGazetteer } from '../../gazetteer.ts';
import { loadOntology } from '../../ontology.ts';
import { findAmounts } from '../../text/amounts.ts';
import type { Article, Extraction } from '../types.ts';
import { findAgreements } from './agreements.ts';
import { assemble } from './assemble.ts';
import { findBareHeads } from './bare-heads.ts';
import { findBarePlaces } from './bare-places.ts';
import { settleCountries, settleHomes } from './body-homes.ts';
import { Claims } from './claims.ts';
import { type Context, makeContext } from './context.ts';
import { findCountedRoutes } from './counted-routes.ts';
import { findCountedBodies, findListed } from './counted-units.ts';
import { findDelegations, widenActors } from './delegations.ts';
import { findDescribedRoutes } from './described-routes.ts';
import { addSpan, type Document, openDocument, tokenAt } from './document.ts';
import { findEnglishActors } from './english-actors.ts';
import { findEnglishCompanies } from './english-companies.ts';
import { findEnglishOrganizations } from './english-organizations.ts';
import { findEnglishPlaceNames } from './english-place-names.ts';
import { findEnglishReferences } from './english-references.ts';
import { findEnglishRoutes } from './english-routes.ts';
import { findEnglishWorks } from './english-works.ts';
import { findEvents } from './events.ts';
import { findDistrictsOfOffices } from './known-districts.ts';
import { type Lexicon, loadLexicon } from './lexicon.ts';
import { mainDate } from './main-date.ts';
import { NameTree } from './names.ts';
import { findNumbersAgain } from './numbered-roads.ts';
import { findOrganizations } from './organizations.ts';
import { findPersons } from './persons.ts';
import { findPlaces } from './places.ts';
import { principals } from './principals.ts';
import { findProjects } from './projects.ts';
import { findBareBodies, findReferences } from './references.ts';
import { partRoadsOfOneNumber } from './roads-of-one-number.ts';
import { applyRules } from './rules.ts';
import { findSectors } from './sectors.ts';
import { findSelfReferences } from './self-reference.ts';
import { findSides } from './sides.ts';
import { findSitesOfUnits } from './sites-of-units.ts';
import { settleWards } from './wards.ts';

export { toExtractJson } from './json.ts';

const trees = new WeakMap<Lexicon, NameTree>();

/** All that one article says, without a store or a network. The same article always gives the same. */
export function extract(article: Article, lexicon: Lexicon = loadLexicon()): Extraction {
  return conclude(inspect(article, lexicon));
}

/** Puts together what was found; adds to it the sectors that agreements and events cover. */
export function conclude(context: Context): Extraction {
  const sectors = findSectors(context, loadOntology());
  return assemble(context, loadGazetteer(), loadOntology(), sectors, mainDate(context.doc));
}

/** What the rules saw and found, before it is put together: for tests and for explaining. */
export function inspect(article: Article, lexicon: Lexicon = loadLexicon()): Context {
  const gazetteer = loadGazetteer();
  const doc = openDocument(article, lexicon);
  markTimes(doc);
  findPlaces(doc, treeOf(gazetteer, lexicon));
  findSitesOfUnits(doc);
  findNumbersAgain(doc);
  partRoadsOfOneNumber(doc);
  findCountedRoutes(doc);
  findEnglishRoutes(doc);
  findOrganizations(doc);
  findEnglishOrganizations(doc);
  findEnglishCompanies(doc);
  findEnglishActors(doc);
  findBareHeads(doc);
  settleCountries(doc);
  findDelegations(doc);
  findDistrictsOfOffices(doc);
  const persons = findPersons(doc);
  findEnglishPlaceNames(doc);
  findBarePlaces(doc);
  findDescribedRoutes(doc);
  findAgreements(doc);
  findProjects(doc);
  findEnglishWorks(doc);
  findEvents(doc);
  const pair = principals(doc);
  settleHomes(doc, persons, pair);
  settleWards(doc, persons);
  findBareBodies(doc, pair);
  findSelfReferences(doc, persons);
  widenActors(doc);
  const sides = findSides(doc, persons, pair);
  findReferences(doc, pair, sides);
  findEnglishReferences(doc, sides);
  findListed(doc);
  findCountedBodies(doc);
  const context = makeContext(doc, new Claims(doc, loadOntology()), pair, sides, persons);
  applyRules(context);
  return context;
}

function treeOf(gazetteer: Gazetteer, lexicon: Lexicon): NameTree {
  const tree = trees.get(lexicon) ?? new NameTree(gazetteer, lexicon);
  trees.set(lexicon, tree);
  return tree;
}

/** Marks dates and amounts, so that the rules see them as one thing. */
function markTimes(doc: Document): void {
  const mark = (type: 'Date' | 'Amount', start: number, end: number) => {
    const from = tokenAt(doc, start);
    if (from === null) return;
    let to = from;
    while (to < doc.tokens.length && doc.tokens[to]!.start < end) to++;
    addSpan(doc, { type, from, to, outerFrom: from, outerTo: to, entities: [], bare: true });
  };
  for (const { start, end } of doc.dates) mark('Date', start, end);
  for (const { start, end } of findAmounts(doc.article.body, doc.tokens)) mark('Amount', start, end);
}
