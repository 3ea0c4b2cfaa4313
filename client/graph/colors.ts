/** Colours for WebGL and canvas: mixing, and the one place that knows how sigma wants transparency. */

export type Rgb = [red: number, green: number, blue: number];

/** Channels (0–255) of `#rgb`, `#rrggbb` or `#rrggbbaa`; transparency is left out. */
export function parseHex(color: string): Rgb {
  const digits = color.trim().replace(/^#/, '');
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  if (!/^[0-9a-f]{6}([0-9a-f]{2})?$/i.test(long)) throw new Error(`Not a hexadecimal colour: "${color}"`);
  return [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16)) as Rgb;
}

export function formatHex(channels: readonly number[]): string {
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** `share` (0–1) of `color` over `ground`: an opaque colour. */
export function mix(color: string, ground: string, share: number): string {
  const over = parseHex(color);
  const under = parseHex(ground);
  return formatHex(over.map((channel, i) => channel * share + under[i]! * (1 - share)));
}

/**
 * `color` at an opacity of `alpha` (0–1) as sigma's own programs need it: they blend premultiplied colours but do not
 * premultiply, so that a plain `#99999966` turns out nearly white.
 */
export function premultiplied(color: string, alpha: number): string {
  return formatHex([...parseHex(color).map((channel) => channel * alpha), alpha * 255]);
}

/** `color` at an opacity of `alpha` (0–1) as the project's own programs take it: they premultiply in the shader. */
export function translucent(color: string, alpha: number): string {
  return formatHex([...parseHex(color), alpha * 255]);
}
