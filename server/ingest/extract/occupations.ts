/** Persons without a title: told by what they do, by their age or by where they are from. */

import type { Document } from './document.ts';
import { plausible, wordCount } from './person-words.ts';

/** `Bouakham Latsavong, a fifth-year student from Ta Oi district`; `Noy Xay-nha-xúc, lớp trưởng, …`. */
export function isOccupied(doc: Document, from: number, to: number, end: number): boolean {
  const { tokens, article } = doc;
  if (tokens[to]?.plain !== ',' || doc.taken.has(from) || tokens[from - 1]?.capital) return false;
  if (article.lang === 'vi') return isLaoName(doc, from, to) && isDescribed(doc, to + 1);
  if (wordCount(doc, from, to) < 2 || !plausible(doc, from, to)) return false;
  // `Vilaythong Inthisan, 20, …`
  if (/^\d\d$/.test(tokens[to + 1]?.plain ?? '') && tokens[to + 2]?.plain === ',') return true;
  // `whose chairwoman, Cao Thi Lan, presented it`
  const office = doc.lexicon.positions.endingAt(tokens, from - 1, Math.max(0, from - 5), doc.key);
  if (office && tokens[from - 1]?.plain === ',' && tokens[office.from - 1]?.plain === 'whose') return true;
  if (tokens[to + 1]?.plain === 'who' && DOES.test(tokens[to + 2]?.plain ?? '')) return true;
  // `"…," said Vang Tou Ya, the head of a village`
  if (SAID.test(tokens[from - 1]?.plain ?? '') && tokens[to + 1]?.plain === 'the') return true;
  let at = /^(?:now|then|currently)$/.test(tokens[to + 1]?.plain ?? '') ? to + 2 : to + 1;
  if (!/^(?:a|an|one)$/.test(tokens[at]?.plain ?? '')) return false;
  for (at++; at < Math.min(end, to + OCCUPATION); at++) {
    if (OCCUPATIONS.test(tokens[at]!.plain)) return true;
    if (tokens[at]!.kind === 'sign' && tokens[at]!.plain !== '-') return false;
  }
  return false;
}

/** Two words or more in capitals, or one in hyphens, with a syllable that only names of Laos have. */
function isLaoName(doc: Document, from: number, to: number): boolean {
  const words = doc.tokens.slice(from, to);
  const hyphened = words.some(({ plain }) => plain === '-');
  if ((words.length < 2 && !hyphened) || !plausible(doc, from, to)) return false;
  return hyphened || words.some(({ plain }) => doc.lexicon.laoSyllables.has(plain) || FOREIGN.test(plain));
}

const FOREIGN = /^[a-z]{7,}$/;

/** `học sinh lớp 10`, `sinh viên năm ba`, `lớp trưởng`, `cô gái quê …`, `19 tuổi`. */
function isDescribed({ tokens }: Document, at: number): boolean {
  const [first, second, third] = tokens.slice(at, at + 3).map(({ plain }) => plain);
  if (/^\d\d$/.test(first ?? '')) return second === 'tuổi' || second === ',';
  return DESCRIBED.test(`${first} ${second} ${third}`);
}

const DESCRIBED =
  /^(?:học sinh lớp|(?:cựu )?sinh viên (?:năm|ngành|khoa|trường|đại|người|khóa|k\d+|quê|của|lớp)|lưu học sinh|học viên (?:lớp|khóa|năm|trường|người)|lớp (?:trưởng|phó)|cô gái|chàng trai|cô bé|cậu bé|quê (?:ở|bản|huyện|tỉnh)|người (?:bản|huyện|tỉnh|lào) |sinh năm)/;

const SAID = /^(?:said|says|recalled|added|explained)$/;

const DOES =
  /^(?:represents|represented|runs|leads|owns|heads|teaches|taught|studies|studied|works|worked|chairs|manages|grew|grows|farms|farmed)$/;

const OCCUPATIONS =
  /^(?:student|pupil|nurse|doctor|teacher|farmer|trader|grower|villager|engineer|lecturer|driver|mother|father|weaver|veteran|graduate|interpreter|shopkeeper|merchant|trainee|midwife|resident|entrepreneur|businessman|businesswoman|forwarder)$/;

/** Words from a name to the occupation at most. */
const OCCUPATION = 9;
