//go:build tools || generate

// Package tools pins the code generator and says how gen/ is made from api/.
package tools

import (
	_ "github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen"
)

//go:generate go run ./scripts/specgen -config oapi-codegen.yaml -overlay api/conversation.overlay.yaml -package conversation -o gen/conversation api/conversation.yaml
//go:generate go run ./scripts/specgen -config oapi-codegen.yaml -overlay api/template.overlay.yaml -share gen/openapi/conversation.json -package template -o gen/template api/template.yaml
//go:generate go run ./scripts/specgen -config oapi-codegen.yaml -overlay api/batch.overlay.yaml -share gen/openapi/conversation.json -package batch -o gen/batch api/batch.yaml
