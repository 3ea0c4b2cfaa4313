/** SIGNED: who put their names to which document. */

import { fold } from '../../../text/fold.ts';
import { type Context, group, matches, modality } from '../context.ts';
import { type Entity, ofType, type Span, sentenceOf, textOf } from '../document.ts';
import { entitiesIn, spansIn } from '../shape.ts';
import { sideOf } from '../sides.ts';
import { partsOf } from './holds-position.ts';

/** `the five heads of delegation`, `the leaders of the two delegations`. */
const HEADS =
  '(?:both |the )?(?:(?:two|three|four|five|six) )?(?:(?:heads|leaders) of (?:both |the )?(?:(?:two|three|four|five|six) )?delegations?|delegation (?:heads|leaders))';

/** `⟨N0⟩ và ⟨N1⟩ ký kết ⟨A2⟩`, `lễ ký ⟨A0⟩ giữa ⟨N1⟩ và ⟨N2⟩`, `hai trưởng đoàn cùng ký ⟨A0⟩`. */
export function signers(context: Context): void {
  const patterns = [
    '{who:N+}(?: \\([^)]*\\))?~~60 @signing~20 {what:A}(?:~12(?:với|cùng|with) {also:N})?',
    '{who:N}, [^;⟨⟩]{5,70},? (?:and|và|cùng) {also:N}(?:,? (?:đã|cùng|vừa|thay mặt[^;⟨⟩]{0,30}))*,? @signing~20 {what:A}',
    '(?:@signing|{E})~8 {what:A}~12(?:giữa|between) {who:N}~12(?:và|với|cùng|and) {also:N}',
    '{what:A}~~40ký, (?:phía|bên)~12là~8{who:N}',
    '{what:A}~30@signing(?:[^;⟨⟩]|⟨[ED]\\d+⟩){0,40}?(?:giữa|bởi|do|by|between) {who:N}(?:~12(?:và|với|cùng|and) {also:N})?',
    '(?:ký|ký tên|đặt bút ký)(?: vào)?~12{what:A}~24(?:là|có|gồm) {who:N+}',
    '(?:^|[,;] )(?:ký|ký vào) {what:A},? (?:về )?(?:phía|bên)~~40 là {who:N}(?:[^⟨⟩]{0,40}(?:phía|bên)~~40là {also:N})?',
    '(?:đại diện|thay mặt)~60 (?:là|có) {who:N+}~~40@signing~20 {what:A}',
    '{what:A},? (?:đã |vừa )?(?:(?:được|do) )?{who:N+}(?: \\([^)]*\\))?~8@signing(?:~12(?:với|cùng) {also:N})?',
    '{what:A}(?:[^⟨⟩]|⟨D\\d+⟩){0,60}(?:người ký|người đặt bút|đặt bút)~12 là~12{who:N+}',
    '{what:A}~~80(?:chữ ký|bút ký|bút tích)(?: là)? của {who:N}(?:~12(?:và|cùng) {also:N})?',
    // Ký bản ghi nhớ, bên cạnh ông A, là ông B
    '(?:^|[,;] )(?:ký|ký vào) {what:A}, (?:bên cạnh|cùng với|cùng|ngồi cạnh) {who:N},? là {also:N}',
    // do hai trưởng ban cùng ký: ông A, và ông B
    '{what:A}~~40@signing: {who:N}(?:, ⟨[POL]\\d+⟩)?~20(?:và|,) {also:N}',
    // Trong biên bản ký tại lễ, ông A và ông B cam kết …
    '(?:^|[,;] )(?:trong|tại) {what:A}~12ký~24, {who:N}~12(?:và|cùng) {also:N}',
    // bà A, và tôi đã ký
    '{who:N},? (?:và|cùng) (?:tôi|chúng tôi)~8@signing~20 {what:A}',
    '{what:A}~12(?:do|được|mà)~12(?:trưởng đoàn|người đứng đầu)~16@signing',
    '(?:trưởng đoàn|người đứng đầu)~24@signing~20 {what:A}',
    `${HEADS}~24@signing~20 {what:A}`,
    `{what:A},? (?:which |that )?(?:was |were |is |are )?@signing by ${HEADS}`,
  ];
  for (const shape of context.shapes) {
    for (const source of patterns) {
      for (const match of matches(context, shape, source)) {
        // Whoever looks on does not sign.
        if (/(?:chứng kiến|witness)[^⟨⟩]{0,24}$/u.test(shape.text.slice(0, match.index))) continue;
        const named = [...group(shape, match, 'who'), ...group(shape, match, 'also')];
        const meant = named.length > 0 ? named : holdersOf(context, spansIn(shape, match.groups?.who));
        const who = meant.length > 0 ? meant : headsOf(context);
        for (const what of group(shape, match, 'what')) {
          for (const from of who) {
            context.claims.add({
              type: 'SIGNED',
              from,
              to: what,
              sentence: shape.index,
              rule: 'signing',
              modality: modality(context, shape, match.index + match[0].length),
              confidence: 0.85,
            });
          }
        }
      }
    }
  }
}

