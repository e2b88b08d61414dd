# Python 3.11 or newer and make are enough; uv is used when it is there, because it is faster.
PYTHON ?= $(shell command -v python3.11 || command -v python3 || command -v python)
UV     ?= $(shell command -v uv 2>/dev/null)
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
PEERS  := build/peers/jionlp/.installed build/peers/recognizers/.installed
export PYTHONHASHSEED = 0
export MPLBACKEND = Agg
export JUPYTER_PLATFORM_DIRS = 1

.DEFAULT_GOAL := help
.PHONY: help setup report test score bench notebooks lab lock clean

help: ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(STAMP) ## create .venv from the lock and install the package in it

# The stamp is written last, so an interrupted set-up starts again from nothing.
$(STAMP): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed and none was found: install it, or name it with make PYTHON=..." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0] + ": name another with make PYTHON=...")'
	rm -rf $(VENV) && $(PYTHON) -m venv $(VENV)
ifneq ($(UV),)
	VIRTUAL_ENV=$(CURDIR)/$(VENV) UV_PYTHON_DOWNLOADS=never $(UV) pip install -q --compile-bytecode --require-hashes -r requirements.lock
else
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
endif
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

report: setup ## read data/raw and build reports/index.html
	$(BIN)/gongbao report

test: setup ## lint, types, doctests, tests and notebooks
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

score: setup ## print the scores against the experts' labels and on bulletins told again, with misses
	$(BIN)/gongbao extract data/raw --out build/score
	$(BIN)/python tests/gold/score.py tests/gold/seeds build/score --misses 100
	PYTHONPATH=tests $(BIN)/python -m retold 100

bench: setup $(PEERS) ## measure the speed, beside others' and on hard texts, into build/bench.md
	$(BIN)/python -m benchmarks

# Those compared with live in environments of their own.
build/peers/%/.installed: benchmarks/peers/%.txt
	rm -rf $(@D) && $(PYTHON) -m venv $(@D)
	$(@D)/bin/python -m pip install -q --disable-pip-version-check -r $<
	@touch $@

notebooks: setup ## run the notebooks again and save them with their outputs
	$(BIN)/python -m gongbao.reports.notebooks notebooks

lab: setup ## open JupyterLab in notebooks/
	$(BIN)/jupyter lab --notebook-dir=notebooks

# Maintainers only. No registry address may stand in the lock.
lock: ## resolve pyproject.toml into requirements.lock (needs uv)
	uv pip compile -q pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-annotate \
		--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' --upgrade -o requirements.lock
	@! grep -nE '://|^--' requirements.lock

clean: ## remove .venv and build/
	rm -rf $(VENV) build
