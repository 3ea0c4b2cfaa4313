/** How the CONNECTS_TO of goods are told: patterns for what goes, from where, and where it goes. */

/** Words on the way, over a comma only where the way goes on behind it. */
const ON =
  '(?:,(?= (?:rồi|đi|sau|từ|đến|tới|qua|xuống|về|ra|lên|vào|theo|để|và|sang|men|tiếp) )|[^;,⟨⟩]){0,30}?';

/** The next port or gate on the way: `qua cửa khẩu A (tỉnh X) rồi theo quốc lộ B xuống cảng C`. */
const NEXT = `(?:(?: của| ở| thuộc) {P}(?: và (?:[\\p{L}]+ ){0,2}{more:T})?)?(?: \\([^)]*\\))?(?:(?:,| và) {L})?(?: (?:sang|vào)(?: đất)? {C},?)?(?:(?:${ON}{R|L}(?:(?:,| và) {R})*)?${ON}(?:@through)~16{next:T|G+})?(?:~24,[^;⟨⟩]{3,40}(?:, (?:sau đó|rồi)| là|, mới)~16(?:@through)(?:~12{R}~16(?:@through))?~8{after:T})?`;

/** Vehicles, which carry the goods told of before. */
const VEHICLES =
  'xe(?! hàng| khách| máy| buýt| du lịch| đạp| con| cứu| biển| công vụ)(?: tải| đầu kéo)?|đoàn xe|đầu kéo';

/** Goods first, then where they go. */
export const ONWARD = [
  // Nông sản của Champasak theo quốc lộ 18B, qua cửa khẩu Bờ Y …
  `(?<lead>@goods(?<way>~~90)) (?:@through)~16 {to:T|G+}${NEXT}`,
  `(?<lead>(?:@cargo|hàng(?= (?:của |từ )?(?:⟨[PV]|tỉnh |địa phương )))(?<way>~~90)) (?:@through)~16 {to:T|G+}${NEXT}`,
  // xuất đá hoa qua cảng Nghi Sơn
  '(?<lead>(?:xuất|chở)(?! khẩu| hiện| sắc| phát| bản| thân| trình| nhập| viện| quân| cảnh)(?<way>~40)) (?:qua|ra|về|xuống) {to:T}',
  // Mỗi tháng 5.000 tấn theo quốc lộ 7 xuôi về cảng Cửa Lò
  '(?<lead>⟨M\\d+⟩(?<way>~30(?:{R}~20)?)) (?:@through)~16 {to:T+}',
  // chủ hàng ở Pakse chọn ngả Nam Giang để ra cảng Tiên Sa
  '(?<lead>(?:chủ hàng|chủ mỏ|chủ xe|nhà xe|hãng xe)(?<way>~12(?:(?:ở|của|từ)~12{P|L}~12)?(?:chọn|đi|chạy|theo|qua)~16(?:{R|G}~16)?)) (?:@through)~16 {to:T|G}',
  // Phần lớn số đó xuống cảng Tiên Sa; một phần đi theo quốc lộ 18B đến cửa khẩu A rồi qua B xuống cảng C
  '(?<lead>(?:(?:số|lượng)(?: hàng)? (?:đó|này|ấy)|(?:một phần|phần lớn|đa phần|đại bộ phận|phần còn lại|số còn lại|một nửa|(?:nhiều|những|các|mấy|một số) (?:lô|chuyến)(?: hàng)?)(?! ⟨))(?<way>~30(?:{R}(?:(?:,| và) {R})*~30)?(?:{G}~30)?(?:{G}~16)?)) (?:@through)~16 {to:T+}',
  // Xong thủ tục, xe xuôi quốc lộ 12 xuống cảng Vũng Áng; thứ hàng này vẫn đi cảng Vũng Áng
  `(?<lead>(?<![\\p{L}])(?:${VEHICLES}|(?:thứ |loại |mặt |chỗ |số )?hàng (?:này|đó|ấy))(?<way>~40(?:{R}~40(?:{L}~16)?){0,3})) (?:@through|xuôi)~16 {to:T|G+}`,
];

/** What takes up goods told of before: a part of them, what carries them, or `thứ hàng này`. */
export const TAKEN_UP = new RegExp(
  `^(?:⟨M|(?:số|lượng|một phần|phần lớn|đa phần|một nửa|đại bộ phận|phần còn lại|(?:nhiều|những|các|mấy|một số) (?:lô|chuyến)|${VEHICLES}|(?:thứ|loại|mặt|chỗ|số)? ?hàng (?:này|đó|ấy)) )`,
  'u',
);
export const VEHICLE = new RegExp(`^(?:${VEHICLES}) `, 'u');

/** To a province, by a road or a gate: `hàng của A theo ngả này xuống B`. */
export const TO_PROVINCE =
  '(?<lead>(?:@cargo|hàng(?= ⟨[PV]))(?<way>~~90)) (?:theo|qua|bằng|men|ngược|xuôi)(?: (?:ngả|lối|đường|tuyến|con đường)(?: này| ấy| đó)|~8 {R}|~8 {G+}),?~16(?:xuống|về|ra|lên|vào|tới|đến|sang) {to:P}(?!,? (?:và )?⟨)';

/** Where they go first: the verb stands at the end. */
export const BACKWARD = [
  // … về cảng Chân Mây để vận chuyển hàng hóa sang nước thứ ba; Cảng Chân Mây … phục vụ xuất khẩu
  '{to:T+},?~30 (?:để|nhằm|phục vụ|cho việc|for|to)~12(?:@goods|@cargo)(?<rest>~~40)',
  // … về cảng Chân Mây, nơi có thể đưa hàng sang nước thứ ba
  '{to:T+},? nơi~24@goods',
  // sử dụng cảng Chân Mây làm nơi trung chuyển
  '(?:sử dụng|khai thác|dùng|use|using)~24{to:T+}',
];

