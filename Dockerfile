# The workers' image. Node 24 is the current long-term release; the project runs on 20 and up. By digest:
# `docker build --build-arg NODE_IMAGE=node@sha256:...`, see "With Docker" in the README.
ARG NODE_IMAGE=node:24-slim
FROM ${NODE_IMAGE} AS build
WORKDIR /moisson
COPY package.json package-lock.json .npmrc tsconfig.json ./
COPY scripts scripts
COPY services services
COPY simulator simulator
COPY src src
# Installs what package-lock.json says, compiles, bundles the workflows.
RUN node scripts/build.mjs && npm prune --omit=dev

FROM ${NODE_IMAGE}
# Temporal's native client checks servers against the system's certificates, which the slim image lacks.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /moisson
ENV NODE_ENV=production
COPY package.json ./
COPY bin bin
COPY scripts scripts
COPY --from=build /moisson/node_modules node_modules
COPY --from=build /moisson/dist dist
USER node
ENTRYPOINT ["node", "bin/moisson.mjs"]
CMD ["worker"]
