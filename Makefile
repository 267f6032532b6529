# One word for each chore; `make` alone lists them.

PREFIX  ?= /usr/local
DESTDIR ?=
# Handed on as they stand: make demo DEMO_ARGS="--no-desk --at trust.sqlite"
DEMO_ARGS ?=
ARGS      ?=
# Milliseconds a screen is shown.
WATCH     ?= 700
# Seconds each fuzzer may take.
FUZZ_SECONDS ?= 120
# For every build, for example SWIFT_FLAGS="-j 1" on a small machine.
SWIFT_FLAGS ?=

# Debian package names. What the program is made with and runs with; what the tests drive as well;
# what the benchmark compares with.
BUILD_PACKAGES = binutils ca-certificates cups-client fonts-dejavu-core fonts-droid-fallback git \
  libncurses-dev libpango1.0-dev libpq-dev libsqlite3-dev ncurses-term pkg-config tzdata
TEST_PACKAGES  = bindfs cups cups-client cups-filters fuse3 poppler-utils postgresql python3-icalendar \
  python3-vobject qpdf sqlite3 strace tmux
DOCS_PACKAGES  = mandoc
BENCH_PACKAGES = calcurse fzf htop mutt paps poppler-utils python3 python3-reportlab sqlite3 tig vim weasyprint

# The shipped binary has a scratch path of its own, so that neither build spoils the other's cache.
RELEASE_SCRATCH = .build/release-static
FUZZ_SCRATCH    = .build/fuzz
RELEASE_FLAGS   = -c release --static-swift-stdlib --scratch-path $(RELEASE_SCRATCH) -Xlinker -s
RELEASE_BIN     = $(RELEASE_SCRATCH)/release
# Without this an undeclared import fails on a first build and passes on the second.
IMPORT_CHECK = --explicit-target-dependency-import-check=error
SWIFT_TEST   = swift test $(SWIFT_FLAGS) --skip-build --disable-xctest
SWIFT_FILES  = Package.swift Sources Tests

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory
.NOTPARALLEL:
.DEFAULT_GOAL := help
.PHONY: help demo build run test torture fuzz watch check lint format bench docs install release clean \
  swift-present build-packages test-packages docs-packages bench-packages

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

demo: release ## make a demonstration trust and open the desk on it (DEMO_ARGS="--no-desk --at FILE")
	@# A bare container has no locale at all; every name in the demonstration needs one.
	@if [ -z "$${LC_ALL:-}$${LC_CTYPE:-}$${LANG:-}" ]; then export LANG=C.UTF-8; fi; \
	  SWIFT_BACKTRACE=enable=no $(RELEASE_BIN)/lifelong demo $(DEMO_ARGS)

build: build-packages ## build for development
	swift build $(SWIFT_FLAGS) $(IMPORT_CHECK)

run: build-packages ## build for development and run (ARGS="class list")
	swift run $(SWIFT_FLAGS) $(IMPORT_CHECK) lifelong $(ARGS)

test: build-packages test-packages ## run every test; those of store and verbs on both engines
	swift build $(SWIFT_FLAGS) --build-tests $(IMPORT_CHECK)
	LIFELONG_TEST_ENGINE=postgres Tests/with-postgres $(SWIFT_TEST) --filter UseCasesTests </dev/null
	Tests/with-postgres $(SWIFT_TEST) </dev/null

torture: build-packages test-packages ## races, power cuts, kills, changed bytes, sanitizers, fuzzers: a lot of each (TORTURE_SEED=N)
	swift build $(SWIFT_FLAGS) --build-tests $(IMPORT_CHECK)
	TORTURE=1 Tests/with-postgres $(SWIFT_TEST) --no-parallel --filter 'CommandTests.Torture' </dev/null
	LIFELONG_CUT_STEP=1 Tests/with-postgres $(SWIFT_TEST) --filter CutBookingTests </dev/null
	$(MAKE) sanitized-address sanitized-thread fuzz

# The journeys are left out, which wait for a terminal by the clock, and the torture, whose recorder
# takes the place the sanitizers' own library wants.
sanitized-%: build-packages test-packages ## run the tests under a sanitizer: sanitized-address, sanitized-thread
	swift build $(SWIFT_FLAGS) --build-tests --sanitize=$* --scratch-path .build/$*
	Tests/with-postgres $(SWIFT_TEST) --sanitize=$* --scratch-path .build/$* \
	  --skip JourneyTests --skip CommandTests.Torture </dev/null

watch: test-packages ## watch a representative's morning at the desk, key by key (WATCH=700)
	swift build $(SWIFT_FLAGS) --build-tests $(IMPORT_CHECK)
	WATCH=$(WATCH) swift test $(SWIFT_FLAGS) --skip-build --disable-xctest --filter MorningTests </dev/null

fuzz: build-packages ## fuzz what comes in unchecked: files, dates, the find box, settings (FUZZ_SECONDS=120)
	for fuzzer in CSV Dates Search Configuration Planted; do \
	  FUZZ=1 swift build $(SWIFT_FLAGS) $(IMPORT_CHECK) --scratch-path $(FUZZ_SCRATCH) \
	    --sanitize=fuzzer -Xswiftc -sanitize=fuzzer,address --product Fuzz$$fuzzer; done
	Tests/Fuzzing/fuzz.sh $(FUZZ_SCRATCH)/debug $(FUZZ_SECONDS)

