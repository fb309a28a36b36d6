# From a fresh clone, with Python 3.11+ and make:  make demo   or   make test.   Everything lands in .venv and output/.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
FITS := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c '$(FITS)' 2>/dev/null && echo $$p && break; done)

.PHONY: help demo test check slow browser bench docs lock clean
help:  ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 10

demo: $(VENV)/run.stamp  ## install, build the articles of corpus/ into output/, say what to open
	$(BIN)/graphcase build corpus -o output
	@echo "Here graphcase is $(BIN)/graphcase; after '. $(BIN)/activate' its name alone will do."

test: $(VENV)/dev.stamp  ## the quick tests
	$(BIN)/python -m pytest -m "not slow and not browser"

slow: $(VENV)/dev.stamp  ## the tests that take more than a few seconds each
	$(BIN)/python -m pytest -m "slow and not browser"

browser: $(VENV)/dev.stamp  ## the tests of the page, in Chromium
	$(BIN)/python -m pytest -m browser

check: $(VENV)/dev.stamp  ## lint, format and types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

bench: $(VENV)/dev.stamp  ## the figures of docs/bench.md
	$(BIN)/python bench/run.py
	$(BIN)/python bench/scale.py
	$(BIN)/python bench/resolving.py
	$(BIN)/python bench/copies.py
	$(BIN)/python bench/exporting.py
	$(BIN)/python bench/page.py
	$(BIN)/python bench/drawing.py

docs: $(VENV)/dev.stamp  ## write anew what the docs show: --help, README's session, figures, pictures
	$(BIN)/python docs/reference.py
	$(BIN)/python docs/vocabulary.py
	$(BIN)/python docs/demonstration.py

lock: $(VENV)/dev.stamp  ## write requirements/*.txt anew from pyproject.toml
	$(PIP) install uv
	$(BIN)/python requirements/lock.py

clean:  ## remove all that these targets made
	rm -rf $(VENV) build dist src/*.egg-info output/graph.* .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "graphcase needs Python 3.11 or newer, with venv. Found: $$(python3 --version 2>&1)."; \
		echo "Debian, Ubuntu: apt install python3-venv. Another Python: make demo PYTHON=/path/to/python3.12"; exit 1; } >&2
	@$(PYTHON) -c '$(FITS)' || { echo "graphcase needs Python 3.11 or newer, with venv; $(PYTHON) is not that." >&2; exit 1; }
	@echo "Installing into $(VENV): about 170 MB to download ..."
	@$(PYTHON) -m venv $(VENV)

$(VENV)/%.stamp: requirements/%.txt pyproject.toml | $(BIN)/python
	@$(PIP) install --require-hashes --only-binary :all: --no-deps -r $<
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@
