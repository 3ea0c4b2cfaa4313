/** Tells whether WebGL is drawn by the processor (CI, virtual machines, remote desktops), where cheaper programs pay off. */

const SOFTWARE = /swiftshader|llvmpipe|softpipe|microsoft basic render/i;

/** True when the name that the driver gives is that of a software renderer. */
export function isSoftwareRenderer(name: string): boolean {
  return SOFTWARE.test(name);
}

let known: boolean | null = null;

/** True when this page's WebGL is drawn in software; asked once. */
export function hasSoftwareGl(): boolean {
  if (known !== null) return known;
  const gl = document.createElement('canvas').getContext('webgl');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  const name = gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  known = isSoftwareRenderer(name);
  return known;
}
