# What a developer runs. Nothing but Go is needed.

.PHONY: test generate portable fuzz bench soak mutate release-build drift update-spec

# vet, and the tests with the race detector in random order.
test:
	go vet ./...
	go test -race -shuffle=on ./...

# gen/ from api/, without network.
generate:
	go generate ./...

# vet, tests included, for systems that are not that of the developer.
portable:
	@set -e; for system in windows/amd64 darwin/arm64 js/wasm; do \
		echo "$$system"; \
		GOOS=$${system%/*} GOARCH=$${system#*/} go vet ./sinch ./sinch/webhook; \
	done

# Each fuzz target, for FUZZTIME.
FUZZTIME = 10s
fuzz:
	@FUZZTIME='$(FUZZTIME)' scripts/fuzz.sh

# What ours costs beside a program by hand, as a table of ratios, with each of
# the releases of Go in TOOLCHAINS.
TOOLCHAINS = local go1.27.3
ROUNDS = 5
BENCHTIME = 100ms
BENCH = .
bench:
	@go run ./scripts/bench -toolchains '$(TOOLCHAINS)' -rounds $(ROUNDS) -time $(BENCHTIME) -bench '$(BENCH)'

# The client, the fake and the handler under a load that goes wrong all the time.
DURATION = 1h
RATE = 50
soak:
	go run ./scripts/soak -duration $(DURATION) -rate $(RATE)

# Changes of our own code that no test notices: of the PARTS that
# "go run ./scripts/mutate -h" lists, or of all, for a sample one of EVERY, and
# those that a regular expression ONLY describes.
EVERY = 1
mutate:
	go run ./scripts/mutate -every $(EVERY) -only '$(ONLY)' $(PARTS)

# What a release publishes, in dist, without publishing it. TAG is that of the
# release; for a trial there is none, and SYSTEMS may name fewer than all.
release-build:
	rm -rf dist
	go run ./scripts/release $(if $(TAG),-tag '$(TAG)') $(if $(SYSTEMS),-systems '$(SYSTEMS)') dist

# The document that drift and update-spec are about: conversation, template or
# batch. UPSTREAM names the file or URL to take instead of the published one;
# for template it is needed, since no stable address of it is known.
DOCUMENT = conversation
published-conversation = https://developers.sinch.com/_bundle/docs/conversation/api-reference/conversation.yaml
published-batch = https://developers.sinch.com/_bundle/docs/conversation/api-reference/batch-api/batch.yaml
UPSTREAM = $(or $(published-$(DOCUMENT)),$(error no published address of $(DOCUMENT) is known: give UPSTREAM=FILE|URL))
# Errata that drift applies to both documents; OVERLAY= compares them as they are.
OVERLAY = api/$(DOCUMENT).overlay.yaml
# The document whose Go types the others share.
SHARED = $(if $(filter conversation,$(DOCUMENT)),,api/conversation.yaml)

.PHONY: specdrift
specdrift:
	@go build -C scripts/specdrift -o specdrift .

# What the published document would change for users: exit status 0 nothing, 1
# compatible, 2 breaking, 3 not comparable. It is printed, since make exits with
# 2 for all but 0.
drift: specdrift
	@scripts/specdrift/specdrift -overlay '$(OVERLAY)' -shared '$(SHARED)' -base api/$(DOCUMENT).yaml -revision '$(UPSTREAM)'; \
	status=$$?; echo "specdrift: exit status $$status" >&2; exit $$status

# The published document into api/ and gen/, tested, and what it changes.
update-spec: specdrift
	@scripts/specdrift/update.sh $(DOCUMENT) '$(UPSTREAM)'
