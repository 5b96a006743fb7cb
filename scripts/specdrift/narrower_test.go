package main

import "testing"

func TestServersAndSecurity(t *testing.T) {
	t.Parallel()
	const scheme = "      type: oauth2\n      flows:\n        clientCredentials:\n          tokenUrl: https://auth.example.com/token\n          scopes: {}\n"
	checkRows(t, things, []row{
		{
			name:  "the URL of the server, the value of a constant",
			edits: []edit{{"https://{region}.things.example.com", "https://{region}.things.example.net"}},
			want:  []string{`compatible: #/servers/0: url changed from "https://{region}.things.example.com" to "https://{region}.things.example.net"`},
		},
		{
			name:  "the region that is taken unless told otherwise",
			edits: []edit{{"default: eu", "default: us"}},
			want:  []string{`compatible: #/servers/0/variables/region: default changed from "eu" to "us"`},
		},
		{
			name:  "regions of a list, where any was taken",
			edits: []edit{{"default: eu\n", "default: eu\n        enum: [eu, us]\n"}},
			want: []string{
				"breaking: #/servers/0/variables/region: freedom to choose any value removed",
				"compatible: #/servers/0/variables/region/enum/eu: value added",
				"compatible: #/servers/0/variables/region/enum/us: value added",
			},
		},
		{
			name:  "a further server is removed",
			edits: []edit{{"  - url: https://things.example.org\n", ""}},
			want:  []string{"breaking: #/servers/1: server removed"},
		},
		{
			name:  "a further server is added before the others",
			edits: []edit{{"servers:\n", "servers:\n  - url: https://things.example.com\n"}},
			want:  []string{"compatible: #/servers/0: server added"},
		},
		{
			name:  "the URL of the token endpoint, the value of a constant",
			edits: []edit{{"https://auth.example.com/token", "https://auth.example.com/v2/token"}},
			want:  []string{"compatible: #/components/securitySchemes: TokenURL changed from https://auth.example.com/token to https://auth.example.com/v2/token"},
		},
		{
			name:  "the token endpoint disappears, and with it the constant",
			edits: []edit{{scheme, "      type: http\n      scheme: basic\n"}},
			want: []string{
				"breaking: #/components/securitySchemes: constant TokenURL removed",
				`breaking: #/components/securitySchemes/key: scheme set to "basic"`,
				`breaking: #/components/securitySchemes/key: type changed from "oauth2" to "http"`,
				"breaking: #/components/securitySchemes/key/flows/clientCredentials: flow removed",
			},
		},
		{
			name:  "a further way to authenticate",
			edits: []edit{{"security:\n  - key: []\n", "security:\n  - key: []\n  - lock: []\n"}, {"  securitySchemes:\n", "  securitySchemes:\n    lock: {type: http, scheme: basic}\n"}},
			want: []string{
				"compatible: #/components/securitySchemes/lock: security scheme added",
				"compatible: #/security: way to authenticate: lock added",
			},
		},
		{
			name:  "a scope is needed",
			edits: []edit{{"security:\n  - key: []\n", "security:\n  - key: [all]\n"}},
			want: []string{
				"breaking: #/security: way to authenticate: key removed",
				"compatible: #/security: way to authenticate: key with all added",
			},
		},
		{
			name:  "an operation is open to all",
			edits: []edit{{"      summary: List boxes\n", "      summary: List boxes\n      security: []\n"}},
			want: []string{
				"breaking: " + boxesPlace + "/security: lack of the way to authenticate: key added",
				"compatible: " + boxesPlace + "/security: way to authenticate: none added",
			},
		},
		{
			name:  "no authorisation is needed any more",
			edits: []edit{{"security:\n  - key: []\n", ""}},
			want: []string{
				"breaking: #/security: way to authenticate: key removed",
				"compatible: #/security: way to authenticate: none added",
			},
		},
	})
}

