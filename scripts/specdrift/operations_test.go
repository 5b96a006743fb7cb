package main

import "testing"

const (
	listPlace   = "#/paths/~1v1~1projects~1{project_id}~1things/get"
	createPlace = "#/paths/~1v1~1projects~1{project_id}~1things/post"
	unpackPlace = "#/paths/~1v1~1projects~1{project_id}~1boxes~1{box_id}~1things~1{thing_id}/get"
	boxesPlace  = "#/paths/~1v1~1projects~1{project_id}~1boxes/get"
)

func TestOperations(t *testing.T) {
	t.Parallel()
	const boxes = "  /v1/projects/{project_id}/boxes:\n    get:\n      tags: [Boxes]\n"
	checkRows(t, things, []row{
		{
			name: "one is added",
			edits: []edit{{boxes, `  /v1/projects/{project_id}/crates:
    get:
      tags: [Boxes]
      operationId: Boxes_OpenCrate
      parameters: [{name: project_id, in: path, required: true, schema: {type: string}}]
      responses: {'204': {description: Nothing.}}
` + boxes}},
			want: []string{"compatible: #/paths/~1v1~1projects~1{project_id}~1crates/get: operation Boxes_OpenCrate added"},
		},
		{
			name: "one is removed",
			edits: []edit{{`    get:
      tags: [Boxes]
      operationId: Boxes_Unpack
      summary: Unpack a thing
      parameters:
        - {name: project_id, in: path, required: true, schema: {type: string}}
        - {name: box_id, in: path, required: true, schema: {type: string}}
        - {name: thing_id, in: path, required: true, schema: {type: string}}
      responses:
        '204':
          description: Nothing.
`, "    description: Gone.\n"}},
			want: []string{"breaking: " + unpackPlace + ": operation Boxes_Unpack removed"},
		},
		{
			name:  "one moves to another path",
			edits: []edit{{boxes, "  /v2/projects/{project_id}/boxes:\n    get:\n      tags: [Boxes]\n"}},
			want:  []string{"compatible: " + boxesPlace + ": path changed from GET /v1/projects/{project_id}/boxes to GET /v2/projects/{project_id}/boxes"},
		},
		{
			name:  "one moves to another HTTP method",
			edits: []edit{{boxes, "  /v1/projects/{project_id}/boxes:\n    put:\n      tags: [Boxes]\n"}},
			want:  []string{"compatible: " + boxesPlace + ": path changed from GET /v1/projects/{project_id}/boxes to PUT /v1/projects/{project_id}/boxes"},
		},
		{
			name:  "one moves to a method that is not repeated after a failure",
			edits: []edit{{boxes, "  /v1/projects/{project_id}/boxes:\n    post:\n      tags: [Boxes]\n"}},
			want: []string{
				"compatible: " + boxesPlace + ": idempotent changed from true to false",
				"compatible: " + boxesPlace + ": path changed from GET /v1/projects/{project_id}/boxes to POST /v1/projects/{project_id}/boxes",
			},
		},
		{
			name:  "one moves to another tag and so to another service",
			edits: []edit{{boxes, "  /v1/projects/{project_id}/boxes:\n    get:\n      tags: [Things]\n"}},
			want:  []string{"breaking: " + boxesPlace + ": Go method changed from Boxes.ListBoxes to Things.ListBoxes"},
		},
		{
			name:  "an operationId is renamed and with it the method",
			edits: []edit{{"operationId: Things_CreateThing", "operationId: Things_MakeThing"}},
			want: []string{
				"breaking: " + createPlace + ": Go method changed from Things.CreateThing to Things.MakeThing",
				"breaking: " + createPlace + ": operationId changed from Things_CreateThing to Things_MakeThing",
			},
		},
		{
			name:  "the prefix of an operationId is renamed, and the method is not",
			edits: []edit{{"operationId: Things_CreateThing", "operationId: Thing_CreateThing"}},
			want:  []string{"breaking: " + createPlace + ": operationId changed from Things_CreateThing to Thing_CreateThing"},
		},
		{
			name:  "another service gets a method of that name, which renames the type of the parameters",
			edits: []edit{{"operationId: Boxes_Unpack", "operationId: Boxes_ListThings"}},
			want: []string{
				"breaking: " + unpackPlace + ": Go method changed from Boxes.Unpack to Boxes.ListThings",
				"breaking: " + unpackPlace + ": operationId changed from Boxes_Unpack to Boxes_ListThings",
				"breaking: " + listPlace + ": option with the query parameters changed from ListThingsParams to ThingsListThingsParams",
			},
		},
		{
			name:  "one is deprecated",
			edits: []edit{{"      summary: Create a thing\n", "      summary: Create a thing\n      deprecated: true\n"}},
			want:  []string{"compatible: " + createPlace + ": deprecated set to true"},
		},
	})
}

