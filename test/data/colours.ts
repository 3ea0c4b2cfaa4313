/** How far apart two colours look, also to colour-blind eyes, and how they stand out from a background. */

type Triple = [number, number, number];

/** What red-blind and green-blind eyes make of linear RGB (Machado, Oliveira and Fernandes 2009, full severity). */
const SIGHTS: Record<string, [Triple, Triple, Triple]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

function dot(row: Triple, value: Triple): number {
  return row[0] * value[0] + row[1] * value[1] + row[2] * value[2];
}

function linear(hex: string): Triple {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function lab(rgb: Triple): Triple {
  const curve = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = curve(dot([0.4124, 0.3576, 0.1805], rgb) / 0.95047);
  const y = curve(dot([0.2126, 0.7152, 0.0722], rgb));
  const z = curve(dot([0.0193, 0.1192, 0.9505], rgb) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The smallest CIE76 distance of two `#rrggbb` over the kinds of sight; about 2 is just noticeable. */
export function distance(a: string, b: string): number {
  const seen = Object.values(SIGHTS).map((rows) => {
    const [left, right] = [a, b].map((hex) => {
      const rgb = linear(hex);
      return lab(rows.map((row) => Math.min(1, Math.max(0, dot(row, rgb)))) as Triple);
    }) as [Triple, Triple];
    return Math.hypot(left[0] - right[0], left[1] - right[1], left[2] - right[2]);
  });
  return Math.min(...seen);
}

/** Contrast ratio of WCAG, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [a, b]
    .map((hex) => dot([0.2126, 0.7152, 0.0722], linear(hex)) + 0.05)
    .sort((x, y) => x - y) as [number, number];
  return light / dark;
}
