// title.vi: Tiền thân và đơn vị kế tiếp của một tỉnh
// title.en: Predecessors and successors of a province
// description.vi: Các đơn vị đã sáp nhập, đổi tên hoặc đổi cấp thành tỉnh này, và đơn vị mà tỉnh này trở thành.
// description.en: The units that were merged, renamed or raised into this one, and the units that it became.
// param province: Province = "Huế"
// param.province.vi: Tỉnh
// param.province.en: Province
// ask.vi: Huế trước đây là tỉnh nào?
// ask.vi: Quảng Bình nay thuộc tỉnh nào?
// ask.en: What was Huế before?
// ask.en: Which province does Quảng Bình belong to now?
// view: graph
MATCH (asked:Province {id: $province})
CALL (asked) {
  MATCH (older:Province)-[change:SUCCEEDED_BY]->(newer:Province)-[:SUCCEEDED_BY*0..3]->(asked)
  RETURN older, change, newer
  UNION
  MATCH (asked)-[:SUCCEEDED_BY*0..3]->(older:Province)-[change:SUCCEEDED_BY]->(newer:Province)
  RETURN older, change, newer
}
RETURN older.name AS predecessor,
  newer.name AS successor,
  change.date AS date,
  older.validTo AS predecessor_until,
  newer.validFrom AS successor_from,
  [change.id] AS _facts
ORDER BY date, predecessor, older.id