func TestParameters(t *testing.T) {
	t.Parallel()
	const boxParameter = "        - {name: box_id, in: path, required: true, schema: {type: string}}\n"
	const unpackPath = "boxes/{box_id}/things/{thing_id}:"
	checkRows(t, things, []row{
		{
			name:  "an optional query parameter more",
			edits: []edit{{"        - {name: page_token, in", "        - {name: limit, in: query, schema: {type: integer}}\n        - {name: page_token, in"}},
			want:  []string{"compatible: " + listPlace + "/parameters/limit: query parameter added"},
		},
		{
			name:  "a required query parameter more",
			edits: []edit{{"        - {name: page_token, in", "        - {name: limit, in: query, required: true, schema: {type: integer}}\n        - {name: page_token, in"}},
			want:  []string{"breaking: " + listPlace + "/parameters/limit: required query parameter added"},
		},
		{
			name:  "the first query parameter, with which the method takes an argument more",
			edits: []edit{{boxParameter, boxParameter + "        - {name: limit, in: query, schema: {type: integer}}\n"}},
			want: []string{
				"compatible: " + unpackPlace + ": option with the query parameters set to UnpackParams",
				"compatible: " + unpackPlace + "/parameters/limit: query parameter added",
			},
		},
		{
			name:  "a query parameter is removed",
			edits: []edit{{"        - {name: colour, in: query, schema: {$ref: '#/components/schemas/Colour'}}\n", ""}},
			want:  []string{"breaking: " + listPlace + "/parameters/colour: query parameter removed"},
		},
		{
			name:  "a query parameter becomes required",
			edits: []edit{{"{name: colour, in: query,", "{name: colour, in: query, required: true,"}},
			want:  []string{"breaking: " + listPlace + "/parameters/colour: Go type changed from *Colour to Colour (required set to true)"},
		},
		{
			name:  "a query parameter changes its type",
			edits: []edit{{"schema: {type: integer, format: int32}\n        - {name: page_token", "schema: {type: string}\n        - {name: page_token"}},
			want:  []string{"breaking: " + listPlace + `/parameters/page_size: Go type changed from *int32 to *string (format dropped, was "int32")`},
		},
		{
			name:  "the default of a query parameter",
			edits: []edit{{"schema: {type: integer, format: int32}\n        - {name: page_token", "schema: {type: integer, format: int32, default: 10}\n        - {name: page_token"}},
			want:  []string{"compatible: " + listPlace + "/parameters/page_size: default set to 10"},
		},
		{
			name: "a path parameter is renamed",
			edits: []edit{
				{"boxes/{box_id}/things", "boxes/{box}/things"},
				{boxParameter, "        - {name: box, in: path, required: true, schema: {type: string}}\n"},
			},
			want: []string{"compatible: " + unpackPlace + "/parameters/box_id: name changed from box_id to box"},
		},
		{
			name: "a path parameter is added",
			edits: []edit{
				{unpackPath, "boxes/{box_id}/things/{thing_id}/{part_id}:"},
				{boxParameter, boxParameter + "        - {name: part_id, in: path, required: true, schema: {type: string}}\n"},
			},
			want: []string{
				"breaking: #/paths/~1v1~1projects~1{project_id}~1boxes~1{box_id}~1things~1{thing_id}~1{part_id}/get/parameters/part_id: path parameter added",
				"compatible: " + unpackPlace + ": path changed from GET /v1/projects/{project_id}/boxes/{box_id}/things/{thing_id} to GET /v1/projects/{project_id}/boxes/{box_id}/things/{thing_id}/{part_id}",
			},
		},
		{
			name: "a path parameter is removed",
			edits: []edit{
				{unpackPath, "boxes/things/{thing_id}:"},
				{boxParameter, ""},
			},
			want: []string{
				"breaking: " + unpackPlace + "/parameters/box_id: path parameter removed",
				"breaking: " + unpackPlace + "/parameters/thing_id: position changed from 2 to 1",
				"compatible: " + unpackPlace + ": path changed from GET /v1/projects/{project_id}/boxes/{box_id}/things/{thing_id} to GET /v1/projects/{project_id}/boxes/things/{thing_id}",
			},
		},
		{
			name:  "path parameters are exchanged, which compiles and calls for something else",
			edits: []edit{{unpackPath, "boxes/{thing_id}/things/{box_id}:"}},
			want: []string{
				"breaking: " + unpackPlace + "/parameters/box_id: position changed from 1 to 2",
				"breaking: " + unpackPlace + "/parameters/thing_id: position changed from 2 to 1",
			},
		},
		{
			name:  "a path parameter changes its type",
			edits: []edit{{"{name: box_id, in: path, required: true, schema: {type: string}}", "{name: box_id, in: path, required: true, schema: {type: integer}}"}},
			want:  []string{"breaking: " + unpackPlace + "/parameters/box_id: Go type changed from string to int"},
		},
	})
}

