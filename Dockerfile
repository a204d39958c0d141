# The program with its atlas. Build: docker build -t lantu . Run: see compose.yaml.
FROM node:22-slim AS web
WORKDIR /src/web
COPY web/package.json web/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY web ./
RUN mkdir -p /src/src/lantu/atlas && npm run build

FROM python:3.11-slim AS build
WORKDIR /src
COPY requirements.lock ./
RUN pip install --no-cache-dir uv \
 && uv venv /opt/lantu \
 && VIRTUAL_ENV=/opt/lantu uv pip install --no-cache --require-hashes --requirements requirements.lock
COPY . .
COPY --from=web /src/src/lantu/atlas/static src/lantu/atlas/static
RUN VIRTUAL_ENV=/opt/lantu uv pip install --no-cache --no-deps --no-build-isolation .

FROM python:3.11-slim
COPY --from=build /opt/lantu /opt/lantu
# Nobody needs to be root to read documents; the ledger lies on a volume.
RUN useradd --create-home lantu && mkdir /data && chown lantu /data
USER lantu
WORKDIR /data
VOLUME /data
ENV PATH=/opt/lantu/bin:$PATH LANTU_LEDGER=/data/lantu.ledger
EXPOSE 8420
ENTRYPOINT ["lantu"]
CMD ["--help"]
