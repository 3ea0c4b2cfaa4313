/** The entry of the graph's own chunk: sigma and all that draws. */
import { GraphController, type Handlers } from './controller.ts';

export { networkPositions } from './network.ts';

/** One text of each script and weight that labels use. */
const FACES = [
  ['400 12px "Noto Sans"', 'Aạđơ'],
  ['600 13px "Noto Sans"', 'Aạđơ'],
  ['400 12px "Noto Sans Lao"', 'ລາວ'],
] as const;

/** Starts the picture in `container`. Fonts come first: labels measured in another font would be placed wrongly. */
export async function startGraph(container: HTMLElement, handlers: Handlers): Promise<GraphController> {
  await Promise.allSettled(FACES.map(([font, sample]) => document.fonts.load(font, sample)));
  const controller = new GraphController(container, handlers);
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const restyle = () => controller.restyle();
  dark.addEventListener('change', restyle);
  const kill = controller.kill.bind(controller);
  controller.kill = () => {
    dark.removeEventListener('change', restyle);
    kill();
  };
  return controller;
}
