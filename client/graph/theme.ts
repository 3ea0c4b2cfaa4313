/** The canvas's colours, read from the style sheet so that they are said once, and again when light turns to dark. */

export interface Theme {
  dark: boolean;
  canvas: string;
  ink: string;
  muted: string;
  /** What is selected or pointed at. */
  pick: string;
  /** Edge colours by modality; `reference` for what no article states. */
  edge: Record<'existing' | 'agreed' | 'proposed' | 'reference', string>;
  land: string;
  landOther: string;
  sea: string;
  border: string;
  borderState: string;
}

/** The theme that is in force at `element`. */
export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element);
  const value = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    dark: value('scheme') === 'dark',
    canvas: value('canvas'),
    ink: value('ink'),
    muted: value('ink-muted'),
    pick: value('pick'),
    edge: {
      existing: value('edge-existing'),
      agreed: value('edge-agreed'),
      proposed: value('edge-proposed'),
      reference: value('edge-reference'),
    },
    land: value('land'),
    landOther: value('land-other'),
    sea: value('sea'),
    border: value('border-unit'),
    borderState: value('border-state'),
  };
}
