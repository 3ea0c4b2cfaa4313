/** The ontology as components read it: the titles of labels, relations and properties in the language that is open. */
import type { Modality, Ontology, Property, RelationType } from '../../server/ontology.ts';
import { DASHES } from '../graph/look.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';

/** The ontology, once the server has told it. */
export function useOntology(): Ontology | null {
  return useStore(session, ({ meta }) => (meta.status === 'ready' ? meta.value.ontology : null));
}

export function relationOf(ontology: Ontology | null, type: string): RelationType | undefined {
  return ontology?.relations.find(({ name }) => name === type);
}

export function modalityOf(ontology: Ontology | null, id: string) {
  return ontology?.modalities.find((modality) => modality.id === (id as Modality));
}

export function isModality(value: unknown): value is Modality {
  return typeof value === 'string' && Object.hasOwn(DASHES, value);
}

/** Properties that have a value, in the order in which they are declared. */
export function filled(
  declared: readonly Property[] | undefined,
  values: Record<string, unknown>,
): { property: Property; value: unknown }[] {
  return (declared ?? [])
    .map((property) => ({ property, value: values[property.name] }))
    .filter(({ value }) => value !== undefined && value !== null && value !== '');
}
