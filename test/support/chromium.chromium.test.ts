/** The browser that suites get draws by WebGL, which the network needs. */
import { expect, test } from 'vitest';
import { describeChromium } from './suites.ts';

describeChromium('the Chromium of the tests', (browser) => {
  test('draws a triangle by WebGL 2', async () => {
    const page = await browser().newPage();
    const pixel = await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      const gl = canvas.getContext('webgl2', { preserveDrawingBuffer: true });
      if (!gl) return null;
      const program = gl.createProgram();
      const sources = [
        [gl.VERTEX_SHADER, 'attribute vec2 p; void main() { gl_Position = vec4(p, 0., 1.); }'],
        [gl.FRAGMENT_SHADER, 'void main() { gl_FragColor = vec4(1., .5, 0., 1.); }'],
      ] as const;
      for (const [type, source] of sources) {
        const shader = gl.createShader(type) as WebGLShader;
        gl.shaderSource(shader, source);
        gl.compileShader(shader);
        gl.attachShader(program, shader);
      }
      gl.bindAttribLocation(program, 0, 'p');
      gl.linkProgram(program);
      // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's function, not a React hook
      gl.useProgram(program);
      gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
      gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 3, -1, -1, 3]), gl.STATIC_DRAW);
      gl.enableVertexAttribArray(0);
      gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
      const read = new Uint8Array(4);
      gl.readPixels(10, 10, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, read);
      return [...read];
    });
    await page.close();
    expect(pixel).toEqual([255, 128, 0, 255]);
  });
});
