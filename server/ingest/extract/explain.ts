/** Why the rules say what they say: sentence by sentence, what was recognised, what was claimed by which rule, what left out. */

import type { Modality } from '../../ontology.ts';
import { fold } from '../../text/fold.ts';
import type { Article, Dropped } from '../types.ts';
import { inSource } from './assemble.ts';
import type { Statement } from './claims.ts';
import type { Context } from './context.ts';
import { type Document, type Entity, type Span, sourceOf, textOf } from './document.ts';
import { longest } from './ids.ts';
import { conclude, inspect } from './index.ts';
import type { Judgement } from './modality.ts';
import { LETTERS } from './shape.ts';

export interface Explanation {
  sentences: ExplainedSentence[];
  /** Left out, but of no sentence. */
  elsewhere: Dropped[];
}

export interface ExplainedSentence {
  /** From 1. */
  number: number;
  text: string;
  start: number;
  end: number;
  recognised: Recognised[];
  /** The sentence as the rules see it, with the signs of what was recognised. */
  shape: string;
  /** As `shape`, but with places and bodies alone; rules of what lies where see this. */
  places: string;
  claims: ExplainedClaim[];
  dropped: Dropped[];
}

export interface Recognised {
  /** Its sign in the shape: `P2`; `null` for what lies within something longer. */
  sign: string | null;
  type: string;
  text: string;
  /** What it stands for: names, with the id of those that the gazetteer has. */
  means: { name: string; id: string | null }[];
}

export interface ExplainedClaim {
  type: string;
  from: string;
  to: string;
  modality: Modality;
  /** The part of a shape that the rule's pattern matched; `null` where it goes by something else. */
  match: string | null;
  /** The word, or else the circumstance, that tells the modality. */
  because: string;
  rule: string;
  confidence: number;
  properties: Statement['properties'];
}

/** How the rules read an article. */
export function explain(article: Article): Explanation {
  const context = inspect(article);
  conclude(context);
  const sentences = context.doc.sentences.map((_, index) => sentence(context, index));
  const told = new Set(sentences.flatMap(({ dropped }) => dropped));
  const elsewhere = context.doc.dropped.filter((each) => !told.has(each));
  return {
    sentences: sentences.map((each) => ({ ...each, dropped: inSourceAll(context.doc, each.dropped) })),
    elsewhere: inSourceAll(context.doc, elsewhere),
  };
}

/**
 * The sentences that are asked for; `null` when there are none.
 * @param which a sentence's number, or words that stand in it, accents aside
 */
export function choose({ sentences }: Explanation, which: string): Explanation | null {
  const words = ` ${fold(which)} `;
  const isNumber = /^\d+$/.test(which);
  const chosen = sentences.filter(({ number, text }) =>
    isNumber ? number === Number(which) : ` ${fold(text)} `.includes(words),
  );
  return chosen.length > 0 ? { sentences: chosen, elsewhere: [] } : null;
}

function sentence(context: Context, index: number): ExplainedSentence {
  const { doc, claims, shapes, placeShapes } = context;
  const { start, end } = doc.sentences[index]!;
  return {
    number: index + 1,
    ...sourceOf(doc, start, end),
    recognised: recognised(context, index),
    shape: shapes[index]!.text,
    places: placeShapes[index]!.text,
    claims: claims
      .all()
      .filter((statement) => statement.sentence === index)
      .map(claim),
    dropped: doc.dropped.filter(
      (each) => each.start !== undefined && each.start >= start && each.start < end,
    ),
  };
}

const inSourceAll = (doc: Document, all: Dropped[]) => all.map((each) => inSource(doc, each));

/** All that was recognised in a sentence, in the order of its places, the longer before what lies in it. */
function recognised({ doc, shapes }: Context, index: number): Recognised[] {
  const { from, to } = doc.sentences[index]!;
  const signs = new Map(
    shapes[index]!.spans.map((span, i): [Span, string] => [span, `${LETTERS[span.type]}${i}`]),
  );
  return doc.spans
    .filter((span) => span.outerFrom >= from && span.outerFrom < to)
    .filter((span) => signs.has(span) || span.entities.length > 0)
    .sort((a, b) => a.outerFrom - b.outerFrom || b.outerTo - a.outerTo)
    .map((span) => ({
      sign: signs.get(span) ?? null,
      type: span.type,
      text: spanText(doc, span),
      means: span.entities.map((entity) => ({ name: nameOf(entity), id: entity.record?.id ?? null })),
    }));
}

const spanText = (doc: Document, { outerFrom, outerTo }: Span) => textOf(doc, outerFrom, outerTo);

function claim(statement: Statement): ExplainedClaim {
  const { type, from, to, modality, grounds, rule, confidence, properties } = statement;
  const { match, judgement } = grounds;
  const ends = { from: nameOf(from), to: nameOf(to) };
  return { type, ...ends, modality, because: reasonOf(judgement), rule, match, confidence, properties };
}

function reasonOf(judgement: Judgement | null): string {
  if (!judgement) return 'this rule takes it so';
  if (judgement.word !== null) return `"${judgement.word}"`;
  return judgement.inherited ? 'it goes on with the sentence before' : 'no word says otherwise';
}

const nameOf = (entity: Entity) => entity.record?.name ?? longest(entity);