check: lint test ## everything that must hold before a change is handed in

lint: swift-present ## look for formatting faults
	swift format lint --strict --parallel --recursive $(SWIFT_FILES)

format: swift-present ## put the formatting right
	swift format --in-place --parallel --recursive $(SWIFT_FILES)

bench: release bench-packages ## compare speed, size and memory with other programs
	swift build $(SWIFT_FLAGS) $(RELEASE_FLAGS) --product BookingBench
	swift build $(SWIFT_FLAGS) $(RELEASE_FLAGS) --product ReadingBench
	swift build $(SWIFT_FLAGS) $(RELEASE_FLAGS) --product BusyDesk
	clang -std=c11 -Wall -Wextra -Werror -O2 Tests/Bench/booking_reference.c -lsqlite3 \
	  -o $(RELEASE_BIN)/booking-reference
	python3 Tests/Bench/bench.py $(RELEASE_BIN)

docs: docs-packages ## check the manual page and make it readable (.build/docs)
	mandoc -T lint -W warning docs/lifelong.1
	install -d .build/docs
	mandoc -T html docs/lifelong.1 >.build/docs/lifelong.html
	mandoc -T utf8 docs/lifelong.1 >.build/docs/lifelong.txt
	@echo .build/docs/lifelong.html .build/docs/lifelong.txt

# `make release`, then `sudo make install`: the second needs no Swift.
install: $(RELEASE_BIN)/lifelong ## install program, manual page and completions (PREFIX, DESTDIR)
	install -D -m 755 $(RELEASE_BIN)/lifelong "$(DESTDIR)$(PREFIX)/bin/lifelong"
	install -D -m 644 docs/lifelong.1 "$(DESTDIR)$(PREFIX)/share/man/man1/lifelong.1"
	@completion() { \
	  install -d "$$(dirname "$$2")"; \
	  $(RELEASE_BIN)/lifelong --generate-completion-script "$$1" >"$$2.new"; \
	  chmod 644 "$$2.new"; mv "$$2.new" "$$2"; echo "$$2"; }; \
	share="$(DESTDIR)$(PREFIX)/share"; \
	completion bash "$$share/bash-completion/completions/lifelong"; \
	completion zsh "$$share/zsh/site-functions/_lifelong"; \
	completion fish "$$share/fish/vendor_completions.d/lifelong.fish"

release: build-packages ## build the binary that is shipped
	swift build $(SWIFT_FLAGS) $(RELEASE_FLAGS) --product lifelong

$(RELEASE_BIN)/lifelong:
	$(MAKE) release

clean: ## remove everything that was built
	rm -rf .build

# ---- what a target needs before it can start

swift-present:
	@command -v swift >/dev/null || { \
	  echo "Swift 6.2 or newer is needed and was not found: install it from https://www.swift.org/install/linux/ and try again." >&2; \
	  exit 1; }

build-packages: swift-present
	@bash -c "$$ENSURE_PACKAGES" ensure $(BUILD_PACKAGES)

test-packages:
	@bash -c "$$ENSURE_PACKAGES" ensure $(TEST_PACKAGES)

docs-packages:
	@bash -c "$$ENSURE_PACKAGES" ensure $(DOCS_PACKAGES)

bench-packages:
	@bash -c "$$ENSURE_PACKAGES" ensure $(BENCH_PACKAGES)

# Installs those of its arguments that are missing, and says nothing when none is.
define ENSURE_PACKAGES
set -euo pipefail
if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  echo "This is not a Debian system, so nothing is installed. What Debian calls: $$*" >&2
  exit 0
fi
missing=()
for package in "$$@"; do
  state=$$(dpkg-query -W -f '$${db:Status-Status}' "$$package" 2>/dev/null || true)
  [ "$$state" = installed ] || missing+=("$$package")
done
[ $${#missing[@]} -gt 0 ] || exit 0
echo "Missing system packages: $${missing[*]}" >&2
if [ "$$(id -u)" = 0 ]; then
  as_root=()
elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
  as_root=(sudo)
else
  echo "They can only be installed by an administrator. Ask for this, then try again:" >&2
  echo "  apt-get install --no-install-recommends $${missing[*]}" >&2
  exit 1
fi
apt=("$${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get)
"$${apt[@]}" -q update >&2 || echo "The package lists could not all be renewed; going on with those at hand." >&2
unknown=()
for package in "$${missing[@]}"; do
  apt-cache show "$$package" >/dev/null 2>&1 || unknown+=("$$package")
done
if [ $${#unknown[@]} -gt 0 ]; then
  echo "apt knows no package named: $${unknown[*]}" >&2
  echo "Debian 12 has them in its main section: see /etc/apt/sources.list* and the network." >&2
  exit 1
fi
"$${apt[@]}" -q install -y --no-install-recommends "$${missing[@]}" >&2 || {
  echo "Not installed: $${missing[*]}. The lines above say why." >&2
  exit 1
}
endef
export ENSURE_PACKAGES
