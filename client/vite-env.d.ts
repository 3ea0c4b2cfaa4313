/** Lets TypeScript know what Vite makes importable beside modules: style sheets and pictures. */
/// <reference types="vite/client" />
