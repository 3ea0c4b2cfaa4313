/** Collects what the rules find: checks the ends against the ontology, and keeps one claim for one statement of a sentence. */

import { MODALITIES, type Modality, type Ontology, type RelationType } from '../../ontology.ts';
import type { Dropped } from '../types.ts';
import { type Document, type Entity, listIn } from './document.ts';
import type { Judgement } from './modality.ts';

/** A statement whose ends have no ids yet. */
export interface Statement {
  type: string;
  from: Entity;
  to: Entity;
  modality: Modality;
  /** Index of the sentence. */
  sentence: number;
  grounds: Grounds;
  rule: string;
  confidence: number;
  properties: Record<string, string | number | string[]>;
}

/** On what a statement rests. */
export interface Grounds {
  /** Index of the sentence. */
  sentence: number;
  /** The part of the shape that a pattern matched; `null` where the rule has none. */
  match: string | null;
  /** What told the modality; `null` where the rule takes it so of itself. */
  judgement: Judgement | null;
}

export interface Finding {
  type: string;
  from: Entity | null | undefined;
  to: Entity | null | undefined;
  sentence: number;
  rule: string;
  /** `null`: the sentence does not state it; nothing is claimed. */
  modality?: Modality | null;
  confidence?: number;
  properties?: Record<string, string | number | string[] | undefined>;
}

const USUAL_CONFIDENCE = 0.8;

export class Claims {
  readonly #doc: Document;
  readonly #relations: Map<string, RelationType>;
  readonly #statements = new Map<string, Statement>();
  readonly #byType = new Map<string, Ends>();
  /** On what the claims rest that are added next. */
  grounds: Grounds = { sentence: -1, match: null, judgement: null };

  constructor(doc: Document, ontology: Ontology) {
    this.#doc = doc;
    this.#relations = new Map(ontology.relations.map((relation) => [relation.name, relation]));
  }

  add(finding: Finding): void {
    const {
      type,
      from,
      to,
      sentence,
      rule,
      modality = 'existing',
      confidence = USUAL_CONFIDENCE,
      properties = {},
    } = finding;
    if (!from || !to || from === to) return;
    const relation = this.#relations.get(type);
    if (!relation) throw new Error(`rule ${rule} claims "${type}", which the ontology does not have`);
    if (!fits(relation, from, to)) {
      this.#drop(finding, `the ontology does not join ${from.type} and ${to.type} so`);
      return;
    }
    const grounds = this.#groundsOf(finding);
    if (modality === null) {
      const word = grounds.judgement?.word ? ` ("${grounds.judgement.word}")` : '';
      this.#drop(finding, `the sentence denies it or makes it a condition${word}`);
      return;
    }
    const [a, b] = relation.symmetric && order(from) > order(to) ? [to, from] : [from, to];
    const own = Object.fromEntries(
      Object.entries(properties).filter(
        (entry): entry is [string, string | number | string[]] => entry[1] !== undefined && entry[1] !== '',
      ),
    );
    const key = [type, order(a), order(b), sentence, type === 'SUPPORTED' ? (own.amount ?? '') : ''].join(
      '|',
    );
    const known = this.#statements.get(key);
    if (!known) {
      const made: Statement = {
        type,
        from: a,
        to: b,
        modality,
        sentence,
        grounds,
        rule,
        confidence,
        properties: own,
      };
      this.#statements.set(key, made);
      this.#list(made);
    } else {
      if (MODALITIES.indexOf(modality) < MODALITIES.indexOf(known.modality)) {
        known.modality = modality;
        known.grounds = grounds;
      }
      known.confidence = Math.max(known.confidence, confidence);
      known.properties = { ...own, ...known.properties };
    }
  }

  #groundsOf({ sentence, modality }: Finding): Grounds {
    const { grounds } = this;
    if (grounds.sentence !== sentence) return { sentence, match: null, judgement: null };
    return grounds.judgement?.modality === modality ? grounds : { ...grounds, judgement: null };
  }

  #list(statement: Statement): void {
    const { type, from, to } = statement;
    let ends = this.#byType.get(type);
    if (!ends) {
      ends = { all: [], from: new Map(), to: new Map(), joined: new Map() };
      this.#byType.set(type, ends);
    }
    ends.all.push(statement);
    listIn(ends.from, from, statement);
    listIn(ends.to, to, statement);
    const joined = ends.joined.get(from);
    if (joined) joined.add(to);
    else ends.joined.set(from, new Set([to]));
  }

  /** The statements of a type in which an entity is the first end; the list grows as more are added. */
  from(entity: Entity | null | undefined, type: string): readonly Statement[] {
    return (entity && this.#byType.get(type)?.from.get(entity)) ?? NONE;
  }

  /** The statements of a type in which an entity is the second end; the list grows as more are added. */
  to(entity: Entity | null | undefined, type: string): readonly Statement[] {
    return (entity && this.#byType.get(type)?.to.get(entity)) ?? NONE;
  }

  /** True when a statement of a type joins the two in this direction. */
  joins(from: Entity, type: string, to: Entity): boolean {
    return this.#byType.get(type)?.joined.get(from)?.has(to) ?? false;
  }

  /** The statements of a type; the list grows as more are added. */
  of(type: string): readonly Statement[] {
    return this.#byType.get(type)?.all ?? NONE;
  }

  all(): Statement[] {
    return [...this.#statements.values()];
  }

  #drop({ type, from, to, sentence, rule }: Finding, reason: string): void {
    const { start, end } = this.#doc.sentences[sentence]!;
    const dropped: Dropped = {
      what: `${type} ${nameOf(from!)} → ${nameOf(to!)} (${rule})`,
      reason,
      start,
      end,
    };
    this.#doc.dropped.push(dropped);
  }
}

/** The statements of one type, and by their ends. */
interface Ends {
  all: Statement[];
  from: Map<Entity, Statement[]>;
  to: Map<Entity, Statement[]>;
  joined: Map<Entity, Set<Entity>>;
}

const NONE: readonly Statement[] = [];

const order = ({ type, key }: Entity) => `${type}:${key}`;
const nameOf = ({ record, mentions, key }: Entity) => record?.name ?? mentions[0]?.text ?? key;

/** The ontology allows the relation between these two. */
function fits({ from, to, sameLabel, name }: RelationType, a: Entity, b: Entity): boolean {
  if (!from.includes(a.type) || !to.includes(b.type) || (sameLabel && a.type !== b.type)) return false;
  // A province lies in a country, a smaller place in anything larger.
  return name !== 'LOCATED_IN' || a.type !== 'Province' || b.type === 'Country';
}
