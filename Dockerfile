# The application, for `docker compose up` (compose.yaml puts Neo4j beside it).
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
# Without its lock file the application takes the dependencies as they are and does not look for missing ones.
RUN npm run build && npm prune --omit=dev --no-audit --no-fund && rm package-lock.json

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production LANG_GIENG_HOST=0.0.0.0 LANG_GIENG_STORE=/data
COPY --from=build /app /app
RUN mkdir /data && chown node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/cli/lang-gieng.mjs", "serve"]
