# What a developer runs. Nothing but Go is needed.

.PHONY: test generate drift update-spec

# vet, and the tests with the race detector in random order.
test:
	go vet ./...
	go test -race -shuffle=on ./...

# gen/ from api/, without network.
generate:
	go generate ./...