/** `…; kết thúc hội đàm, ông cùng ông Huân ký ⟨A0⟩`: the pronoun stands for whom the sentence named before. */
export function signersByPronoun(context: Context): void {
  for (const shape of context.shapes) {
    for (const match of matches(
      context,
      shape,
      '(?:, |; |^)(?:hôm ⟨D\\d+⟩, )?(?:ông|bà|anh|chị) (?:cùng|và) {also:N}~16@signing~20 {what:A}',
    )) {
      const also = group(shape, match, 'also');
      const earlier = context.shapes[shape.index - 1];
      const isOther = ({ type, entities }: Span) =>
        type === 'Person' && entities[0] !== undefined && !also.includes(entities[0]);
      const before =
        spansIn(shape, shape.text.slice(0, match.index)).findLast(isOther) ??
        (earlier ? spansIn(earlier, earlier.text).findLast(isOther) : undefined);
      for (const from of [...(before?.entities ?? []), ...also])
        for (const to of group(shape, match, 'what'))
          context.claims.add({
            type: 'SIGNED',
            from,
            to,
            sentence: shape.index,
            rule: 'signing-by-pronoun',
            confidence: 0.7,
          });
    }
  }
}

/** How many sentences back the document may be told, and paragraphs for the very last one. */
const BACK = 4;

const LIST = 2;

/** `X và Y đã đặt bút ký`, `Người ký là X và Y`: the document that the sentence before was about. */
export function signersOfLast(context: Context): void {
  const patterns = [
    '{who:N}(?:~~60(?:và|cùng) {also:N})?~~60(?:đặt bút ký|đã ký kết|đã ký|cùng ký)(?! (?:hợp đồng|quyết định|văn bản))',
    '{who:N}(?:~12(?:và|cùng) {also:N})?,?~12là người ký',
    'người ký(?: bên| phía| {F})[^.;]{0,24}?(?: là|,) {who:N}',
    '{who:N} ký (?:cho|thay) (?:{P}|{O}|{C}|bên|phía)',
    '(?:chữ ký|bút tích)(?: là)? của (?:(?:hai|các) (?:ông|bà|đồng chí|vị) )?{who:N+}',
    '(?:đặt bút|ký tên|ký kết|ký)(?: ở| về| bên)? (?:phía|bên)~24 là {who:N}',
    '(?:người ký|đặt bút|ký tên|ký thay)~~40là (?:hai {N}: )?{who:N+}(?:[^⟨⟩]{0,40}(?:⟨[PO]\\d+⟩ )?(?:là|và) {also:N})?',
  ];
  for (const shape of context.shapes) {
    if (shape.text.includes('⟨A')) continue;
    const { paragraph } = context.doc.sentences[shape.index]!;
    for (const source of patterns) {
      for (const match of matches(context, shape, source)) {
        if (/chứng kiến/u.test(shape.text.slice(0, match.index))) continue;
        let what: Entity | undefined;
        for (let back = 1; back <= BACK && !what; back++) {
          const before = context.shapes[shape.index - back];
          const near =
            before && context.doc.sentences[before.index]!.paragraph >= paragraph - (back > 1 ? 1 : LIST);
          if (near) [what] = entitiesIn(before, /⟨A\d+⟩(?!.*⟨A)/u.exec(before.text)?.[0]);
        }
        what ??= onlyDocument(context, shape.index);
        for (const from of [...group(shape, match, 'who'), ...group(shape, match, 'also')])
          context.claims.add({
            type: 'SIGNED',
            from,
            to: what,
            sentence: shape.index,
            rule: 'signing-of-last',
            confidence: 0.7,
          });
      }
    }
  }
}

/** The one document that an article has told of. */
function onlyDocument({ doc }: Context, sentence: number): Entity | undefined {
  const documents = ofType(doc, 'Agreement').filter(({ mentions }) => mentions.length > 0);
  const [only] = documents;
  const told = only && sentenceOf(doc, only.mentions[0]!.start) < sentence;
  return documents.length === 1 && told ? only : undefined;
}

/** `hai viện trưởng`: whoever the article says is one. */
function holdersOf({ doc, persons }: Context, spans: Span[]): Entity[] {
  const titles = spans
    .filter(({ type, bare }) => type === 'Person' && bare)
    .map(({ outerFrom, outerTo }) => fold(textOf(doc, outerFrom, outerTo)));
  if (titles.length === 0) return [];
  return [
    ...new Set(
      persons
        .filter(({ bare }) => !bare)
        .filter((span) =>
          partsOf(span).some(({ from, to }) =>
            titles.some((title) => fold(textOf(doc, from, to)).startsWith(title)),
          ),
        )
        .map(({ entities }) => entities[0]!),
    ),
  ];
}

/** Those who head the delegations of the article's meeting; of a side that has no such one, the first of its leaders. */
function headsOf({ claims, mainEvent, persons, doc }: Context): Entity[] {
  const heads = claims
    .to(mainEvent, 'PARTICIPATED_IN')
    .filter(({ from, properties }) => from.type === 'Person' && properties.role === 'head')
    .map(({ from }) => from);
  if (heads.length === 0) return [];
  const sideOfPerson = (entity: Entity) => {
    const span = persons.find(({ entities, titles }) => entities[0] === entity && titles.length > 0);
    return span ? sideOf(doc, span, persons) : null;
  };
  const sides = new Set(heads.map(sideOfPerson));
  const others = persons
    .filter(({ bare, titles }) => !bare && titles.length > 0)
    .map(({ entities }) => entities[0]!)
    .filter((entity) => claims.from(entity, 'PARTICIPATED_IN').length > 0);
  for (const side of ['VN', 'LA'] as const) {
    const first = sides.has(side) ? undefined : others.find((entity) => sideOfPerson(entity) === side);
    if (first) heads.push(first);
  }
  return heads;
}