func TestWhatCallersSendBecomesNarrower(t *testing.T) {
	t.Parallel()
	const sent = "        name: {type: string}\n        labels: {type: array, items: {type: string}}\n"
	checkRows(t, things, []row{
		{
			name:  "less is taken",
			edits: []edit{{sent, "        name: {type: string, maxLength: 10, pattern: '^a'}\n        labels: {type: array, items: {type: string}}\n"}},
			want: []string{
				"breaking: #/components/schemas/NewThing/properties/name: maxLength set to 10",
				`breaking: #/components/schemas/NewThing/properties/name: pattern set to "^a"`,
			},
		},
		{
			name:  "less is taken of each element of a list",
			edits: []edit{{sent, "        name: {type: string}\n        labels: {type: array, maxItems: 3, items: {type: string, maxLength: 5}}\n"}},
			want: []string{
				"breaking: #/components/schemas/NewThing/properties/labels: items maxLength set to 5",
				"breaking: #/components/schemas/NewThing/properties/labels: maxItems set to 3",
			},
		},
		{
			name:  "less comes in an answer",
			edits: []edit{{"next_page_token: {type: string}", "next_page_token: {type: string, maxLength: 10}"}},
			want:  []string{"compatible: #/components/schemas/ThingPage/properties/next_page_token: maxLength set to 10"},
		},
		{
			name:  "less is taken in a query parameter",
			edits: []edit{{"schema: {type: integer, format: int32}\n        - {name: page_token", "schema: {type: integer, format: int32, maximum: 10}\n        - {name: page_token"}},
			want:  []string{"breaking: " + listPlace + "/parameters/page_size: maximum set to 10"},
		},
		{
			name:  "a default moves onto a reference",
			edits: []edit{{"        colour: {$ref: '#/components/schemas/Colour'}\n", "        colour: {allOf: [{$ref: '#/components/schemas/Colour'}], default: RED}\n"}},
			want:  []string{`compatible: #/components/schemas/Thing/properties/colour: default set to "RED"`},
		},
	})
}

func TestConstraintsAreRatedByWhatIsTaken(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		keyword, before, after string
		want                   level
	}{
		{"maxLength", "10", "9", breaking},
		{"maxLength", "9", "10", compatible},
		{"maxLength", "10", "", compatible},
		{"maximum", "", "1.5", breaking},
		{"minimum", "-1", "0", breaking},
		{"minimum", "0", "-1", compatible},
		{"items minLength", "", "1", breaking},
		{"items items maxItems", "10", "9", breaking},
		{"pattern", `"a"`, `"b"`, breaking},
		{"pattern", `"a"`, "", compatible},
		{"uniqueItems", "", "true", breaking},
		{"exclusiveMinimum", "true", "false", compatible},
		{"default", "1", "2", compatible},
	} {
		facts := map[string]fact{row.keyword: {value: row.before}}
		after := map[string]fact{row.keyword: {value: row.after}}
		constrain(facts)
		constrain(after)
		if got := rate(facts[row.keyword], after[row.keyword]); got != row.want {
			t.Errorf("%s from %q to %q is %v", row.keyword, row.before, row.after, got)
		}
	}
}

func TestWebhooksAndCallbacks(t *testing.T) {
	t.Parallel()
	const payload = "          requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}\n          responses: {'200': {description: Taken.}}\n"
	const webhook = "openapi: 3.1.0\nwebhooks:\n  thingLost:\n    post:\n" + payload
	checkRows(t, things, []row{
		{
			name:  "a webhook is added",
			edits: []edit{{"openapi: 3.0.3\n", webhook}},
			want:  []string{"compatible: #/webhooks/thingLost/post: webhook thingLost added"},
		},
		{
			name: "a callback is added",
			edits: []edit{{"      operationId: Things_CreateThing\n", "      operationId: Things_CreateThing\n      callbacks:\n        made:\n          '{$request.body#/url}':\n            post:\n              " +
				"requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}\n              responses: {'200': {description: Taken.}}\n"}},
			want: []string{"compatible: " + createPlace + "/callbacks/made/{$request.body#~1url}/post: callback made added"},
		},
	})
}