func TestBodiesAndResponses(t *testing.T) {
	t.Parallel()
	checkRows(t, things, []row{
		{
			name:  "an operation gets a body",
			edits: []edit{{"      summary: Unpack a thing\n", "      summary: Unpack a thing\n      requestBody:\n        content:\n          application/json:\n            schema: {$ref: '#/components/schemas/Made'}\n"}},
			want: []string{
				"breaking: #/components/schemas/Made/properties/at: Go type changed from string to *string",
				"breaking: " + unpackPlace + "/requestBody: request body added",
			},
		},
		{
			name:  "an operation loses its body",
			edits: []edit{{"      requestBody:\n        content:\n          application/json:\n            schema: {$ref: '#/components/schemas/NewThing'}\n", ""}},
			want: []string{
				"breaking: #/components/schemas/CardContent/properties/title: Go type changed from *string to string",
				"breaking: " + createPlace + "/requestBody: request body removed",
			},
		},
		{
			name:  "a body of another type",
			edits: []edit{{"schema: {$ref: '#/components/schemas/NewThing'}", "schema: {$ref: '#/components/schemas/Made'}"}},
			want: []string{
				"breaking: #/components/schemas/CardContent/properties/title: Go type changed from *string to string",
				"breaking: #/components/schemas/Made/properties/at: Go type changed from string to *string",
				"breaking: " + createPlace + "/requestBody: Go type changed from NewThing to Made",
			},
		},
		{
			name:  "a body can be written in another media type, which Go does not use",
			edits: []edit{{"            schema: {$ref: '#/components/schemas/NewThing'}\n", "            schema: {$ref: '#/components/schemas/NewThing'}\n          text/plain: {schema: {type: string}}\n"}},
			want:  []string{"compatible: " + createPlace + "/requestBody: content changed from application/json to application/json, text/plain"},
		},
		{
			name:  "a body must be given, which a Go caller did anyway",
			edits: []edit{{"      requestBody:\n", "      requestBody:\n        required: true\n"}},
			want:  []string{"compatible: " + createPlace + "/requestBody: required set to true"},
		},
		{
			name:  "a response of another type",
			edits: []edit{{"schema: {$ref: '#/components/schemas/Thing'}\n  /v1", "schema: {$ref: '#/components/schemas/Made'}\n  /v1"}},
			want: []string{
				"breaking: " + createPlace + ": result changed from *Thing to *Made",
				"compatible: " + createPlace + "/responses/200: content changed from application/json Thing to application/json Made",
			},
		},
		{
			name:  "an empty response gets a body",
			edits: []edit{{"          description: Nothing.\n", "          description: Nothing.\n          content: {application/json: {schema: {$ref: '#/components/schemas/Made'}}}\n"}},
			want: []string{
				"breaking: " + unpackPlace + ": result set to *Made",
				"compatible: " + unpackPlace + "/responses/204: content set to application/json Made",
			},
		},
		{
			name: "a response becomes a list without an object around it",
			edits: []edit{{
				"schema: {$ref: '#/components/schemas/Thing'}\n  /v1",
				"schema: {type: array, items: {$ref: '#/components/schemas/Thing'}}\n  /v1",
			}},
			want: []string{
				"breaking: " + createPlace + ": result changed from *Thing to CreateThingResponse",
				"compatible: #/components/schemas/CreateThingResponse: schema added",
				"compatible: " + createPlace + ": iterator AllCreateThing added",
				"compatible: " + createPlace + "/responses/200: content changed from application/json Thing to application/json CreateThingResponse",
			},
		},
		{
			name:  "the status of a success",
			edits: []edit{{"        '204':\n", "        '200':\n"}},
			want: []string{
				"compatible: " + unpackPlace + "/responses/200: response added",
				"compatible: " + unpackPlace + "/responses/204: response removed",
			},
		},
		{
			name:  "an error response more",
			edits: []edit{{"        '204':\n", "        '404': {description: Lost.}\n        '204':\n"}},
			want:  []string{"compatible: " + unpackPlace + "/responses/404: response added"},
		},
		{
			name:  "an error response less",
			edits: []edit{{"        '400':\n          description: Bad.\n          content:\n            application/json:\n              schema: {$ref: '#/components/schemas/Failure'}\n", ""}},
			want:  []string{"compatible: " + listPlace + "/responses/400: response removed"},
		},
		{
			name:  "an error response of another type",
			edits: []edit{{"schema: {$ref: '#/components/schemas/Failure'}", "schema: {$ref: '#/components/schemas/Lost'}"}},
			want:  []string{"compatible: " + listPlace + "/responses/400: content changed from application/json Failure to application/json Lost"},
		},
	})
}

