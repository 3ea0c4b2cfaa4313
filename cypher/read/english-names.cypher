// English names of entities that rows call by their name.
MATCH (n:Entity)
WHERE n.name IN $names AND n.nameEn IS NOT NULL AND n.nameEn <> n.name
RETURN DISTINCT n.name AS name, n.nameEn AS nameEn
ORDER BY name, nameEn
