/**
 * SIGNED in English where the document is only taken up (`The document was inked by A and B`), or the signers are (`the two
 * officers then signed the minutes`, `the directors of A and B put their names to the agreement`).
 */

import { type Context, group, matches, modality } from '../context.ts';
import type { Entity } from '../document.ts';
import { entitiesIn, type Shape } from '../shape.ts';
import { sideOf } from '../sides.ts';

const TAKEN_UP =
  '(?:it|(?:the|this|that) (?:new |joint )?(?:document|deal|pact|accord|agreement|memorandum|mou|paper|papers|text|programme|plan|minutes|protocol|contract))';
const SIGNING = '(?:names? to it|signatur(?:e|es) of|signatories (?:are|were)|signed (?:it|them) were)';
/** Those who hold one office in either body. */
const OFFICERS =
  '(?:officers|leaders|directors|heads|chiefs|governors|commanders|officials|chairmen|ministers|principals|rectors|presidents|colonels|generals|secretaries)';

export function englishSigning(context: Context): void {
  if (context.doc.article.lang !== 'en') return;
  for (const shape of context.shapes) {
    takenUp(context, shape);
    byOffice(context, shape);
    withOpposite(context, shape);
    signedBy(context, shape);
  }
}

/** Where two of both sides sign for bodies of their own, both bodies are parties, whichever the sentence names. */
export function englishParties({ doc, claims }: Context): void {
  if (doc.article.lang !== 'en') return;
  for (const what of new Set(claims.of('SIGNED').map(({ to }) => to))) {
    const signed = claims.to(what, 'SIGNED');
    const units = signed.flatMap(({ from }) =>
      claims
        .from(from, 'HOLDS_POSITION')
        .map(({ to }) => to)
        .slice(0, 1),
    );
    const [a, b] = units;
    const known = claims.to(what, 'PARTY_TO');
    if (units.length !== 2 || !a || !b || a === b || a.type !== b.type || a.type === 'Country') continue;
    if (known.length === 0 || known.some(({ from }) => from !== a && from !== b)) continue;
    for (const from of [a, b]) {
      const { sentence, modality: how } = known[0]!;
      const rule = 'parties/signers';
      claims.add({ type: 'PARTY_TO', from, to: what, sentence, rule, modality: how, confidence: 0.75 });
    }
  }
}

/** `A, and his opposite number from the department, B, put their names to the plan`. */
function withOpposite(context: Context, shape: Shape): void {
  const source = '{who:N},? and (?:his|her)(?:[^;⟨⟩]|⟨[OPC]\\d+⟩){4,60}{also:N},?~8@signing~20{what:A}';
  for (const match of matches(context, shape, source))
    for (const to of group(shape, match, 'what'))
      for (const from of [...group(shape, match, 'who'), ...group(shape, match, 'also')])
        sign(context, shape, from, to, match.index, 'opposite');
}

/** `the minutes signed at the end of the day by A, B and C`: when and where may stand between. */
function signedBy(context: Context, shape: Shape): void {
  const source =
    '{what:A},?~12@signing(?:[^⟨⟩;.]|⟨[DLPE]\\d+⟩){0,60}? by (?:the )?{who:N+}(?:,?(?: and)?~12{also:N})?';
  for (const match of matches(context, shape, source))
    for (const to of group(shape, match, 'what'))
      for (const from of [...group(shape, match, 'who'), ...group(shape, match, 'also')])
        if (!/(?:attended|witnessed|chaired|led|headed|organi[sz]ed) by (?:the )?⟨/u.test(match[0]))
          sign(context, shape, from, to, match.index, 'by');
}

function takenUp(context: Context, shape: Shape): void {
  const sources = [
    `${SIGNING}~12 {who:N+}(?:,?~24{also:N})?`,
    `${TAKEN_UP}~8(?:was|were|is|are|been)~12@signing~24by (?:the )?{who:N+}(?:,?~24{also:N})?`,
    `{who:N+}(?:,?~12{also:N})?,?~12@signing ${TAKEN_UP}`,
  ];
  for (const source of sources)
    for (const match of matches(context, shape, source)) {
      const who = [...group(shape, match, 'who'), ...group(shape, match, 'also')];
      for (const from of who) sign(context, shape, from, lastBefore(context, shape), match.index, 'taken-up');
    }
}

/** The document named last up to the end of a sentence. */
function lastBefore({ doc }: Context, { index }: Shape): Entity | undefined {
  return doc.spans
    .filter(({ type, from }) => type === 'Agreement' && from < doc.sentences[index]!.to)
    .sort((a, b) => b.from - a.from)[0]?.entities[0];
}

function byOffice(context: Context, shape: Shape): void {
  const sources = [
    `(?:the )?two (?<office>${OFFICERS})(?:[^⟨⟩;]|⟨[DL]\\d+⟩){0,24}@signing~24{what:A}`,
    `{what:A}~24@signing(?:[^⟨⟩;]|⟨[DLP]\\d+⟩){0,24}by the two (?<office>${OFFICERS})`,
    `(?:the )?(?<office>${OFFICERS}) of (?:the )?{units:O|P+}~8@signing~24{what:A}`,
    `{what:A}~24@signing(?:[^⟨⟩;]|⟨[DLP]\\d+⟩){0,24}by the (?<office>${OFFICERS}) of (?:the )?{units:O|P+}`,
  ];
  for (const source of sources)
    for (const match of matches(context, shape, source)) {
      const units = match.groups?.units ? entitiesIn(shape, match.groups.units) : [];
      for (const from of holders(context, shape, match.groups!.office!, units))
        for (const to of group(shape, match, 'what'))
          sign(context, shape, from, to, match.index, 'by-office');
    }
}

/** One person of either side: who holds that office, in these bodies where they are told, else who is named last before. */
function holders(context: Context, shape: Shape, office: string, units: Entity[]): Entity[] {
  const { doc, persons, claims } = context;
  const word = office.replace(/men$/, 'man').replace(/ies$/, 'y').replace(/s$/, '');
  const isTitle = (text: string) => text.toLowerCase().includes(word);
  const general = /^(?:officer|leader|official|head|chief|colonel|general)$/.test(word);
  const found = new Map<string, Entity>();
  for (const each of [...persons].filter(({ bare }) => !bare).reverse()) {
    const person = each.entities[0]!;
    const held = claims.from(person, 'HOLDS_POSITION');
    if (held.length === 0) continue;
    if (units.length > 0 && !held.some(({ to }) => units.includes(to))) continue;
    if (units.length === 0 && each.outerFrom >= doc.sentences[shape.index]!.to) continue;
    const titled = held.some(({ properties }) => isTitle(String(properties.title ?? '')));
    if (!general && !titled && !/(?:head|lead|run)/u.test(String(held[0]!.properties.title ?? ''))) continue;
    const side = sideOf(doc, each, persons) ?? '';
    if (!found.has(side)) found.set(side, person);
  }
  return found.size === 2 ? [...found.values()] : [];
}

function sign(
  context: Context,
  shape: Shape,
  from: Entity,
  to: Entity | undefined,
  at: number,
  rule: string,
): void {
  context.claims.add({
    type: 'SIGNED',
    from,
    to,
    sentence: shape.index,
    rule: `signing/${rule}`,
    modality: modality(context, shape, at),
    confidence: 0.75,
  });
}
