/** The few line icons of the interface, and the shapes of the ontology. */

import type { Label, Ontology } from '../../server/ontology.ts';
import { SHAPE_PATHS } from '../graph/shapes.ts';

const PATHS = {
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  image: 'M12 4v11M7.5 10.5L12 15l4.5-4.5M4 20h16',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5L20 20',
  ask: 'M9 9a3 3 0 1 1 4.2 2.8c-.8.4-1.2 1-1.2 1.9v.3M12 17.5v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.1M4 12h.1M4 18h.1',
  legend: 'M5 7a2 2 0 1 0 4 0 2 2 0 0 0-4 0M13 7h7M5 15h4v4H5zM13 17h7',
  code: 'M8 8l-4 4 4 4M16 8l4 4-4 4M13.5 6l-3 12',
  next: 'M9 6l6 6-6 6',
  out: 'M14 5h5v5M19 5l-8 8M17 14v5H5V7h5',
} as const;

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

export function labelOf(ontology: Ontology | null, type: string): Label | undefined {
  return ontology?.labels.find(({ name }) => name === type);
}

/** Shape and colour of a type, as in the picture. */
export function Shape({ label }: { label: Label | undefined }) {
  if (!label) return null;
  return (
    <svg className="shape" viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHAPE_PATHS[label.shape]} fill={label.color} fillRule="evenodd" />
    </svg>
  );
}
