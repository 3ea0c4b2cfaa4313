// The reference layer's edges as they are.
MATCH (:Entity)-[fact {source: 'reference'}]->(:Entity)
RETURN fact.id AS id, properties(fact) AS properties