/** Whose goods they are is said beside them. */
export const NAMED = [
  // Cảng Cửa Lò tiếp nhận quặng từ Xiêng Khoảng
  '{to:T|G+}~40(?:nhận|đón|dành|cho|bốc xếp|trung chuyển|thông quan|phục vụ|xử lý)~24(?:⟨M\\d+⟩~12)?(?:hàng|@cargo|@goods)(?:~24(?:của|từ|cho)~16|(?: hóa)? ){from:P+}',
  // đơn vị vận hành cảng Chu Lai coi vùng nguyên liệu A, B là chân hàng; A là bạn hàng lớn nhất của cảng B
  '{to:T}~60(?:coi|xem)~30{from:P+} (?:là|như)~16(?:chân hàng|nguồn hàng|bạn hàng|khách hàng)',
  '{from:P} (?:là|thành|trở thành)~16(?:chân hàng|nguồn hàng|bạn hàng|khách hàng)~24 (?:của|cho) {to:T}',
  // lượng hàng qua cảng Quy Nhơn …, trong đó phần lớn là của hai tỉnh Attapư và Sê Koong
  '(?:@goods|@cargo|hàng)~24(?:qua|tại|ở|về) {to:T|G}[^.;⟨⟩]{0,60}(?:trong đó|riêng|phần lớn|chủ yếu|đa phần)[^.;⟨⟩]{0,40}(?:⟨C\\d+⟩[^.;⟨⟩]{0,40})?(?:của|từ)(?: hai| ba| các)? (?:tỉnh )?{from:P+}',
  // 60% hàng quá cảnh qua cảng Vũng Áng là của Khăm Muồn
  '(?:@goods|@cargo)~24(?:qua|tại|ở|về) {to:T|G}~30 là (?:hàng |hàng hóa )?(?:của|từ)~12{from:P+}',
  // dành kho bãi tại cảng Quy Nhơn để hàng của Chăm Pa Sắc xuất đi nước thứ ba
  '{to:T} (?:để|cho)~8(?:@cargo|@goods|hàng)~12(?:của|từ) {from:P+}~8(?:xuất|đi|ra|lên tàu)',
  // dành cho hàng của Chăm-pa-sắc một kho ngoại quan ở cảng Quy Nhơn
  'dành~8 cho~8(?:@cargo|@goods|hàng|doanh nghiệp)~12{from:P+}~40 (?:ở|tại|trong) {to:T}',
  // dành một khu trong cảng Liên Chiểu cho hàng của tỉnh
  '{to:T}~24 cho~8(?:@goods|@cargo|hàng)~16 của (?<own>tỉnh|địa phương)(?! ⟨)',
  // khi cảng Liên Chiểu mở cửa, doanh nghiệp Sê Kông nên đưa hàng về đó
  '{to:T|G}~60{from:P}~24@goods~12(?:đó|đây)(?![\\p{L}])',
  // khi cảng Mỹ Thủy làm xong, thạch cao của Salavan sẽ xuống thẳng đó
  '{to:T|G}[^.⟨⟩]{0,60}(?:@cargo|@goods|hàng)~16{from:P+}~24(?:{R}~12)?(?:xuống|về|ra|đến|tới|qua|lên)~8(?:đó|đây)(?![\\p{L}])',
  // trên xe là tinh bột sắn của Champasak, đích đến là cảng Quy Nhơn
  '(?:@cargo|hàng)~12(?:của|từ) {from:P+},?~12(?:đích đến|điểm đến|nơi đến|bến đến|đích cuối)~12{to:T+}',
  // Cảng Vũng Áng là cửa ngõ ra biển của Khăm Muồn
  '{to:T+}~40(?:lối|đường|cửa|cửa ngõ|hướng) ra biển~30{from:P+}',
  // Khăm Muồn xem cảng Vũng Áng là lối ra biển
  '{from:P}~24(?:xem|coi|chọn) {to:T+} (?:là|như|làm)~16(?:lối|đường|cửa|cửa ngõ|hướng) ra biển',
  // lối ra biển ngắn nhất cho hàng của Khăm Muồn, bởi từ Nà Phàu xuống cảng Vũng Áng chưa đầy 150 km
  '(?:lối|đường|cửa|cửa ngõ|hướng) ra biển~40(?:của|cho)~30{from:P+},? (?:bởi|vì|do|khi)~24(?:{G|L})?~16 {to:T}',
  // lối ra biển gần nhất của Khăm Muồn là cảng Vũng Áng
  '(?:lối|đường|cửa|cửa ngõ|hướng) ra biển~30(?:của|cho)~30{from:P+}~30 (?:là|qua|tại)~12{to:T+}',
];

/** Goods are told of with the place that they come from: `than của Sê Kông`, `than mua tại mỏ X, tỉnh Sê Kông`. */
export const TOLD_OF = [
  '(?:@cargo|hàng(?: hóa)?(?: nào)?)~30(?:của|từ|tại|ở)~16(?:{L}(?:(?:,| và) {L})*(?:,| \\(|~12 của) ?)? ?{from:P+}',
  // Cà phê Champasak là chuyện của năm tới
  '@cargo {from:P+}',
  '{from:P}~12(?:là|có)~24(?:chân hàng|nguồn hàng|khách hàng|bạn hàng)',
];
