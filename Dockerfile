FROM node:22-slim AS build
WORKDIR /build
COPY . .
RUN npm ci --no-audit --no-fund \
  && npm pack --ignore-scripts --pack-destination /tmp \
  && npm install --global --prefix /opt/kmslint --no-audit --no-fund /tmp/kmslint-*.tgz

FROM node:22-slim
COPY --from=build /opt/kmslint /opt/kmslint
ENV PATH="/opt/kmslint/bin:$PATH"
USER node
# docker run --rm --init -v "$PWD:/src:ro" kmslint
WORKDIR /src
ENTRYPOINT ["kmslint"]
