/**
 * The seam between articles and whatever draws claims out of them. The rules are one extractor; another kind (a model behind
 * an HTTP endpoint, say) stands beside them with the same shape, and its claims are checked in the same way.
 */

import { loadOntology } from '../ontology.ts';
import { checkExtraction } from './check-extraction.ts';
import { extract } from './extract/index.ts';
import { rulesVersion } from './rules-version.ts';
import type { Article, Extraction } from './types.ts';

export interface Extractor {
  /** Tells it from the others, in answers and messages. */
  name: string;
  /** Another one whenever the same article may give something else. */
  version: string;
  /** All that one article says. What it left out, and why, is in `dropped`. */
  extract(article: Article): Extraction | Promise<Extraction>;
}

/** The rules of `extract/` with the words of `data/lexicon/`: deterministic, without a network. */
export const rules: Extractor = {
  name: 'rules',
  get version() {
    return rulesVersion();
  },
  extract: (article) => extract(article),
};

/** What an extractor draws out of an article, without what the ontology or the text does not bear. */
export async function drawFrom(article: Article, extractor: Extractor = rules): Promise<Extraction> {
  return checkExtraction({ ...(await extractor.extract(article)), article }, loadOntology());
}
