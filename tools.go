//go:build tools || generate

// Package tools pins the code generator and says how gen/ is made from api/.
package tools

import (
	_ "github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen"
)

//go:generate go run ./scripts/specgen api/conversation.yaml api/template.yaml api/batch.yaml
//go:generate go run ./scripts/operations -o sinch/sinchtest/operation.gen.go
