/** An item's own properties, by the titles that the ontology gives them. */
import type { Property } from '../../server/ontology.ts';
import { useTexts } from '../texts/index.ts';
import { filled, useOntology } from './ontology.ts';

export function Properties({
  declared,
  values,
}: {
  declared: readonly Property[] | undefined;
  values: Record<string, unknown>;
}) {
  const show = usePropertyText();
  const { lang } = useTexts();
  const rows = filled(declared, values);
  if (rows.length === 0) return null;
  return (
    <dl className="properties">
      {rows.map(({ property, value }) => (
        <div key={property.name}>
          <dt>{property.title[lang]}</dt>
          <dd>{show(property, value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Writes the value of a property: closed lists and sectors by their titles, dates and numbers as the language does. */
export function usePropertyText() {
  const { lang, date } = useTexts();
  const ontology = useOntology();
  const one = (property: Property, value: unknown): string => {
    if (property.name === 'sectors')
      return ontology?.sectors.find(({ id }) => id === value)?.title[lang] ?? String(value);
    if (property.type === 'date') return date(String(value));
    // A fact joins the values of its claims by "; ".
    return String(value)
      .split('; ')
      .map((part) => property.valueTitles?.[part]?.[lang] ?? part)
      .join('; ');
  };
  return (property: Property, value: unknown): string =>
    Array.isArray(value) ? value.map((item) => one(property, item)).join(', ') : one(property, value);
}
