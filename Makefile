# Every habit is a target: `make help`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
DOCUMENTS := spec/v1.openrpc.json spec/v4_0.openrpc.json
GENERATE := --package uis_callapi --root-error CallApiError --strict

.DEFAULT_GOAL := help
.NOTPARALLEL:

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# Installed once, and again when a requirement changes. pip of Python 3.11 knows no dependency groups yet.
$(VENV)/package: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed: make PYTHON=python3.11 ...")'
	@test -x $(BIN)/python || { echo "installing into $(VENV)"; $(PYTHON) -m venv $(VENV); }
	@$(INSTALL) pip
	@$(INSTALL) --editable '.[all]'
	@touch $@

$(VENV)/tools: $(VENV)/package
	@echo "installing the tools of this repository"
	@$(INSTALL) --group generate --group test --group lint --group bench --group release --group docs --group guides
	@touch $@

.PHONY: docs
docs: $(VENV)/tools ## the site in both languages, its reference printed from spec/: build/site/en, build/site/ru
	@PYTHONPATH=generated:sandbox $(BIN)/python -m docs $(if $(REPOSITORY),--repository $(REPOSITORY))

.PHONY: demo
demo: $(VENV)/package ## place calls at a sandbox on this machine: no account, no telephone rings
	@$(BIN)/python examples/demo.py

.PHONY: example
example: $(VENV)/tools ## one of examples/, beside a sandbox: NAME=django, fastapi, marketplace, pytest_project
	@$(BIN)/python -m examples $(NAME)

.PHONY: test
test: lint typecheck ## style, types and tests
	$(BIN)/python -m pytest

.PHONY: generate
generate: $(VENV)/tools ## print generated/ from spec/
	@$(BIN)/python -m codegen generate $(DOCUMENTS) --out generated --tests generated/tests $(GENERATE)

.PHONY: check-generated
check-generated: $(VENV)/tools ## delete generated/, print it again: nothing may have changed
	rm -rf generated
	@$(MAKE) --no-print-directory generate
	@changes=$$(git status --porcelain); test -z "$$changes" || { echo "$$changes"; echo "not what is committed: run make generate and commit the result"; exit 1; }

.PHONY: goldens
goldens: $(VENV)/tools ## print the expected trees of the generator's tests anew
	@$(BIN)/python -m tests.codegen.goldens

.PHONY: diff
diff: $(VENV)/tools ## what changed between two documents, and whom it breaks: OLD=FILE NEW=FILE; ARGS=--changelog for that
	@test -n '$(OLD)' -a -n '$(NEW)' || { echo "say which two: make diff OLD=before.json NEW=$(firstword $(DOCUMENTS))"; exit 2; }
	@$(BIN)/python -m codegen diff '$(OLD)' '$(NEW)' --package uis_callapi --root-error CallApiError $(ARGS)

.PHONY: corpus
corpus: $(VENV)/tools ## the generator over documents of others: SPECS=DIR; TYPECHECK=1, KEEP=DIR, JOBS=N
	@$(BIN)/python -m tests.corpus '$(SPECS)' $(if $(TYPECHECK),--typecheck) $(if $(KEEP),--keep $(KEEP)) $(if $(JOBS),--jobs $(JOBS))

.PHONY: fuzz
fuzz: $(VENV)/tools ## the generator over mutated documents: N=10000 for more, SEED=7 for others
	@$(BIN)/python -m tests.corpus.fuzz $(N) $(if $(SEED),--seed $(SEED))

.PHONY: bench
bench: $(VENV)/tools ## what things cost beside their rivals: a table, and build/bench.json; GROUPS="sync import" for some
	@$(BIN)/python -m bench $(GROUPS)

.PHONY: profile
profile: $(VENV)/tools ## what one warm call spends its time on, function by function
	@$(BIN)/python -m bench.profiling

.PHONY: faults
faults: $(VENV)/tools ## every fault of the page, at a server of our own: outcome, phase, calls; CASES="F9 F10.3" for some
	@$(BIN)/python -m tests.faults $(CASES)

.PHONY: typecheck
typecheck: $(VENV)/tools ## mypy --strict and pyright strict: every tree, and the wheel as users see it
	$(BIN)/python -m mypy --strict --config-file= codegen docs hatch_build.py
	MYPYPATH=generated:sandbox:cli $(BIN)/python -m mypy --strict --config-file= -p uis_callapi -p uis_callapi_sandbox -p uis_callapi_cli
	$(BIN)/python -m mypy --strict --config-file= --exclude 'tests/(codegen/expected|typing/refuses)' examples bench tests generated/tests
	$(BIN)/python -m basedpyright
	@$(BIN)/python -m tests.typing

MINUTES ?= 5
.PHONY: faults-soak
faults-soak: $(VENV)/tools ## random schedules of faults against "never twice": MINUTES=30 for longer
	@$(BIN)/python -m tests.property --minutes $(MINUTES)

.PHONY: release-check
release-check: $(VENV)/tools ## try wheel and sdist as users do, on each Python: PYTHONS="3.12 path/to/python" for others
	@$(BIN)/python -m tests.release $(PYTHONS)

.PHONY: dist
dist: $(VENV)/tools ## wheel and sdist for the index, in build/dist, with links to the repository: REPOSITORY=https://host/owner/name
	@test -n '$(REPOSITORY)' || { echo "say where the project is: make dist REPOSITORY=https://host/owner/name"; exit 2; }
	@rm -rf build/dist
	@PROJECT_REPOSITORY='$(REPOSITORY)' $(BIN)/python -m uv build --build-constraints constraints.txt --out-dir build/dist

.PHONY: picture
picture: $(VENV)/tools ## take the picture of the console anew, by Chromium
	@PYTHONPATH=generated:sandbox $(BIN)/python -m docs.picture

.PHONY: lint
lint: $(VENV)/tools ## ruff: rules and layout
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .
