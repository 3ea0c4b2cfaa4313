// Facts by relation type and modality, and how many of them claims support.
MATCH (:Entity)-[f]->(:Entity)
RETURN type(f) AS relation, f.modality AS modality, count(f) AS total,
  count(CASE WHEN f.claims > 0 THEN 1 END) AS claimed
ORDER BY relation, modality
