/** What search takes to be the same name, and what it keeps apart. */
import { describe, expect, it } from 'vitest';
import { fold, foldTight, searchText } from '../../server/text/fold.ts';

describe('fold', () => {
  it.each([
    ['Cảng Chân Mây', 'cang chan may'],
    ['Điện Biên', 'dien bien'],
    ['Đà Nẵng'.normalize('NFD'), 'da nang'],
    ['Ðà Nẵng', 'da nang'],
    ['Thanh Hoá', 'thanh hoa'],
    ['Thanh Hóa', 'thanh hoa'],
    ['Cầu Treo – Nậm Phao', 'cau treo nam phao'],
    ['Xa-vẳn-na-khệt', 'xa van na khet'],
    ['  QL.8A,\u00a0(quốc lộ 8A) ', 'ql 8a quoc lo 8a'],
    ['Đắk\u200bTà\u00adOọc', 'daktaooc'],
    ['ƯỚT RƯỢU', 'uot ruou'],
    ['…', ''],
  ])('%j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps the Lao script, vowels and tones included', () => {
    expect(fold('ເຊກອງ')).toBe('ເຊກອງ');
    expect(fold('ອັດຕະປື')).toBe('ອັດຕະປື');
    expect(fold('ຫົວພັນ')).not.toBe(fold('ຫວພນ'));
  });

  it('changes nothing the second time', () => {
    for (const text of ['Sê Kông', 'ອັດຕະປື', 'Huổi Puốc – Na Son']) expect(fold(fold(text))).toBe(fold(text));
  });
});

describe('foldTight', () => {
  it('makes spaced, hyphenated and joined spellings one', () => {
    expect(new Set(['Sê Kông', 'Sê-kông', 'Sekong', 'SÊKÔNG'].map(foldTight))).toEqual(new Set(['sekong']));
  });
});

describe('searchText', () => {
  it('holds each folded form once, with line feeds between and around', () => {
    expect(searchText(['Sê Kông', 'Sekong', null, undefined, '', 'ເຊກອງ'])).toBe(
      '\nse kong\nsekong\nເຊກອງ\n',
    );
  });

  it('is empty without a name', () => {
    expect(searchText([null, '–'])).toBe('');
  });
});
