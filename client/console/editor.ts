/**
 * The console's editor: CodeMirror in a shadow tree. There it keeps its styles in adopted style sheets; in the page itself it
 * would add a style element, which the content security policy refuses.
 */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { cypher } from '@codemirror/legacy-modes/mode/cypher';
import { Prec } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';

export interface EditorOptions {
  statement: string;
  label: string;
  onChange(statement: string): void;
  onRun(): void;
}

/** Colours come from the page's custom properties, which reach into shadow trees. */
const THEME = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--raised)', fontSize: '13.5px' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-content': {
    fontFamily: 'ui-monospace, "Noto Sans Mono", Menlo, Consolas, monospace',
    padding: '8px 4px',
  },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--accent-soft)',
  },
});

const HIGHLIGHT = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.string, tags.number], color: 'var(--edge-proposed)' },
  { tag: tags.comment, color: 'var(--ink-muted)', fontStyle: 'italic' },
]);

/**
 * Replaces a selection by what is typed as a change of the document. Left to the browser, the text keeps its colours by a style
 * attribute, which the content security policy refuses.
 */
const TYPE_OVER = EditorView.domEventHandlers({
  beforeinput(event, view) {
    if (event.inputType !== 'insertText' || event.data === null || view.state.selection.main.empty)
      return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(event.data), { userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});

/** An editor in `host`, until `destroy`. Ctrl-Enter (⌘-Enter) runs. */
export function createEditor(host: HTMLElement, options: EditorOptions): { destroy(): void } {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const parent = document.createElement('div');
  parent.style.height = '100%';
  root.replaceChildren(parent);
  const run = () => {
    options.onRun();
    return true;
  };
  const view = new EditorView({
    doc: options.statement,
    parent,
    root,
    extensions: [
      Prec.high(keymap.of([{ key: 'Mod-Enter', run }])),
      history(),
      drawSelection(),
      keymap.of([...defaultKeymap, ...historyKeymap]),
      TYPE_OVER,
      StreamLanguage.define(cypher),
      syntaxHighlighting(HIGHLIGHT),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': options.label, 'aria-multiline': 'true' }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) options.onChange(update.state.doc.toString());
      }),
      THEME,
    ],
  });
  return { destroy: () => view.destroy() };
}
