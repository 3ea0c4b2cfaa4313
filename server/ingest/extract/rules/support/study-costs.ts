/** SUPPORTED by paying for students: `Tiền ăn ở, học phí của các em do tỉnh A chi trả`. */

import { presumedCountry } from '../../bodies.ts';
import { type Context, group, matches, modality } from '../../context.ts';
import type { Entity } from '../../document.ts';
import { entitiesIn } from '../../shape.ts';
import { addGift } from './claims.ts';

const COSTS = '(?:học phí|ăn ở|ăn , ở|ăn, ở|chỗ ở|sinh hoạt phí|tiền ăn)';
const SOURCES = [
  `${COSTS}~~60(?<act>do|được|lấy từ)~16{from:P|O}`,
  `(?:em|sinh viên|học sinh|phần lớn|⟨M\\d+⟩|hiệp định)~12được~8{from:P|O} (?<act>lo|đài thọ|miễn|chi trả|cấp)~12${COSTS}`,
];

/** The students of a country, which the sentences before speak of. */
const STUDENTS = /(?:lưu học sinh|sinh viên|học sinh|học viên|⟨M\d+⟩) (⟨C\d+⟩)/u;
const REACH = 5;

/** Whoever bears the costs of students from abroad supports the country that they come from. */
export function studyCosts(context: Context): void {
  for (const shape of context.shapes)
    for (const source of SOURCES)
      for (const match of matches(context, shape, source)) {
        const [from] = group(shape, match, 'from');
        const to = homeOfStudents(context, shape.index);
        if (!from || !to || (from.country ?? presumedCountry(context.doc, from)) === to.country) continue;
        const at = match.index;
        addGift(context, shape, from, to, at, modality(context, shape, at), 'study-costs', 0.7);
      }
}

function homeOfStudents({ shapes }: Context, index: number): Entity | null {
  for (let i = index; i >= Math.max(0, index - REACH); i--) {
    const [country] = entitiesIn(shapes[i]!, STUDENTS.exec(shapes[i]!.text)?.[1]);
    if (country) return country;
  }
  return null;
}
