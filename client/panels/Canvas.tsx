/** Where React ends and sigma begins: keeps one controller alive and tells it what to draw and what to accent. */
import { useEffect, useRef, useState } from 'react';
import type { GraphView } from '../../server/api/types.ts';
import { api } from '../api.ts';
import { setActiveController } from '../graph/active.ts';
import type { GraphController, Scene, Target } from '../graph/controller.ts';
import { asApiError } from '../state/resource.ts';
import { reportFailure, select, session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { ui } from '../state/ui.ts';
import { type TextKey, useTexts } from '../texts/index.ts';
import { useOntology } from './ontology.ts';

export type Pointed = Target & { at: { x: number; y: number } };

/** Asked for at once, so that it loads beside the data. A failure is told by the canvas that needs it. */
const graphCode = import('../graph/start.ts');
graphCode.catch(() => {});

interface Props {
  picture: GraphView;
  onPoint(pointed: Pointed | null): void;
}

export function Canvas({ picture, onPoint }: Props) {
  const { lang, t } = useTexts();
  const ontology = useOntology();
  const layout = useStore(session, (state) => state.view.layout);
  const selection = useStore(session, (state) => state.view.selection);
  const listed = useStore(ui, (state) => state.listed);
  const container = useRef<HTMLDivElement>(null);
  const [controller, setController] = useState<GraphController | null>(null);
  const [scene, setScene] = useState<Scene | null>(null);
  const [reshaped, setReshaped] = useState(0);
  const [lack, setLack] = useState<TextKey | null>(null);
  const epoch = useStore(session, (state) => state.epoch);
  /** The selection that has been brought into view, or that was part of a picture shown whole. */
  const revealed = useRef<string | null>(null);

  useEffect(() => {
    let live: GraphController | null = null;
    let gone = false;
    const start = async () => {
      const { startGraph } = await graphCode;
      const started = await startGraph(container.current!, {
        onPick: (target) => select(target),
        onPoint: (target, at) => onPoint(target && { ...target, at }),
        onReshape: () => setReshaped((times) => times + 1),
      });
      if (gone) return started.kill();
      live = started;
      setActiveController(live);
      setController(live);
    };
    start().catch(() => {
      if (!gone) setLack(canDraw() ? 'picture.noCode' : 'picture.noWebgl');
    });
    return () => {
      gone = true;
      setActiveController(null);
      live?.kill();
    };
  }, [onPoint]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a container of another shape is arranged anew, and a map that failed is asked for again
  useEffect(() => {
    if (!controller || !ontology) return;
    let current = true;
    const draw = async () => {
      const base = { picture, ontology, lang };
      let next: Scene;
      if (layout === 'map') {
        const [{ mapPositions }, { geoUnderlay }, geo] = await Promise.all([
          import('../graph/map.ts'),
          import('../graph/geo-layer.ts'),
          api.geo(),
        ]);
        session.set({ attribution: geo.attribution });
        next = { ...base, positions: mapPositions(picture, controller.window), underlay: geoUnderlay(geo) };
      } else {
        const { networkPositions } = await graphCode;
        next = { ...base, positions: networkPositions(picture, controller.window), underlay: null };
      }
      if (!current) return;
      const before = controller.scene;
      const keepCamera = before?.picture === picture && (before.underlay !== null) === (layout === 'map');
      controller.show(next, keepCamera);
      const chosen = session.get().view.selection?.id;
      if (!keepCamera && chosen && next.positions.has(chosen)) revealed.current = chosen;
      setLack(null);
      setScene(next);
    };
    draw().catch((cause) => {
      reportFailure(asApiError(cause));
      if (current) setLack(layout === 'map' ? 'picture.noMap' : 'picture.noCode');
    });
    return () => {
      current = false;
    };
  }, [controller, ontology, picture, lang, layout, reshaped, epoch]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new scene has to be accented anew
  useEffect(() => {
    if (!controller) return;
    const nodes = selection?.kind === 'node' ? [selection.id] : [];
    const edges = selection?.kind === 'edge' ? [selection.id] : [];
    controller.accent('selected', { nodes, edges });
    if (!nodes[0]) revealed.current = null;
    else if (nodes[0] !== revealed.current && controller.reveal(nodes[0])) revealed.current = nodes[0];
  }, [controller, selection, scene]);

  useEffect(() => {
    controller?.accent('listed', { edges: listed });
  }, [controller, listed]);

  return (
    <>
      <div
        ref={container}
        className="canvas"
        data-ready={scene !== null}
        role="img"
        aria-label={t('picture.summary', { nodes: picture.nodes.length, edges: picture.edges.length })}
      />
      {lack && (
        <p className="notice bad picture-notice" role="alert">
          {t(lack)}
        </p>
      )}
    </>
  );
}

/** True when the browser has what the picture is drawn with. */
function canDraw(): boolean {
  const canvas = document.createElement('canvas');
  return (canvas.getContext('webgl2') ?? canvas.getContext('webgl')) !== null;
}
