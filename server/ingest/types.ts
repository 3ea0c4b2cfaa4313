/**
 * What passes between the steps of ingestion: read → extract → resolve → load.
 *
 * Each step but the last is a function from a value to a value, and says what it left out and why.
 */
import type { Modality } from '../ontology.ts';

/** One newspaper article (or digest) as read from a file. */
export interface Article {
  /** Stable: the front matter's `id`, else the file's name without its ending. */
  id: string;
  title: string;
  publisher: string | null;
  /** ISO date, as precise as known: `2025-05-14`, `2025-05`, `2025`. */
  published: string | null;
  url: string | null;
  lang: 'vi' | 'en';
  /** All that follows the front matter: NFC, line feeds, otherwise untouched. Offsets count its UTF-16 units. */
  body: string;
  /** SHA-256 (hex) over all of the above: the same article read twice has the same one. */
  fingerprint: string;
}

/** A stretch of an article's body: `body.slice(start, end) === text`. */
export interface Mention {
  start: number;
  end: number;
  text: string;
}

/** What one article speaks of. After `resolve`, `id` is an id of the graph. */
export interface ExtractedEntity {
  id: string;
  /** A node label of the ontology. */
  type: string;
  /** The gazetteer's name where there is one, else the fullest form in the text, without titles. */
  name: string;
  /** The other forms in the text. */
  aliases: string[];
  mentions: Mention[];
  /** True when `id` is a record of the gazetteer. */
  reference: boolean;
  /** The label's own properties, for instance an Agreement's `periodFrom`. */
  properties: Record<string, string | number | boolean | string[]>;
}

/** One statement that one sentence of the article makes. */
export interface Claim {
  /** `<article id>#<type>:<from>:<to>:<start>`: content decides it, so a second run changes nothing. */
  id: string;
  /** A relation type of the ontology. */
  type: string;
  /** Ids of two entities of the same extraction. */
  from: string;
  to: string;
  modality: Modality;
  /** The sentence, and where it stands: `body.slice(start, end) === quote`. */
  quote: string;
  start: number;
  end: number;
  /** 0 to 1. */
  confidence: number;
  /** Name of the rule that found it. */
  rule: string;
  /** ISO date that the claim speaks for: of the article's main event, else of publication; `null` when neither is known. */
  date: string | null;
  /** The relation's own properties (`title`, `role`, `what`, `amount`, `sectors` …), as the ontology declares them. */
  properties: Record<string, string | number | string[]>;
}

/** Something seen in the text and left out. */
export interface Dropped {
  /** What it was: a mention or a claim, in words. */
  what: string;
  /** Why, in words a person can act on. */
  reason: string;
  start?: number;
  end?: number;
}

/** All that was drawn out of one article. */
export interface Extraction {
  article: Article;
  entities: ExtractedEntity[];
  claims: Claim[];
  /** Ids of sectors without their prefix: `education`. */
  sectors: string[];
  /** Day of the main event where the text gives it, `YYYY-MM-DD`. */
  date: string | null;
  dropped: Dropped[];
}
