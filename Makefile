# Everything installs by itself: `make demo` and `make test` each work alone from a clean clone.
PYTHON ?= python3.11
BIN := .venv/bin
WEB := src/lantu/atlas/static/index.html
WEB_SOURCES := $(shell find web -type f -not -path '*/node_modules/*' -not -path '*/dist/*' 2>/dev/null)
# Compiled once and kept, also where the machine keeps no bytecode: the tests start some hundred processes.
PYTEST := env -u PYTHONDONTWRITEBYTECODE PYTHONPYCACHEPREFIX=$(CURDIR)/.venv/bytecode $(BIN)/pytest
.DELETE_ON_ERROR:
.PHONY: demo atlas docs test test-slow coverage lint bench fuzz clean lock wheel sbom audit

demo: .venv/.ok
	@$(BIN)/lantu demo --ledger .demo/jingjinji.ledger

atlas: .venv/.ok $(WEB)
	@test -e .demo/jingjinji.ledger || $(BIN)/lantu demo --ledger .demo/jingjinji.ledger --quiet
	@$(BIN)/lantu atlas --ledger .demo/jingjinji.ledger

test: lint $(WEB)
	cd web && npm run --silent check
	$(PYTEST) -n 2 -m "not slow" tests src

test-slow: .venv/.dev $(WEB)
	$(PYTEST) -n 2 -m slow tests
	$(PYTEST) -n 2 -m "not slow" --hypothesis-profile=fuzz -k propert tests

# Lines that the tests run, of all that is shipped; the report names those that none does.
coverage: .venv/.dev $(WEB)
	$(PYTEST) -n 2 -m "not slow" --cov=lantu --cov-report=term:skip-covered --cov-report=html:build/coverage tests src

lint: .venv/.dev
	$(BIN)/ruff check src tests bench tools/reference tools/audit.py hatch_build.py
	$(BIN)/ruff format --check src tests bench tools/reference tools/audit.py hatch_build.py
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/.dev
	$(BIN)/python -m bench

fuzz: .venv/.dev
	$(BIN)/python -m bench.fuzz 30

# The atlas serves them at /docs; a wheel that is built afterwards carries them.
docs: .venv/.dev
	$(BIN)/python -m mkdocs build --strict --quiet --site-dir src/lantu/atlas/docs

wheel: .venv/.ok $(WEB)
	$(BIN)/uv build --wheel --no-build-isolation

# What the wheel brings along, in CycloneDX: Python's from the lock with its hashes, the web's from npm's lock.
sbom: .venv/.dev web/node_modules/.ok
	@mkdir -p dist
	$(BIN)/cyclonedx-py requirements requirements.lock --pyproject pyproject.toml --mc-type application --output-reproducible --of JSON --output-file dist/lantu-python.cdx.json
	cd web && npm sbom --sbom-format cyclonedx --package-lock-only > ../dist/lantu-web.cdx.json

# Known vulnerabilities of what is locked, extras and development too: of the public databases, or without a
# network of a copy of their records, make audit ADVISORIES=PATH (tools/audit.py).
audit: .venv/.dev
ifdef ADVISORIES
	$(BIN)/python tools/audit.py $(ADVISORIES)
else
	@status=0; \
	$(BIN)/pip-audit --strict --requirement requirements-dev.lock --require-hashes --disable-pip || status=1; \
	(cd web && npm audit) || status=1; exit $$status
endif

clean:
	rm -rf .demo .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist build web/dist src/lantu/atlas/static src/lantu/atlas/docs test-results

# uv lives inside the venv; the locks carry hashes and name no host. The demo needs the first alone.
.venv/.ok: requirements.lock pyproject.toml hatch_build.py
	test -x $(BIN)/uv || { $(PYTHON) -m venv .venv && $(BIN)/pip install --quiet --disable-pip-version-check uv; }
	$(BIN)/uv pip install --quiet --require-hashes --requirements requirements.lock
	$(BIN)/uv pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: .venv/.ok requirements-dev.lock
	$(BIN)/uv pip install --quiet --require-hashes --requirements requirements-dev.lock
	@touch $@

LOCK := $(BIN)/uv pip compile pyproject.toml --generate-hashes --no-header --no-annotate --python-version 3.11 --quiet

lock: .venv/.ok
	$(LOCK) --extra build --output-file requirements.lock
	$(LOCK) --all-extras --constraints requirements.lock --output-file requirements-dev.lock

web/node_modules/.ok: web/package-lock.json
	cd web && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

$(WEB): web/node_modules/.ok $(WEB_SOURCES)
	cd web && npm run --silent build
	@touch $@