func TestLists(t *testing.T) {
	t.Parallel()
	checkRows(t, things, []row{
		{
			name:  "one loses its pages",
			edits: []edit{{"        next_page_token: {type: string}\n", ""}, {"        - {name: page_token, in: query, schema: {type: string}}\n", ""}},
			want: []string{
				"breaking: #/components/schemas/ThingPage/properties/next_page_token: property removed",
				"breaking: " + listPlace + "/parameters/page_token: query parameter removed",
				"compatible: " + listPlace + ": paging changed from true to false",
			},
		},
		{
			name: "one gets pages",
			edits: []edit{
				{"                  boxes: {type: array, items: {type: string}}\n", "                  boxes: {type: array, items: {type: string}}\n                  next_page_token: {type: string}\n"},
				{"      summary: List boxes\n      parameters:\n", "      summary: List boxes\n      parameters:\n        - {name: page_token, in: query, schema: {type: string}}\n"},
			},
			want: []string{
				"compatible: #/components/schemas/ListBoxesResponse/properties/next_page_token: property added",
				"compatible: " + boxesPlace + ": option with the query parameters set to ListBoxesParams",
				"compatible: " + boxesPlace + ": paging changed from false to true",
				"compatible: " + boxesPlace + "/parameters/page_token: query parameter added",
			},
		},
		{
			name:  "one answers with a second array",
			edits: []edit{{"        next_page_token: {type: string}\n", "        next_page_token: {type: string}\n        more: {type: array, items: {type: string}}\n"}},
			want:  []string{"compatible: #/components/schemas/ThingPage/properties/more: property added"},
		},
		{
			name:  "one answers with two arrays of other names and is no list any more",
			edits: []edit{{"        things: {type: array, items: {$ref: '#/components/schemas/Thing'}}", "        few: {type: array, items: {$ref: '#/components/schemas/Thing'}}\n        many: {type: array, items: {$ref: '#/components/schemas/Thing'}}"}},
			want: []string{
				"breaking: #/components/schemas/ThingPage/properties/things: property removed",
				"breaking: " + listPlace + ": iterator AllThings removed",
				"compatible: #/components/schemas/ThingPage/properties/few: property added",
				"compatible: #/components/schemas/ThingPage/properties/many: property added",
			},
		},
		{
			name:  "the elements",
			edits: []edit{{"        things: {type: array, items: {$ref: '#/components/schemas/Thing'}}", "        things: {type: array, items: {type: string}}"}},
			want: []string{
				"breaking: #/components/schemas/ThingPage/properties/things: Go type changed from []Thing to []string",
				"breaking: " + listPlace + ": Go type changed from iter.Seq2[Thing, error] to iter.Seq2[string, error]",
			},
		},
	})
}
