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
COPY web web
# Installs what package-lock.json says, compiles, bundles the workflows. Temporal's native client comes for five
# platforms, of which the image is one.
RUN node scripts/build.mjs \
  && npm prune --omit=dev \
  && find node_modules/@temporalio/core-bridge/releases -mindepth 1 -maxdepth 1 \
    ! -name "$(uname -m)-unknown-linux-gnu" -exec rm -r {} +

FROM ${NODE_IMAGE}
# Temporal's native client checks servers against the system's certificates, which the slim image lacks. The newest are
# wanted, so their package has no version here.
# hadolint ignore=DL3008
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
# The user `node` of the image, by number, so that Kubernetes can see that it is not root.
USER 1000:1000
ENTRYPOINT ["node", "bin/moisson.mjs"]
CMD ["worker"]
