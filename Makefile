# What a developer runs. Nothing but Go is needed.

.PHONY: test generate drift update-spec

# vet, and the tests with the race detector in random order.
test:
	go vet ./...
	go test -race -shuffle=on ./...

# gen/ from api/, without network.
generate:
	go generate ./...

# The document that drift and update-spec are about: conversation, template or
# batch. UPSTREAM names the file or URL to take instead of the published one;
# for template it is needed, since no stable address of it is known.
DOCUMENT = conversation
published-conversation = https://developers.sinch.com/_bundle/docs/conversation/api-reference/conversation.yaml
published-batch = https://developers.sinch.com/_bundle/docs/conversation/api-reference/batch-api/batch.yaml
UPSTREAM = $(or $(published-$(DOCUMENT)),$(error no published address of $(DOCUMENT) is known: give UPSTREAM=FILE|URL))
# Errata that drift applies to both documents; OVERLAY= compares them as they are.
OVERLAY = api/$(DOCUMENT).overlay.yaml

.PHONY: specdrift
specdrift:
	@go build -C scripts/specdrift -o specdrift .

# What the published document would change for users: exit status 0 nothing, 1
# compatible, 2 breaking, 3 not comparable. It is printed, since make exits with
# 2 for all but 0.
drift: specdrift
	@scripts/specdrift/specdrift -overlay '$(OVERLAY)' -base api/$(DOCUMENT).yaml -revision '$(UPSTREAM)'; \
	status=$$?; echo "specdrift: exit status $$status" >&2; exit $$status

# The published document into api/ and gen/, tested, and what it changes.
update-spec: specdrift
	@scripts/specdrift/update.sh $(DOCUMENT) '$(UPSTREAM)'
