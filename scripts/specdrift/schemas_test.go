package main

import "testing"

func TestProperties(t *testing.T) {
	t.Parallel()
	checkRows(t, things, []row{
		{
			name:  "one is added",
			edits: []edit{{"code: {type: integer}", "code: {type: integer}\n        text: {type: string}"}},
			want:  []string{"compatible: #/components/schemas/Failure/properties/text: property added"},
		},
		{
			name:  "one is removed",
			edits: []edit{{"        made: {type: string, format: date-time}\n", ""}},
			want:  []string{"breaking: #/components/schemas/Thing/properties/made: property removed"},
		},
		{
			name:  "one is renamed",
			edits: []edit{{"        made:", "        made_at:"}},
			want: []string{
				"breaking: #/components/schemas/Thing/properties/made: property removed",
				"compatible: #/components/schemas/Thing/properties/made_at: property added",
			},
		},
		{
			name:  "one changes its type",
			edits: []edit{{"code: {type: integer}", "code: {type: string}"}},
			want:  []string{"breaking: #/components/schemas/Failure/properties/code: Go type changed from int to string"},
		},
		{
			name:  "one changes its format and so its Go type",
			edits: []edit{{"count: {type: integer, format: int32}", "count: {type: integer, format: int64}"}},
			want:  []string{`breaking: #/components/schemas/Thing/properties/count: Go type changed from int32 to int64 (format changed from "int32" to "int64")`},
		},
		{
			name:  "one gets a format that Go does not know",
			edits: []edit{{"code: {type: integer}", "code: {type: integer, format: status}"}},
			want:  []string{`compatible: #/components/schemas/Failure/properties/code: format set to "status"`},
		},
		{
			name:  "an optional one of an answer becomes required, which is a value all the same",
			edits: []edit{{"required: [id, tags]", "required: [id, tags, count]"}},
			want:  []string{"compatible: #/components/schemas/Thing/properties/count: required set to true"},
		},
		{
			name:  "a required one of a request becomes optional",
			edits: []edit{{"      required: [name]\n", ""}},
			want:  []string{"breaking: #/components/schemas/NewThing/properties/name: Go type changed from string to *string (required dropped, was true)"},
		},
		{
			name:  "a required one of an answer becomes optional, which is a value all the same",
			edits: []edit{{"required: [id, tags]", "required: [tags]"}},
			want:  []string{"compatible: #/components/schemas/Thing/properties/id: required dropped, was true"},
		},
		{
			name:  "a list, which is plain either way, becomes required in a response",
			edits: []edit{{"        things: {type: array", "        thing_count: {type: integer}\n        things: {type: array"}, {"    ThingPage:\n      type: object\n", "    ThingPage:\n      type: object\n      required: [things]\n"}},
			want: []string{
				"compatible: #/components/schemas/ThingPage/properties/thing_count: property added",
				"compatible: #/components/schemas/ThingPage/properties/things: required set to true",
			},
		},
		{
			name:  "a list becomes optional",
			edits: []edit{{"required: [id, tags]", "required: [id]"}},
			want:  []string{"compatible: #/components/schemas/Thing/properties/tags: required dropped, was true"},
		},
		{
			name:  "a list that callers send becomes required",
			edits: []edit{{"required: [name]", "required: [name, labels]"}},
			want:  []string{"breaking: #/components/schemas/NewThing/properties/labels: required set to true"},
		},
		{
			name:  "a required one is added to what callers send",
			edits: []edit{{"required: [text]", "required: [text, format]"}, {"            text: {type: string}\n", "            text: {type: string}\n            format: {type: string}\n"}},
			want:  []string{"breaking: #/components/schemas/TextContent/properties/format: required property added"},
		},
		{
			name:  "a required one is added to what callers only get",
			edits: []edit{{"required: [id, tags]", "required: [id, tags, weight]"}, {"        size:\n", "        weight: {type: integer}\n        size:\n"}},
			want:  []string{"compatible: #/components/schemas/Thing/properties/weight: property added"},
		},
		{
			name:  "a string of an answer becomes readOnly, which it was anyway",
			edits: []edit{{"name: {type: string, maxLength: 10", "name: {type: string, readOnly: true, maxLength: 10"}},
			want:  []string{"compatible: #/components/schemas/Thing/properties/name: readOnly set to true"},
		},
		{
			name:  "an integer becomes readOnly, which stays a pointer",
			edits: []edit{{"code: {type: integer}", "code: {type: integer, readOnly: true}"}},
			want:  []string{"compatible: #/components/schemas/Failure/properties/code: readOnly set to true"},
		},
		{
			name:  "a required one becomes nullable",
			edits: []edit{{"        id: {type: string}\n        name: {type: string, max", "        id: {type: string, nullable: true}\n        name: {type: string, max"}},
			want:  []string{"breaking: #/components/schemas/Thing/properties/id: Go type changed from string to *string (nullable set to true)"},
		},
		{
			name:  "an optional one becomes nullable",
			edits: []edit{{"code: {type: integer}", "code: {type: integer, nullable: true}"}},
			want:  []string{"compatible: #/components/schemas/Failure/properties/code: nullable set to true"},
		},
		{
			name:  "one is deprecated",
			edits: []edit{{"code: {type: integer}", "code: {type: integer, deprecated: true}"}},
			want:  []string{"compatible: #/components/schemas/Failure/properties/code: deprecated set to true"},
		},
		{
			name:  "constraints and defaults",
			edits: []edit{{"maxLength: 10", "maxLength: 20, minLength: 1, default: A thing"}},
			want: []string{
				`compatible: #/components/schemas/Thing/properties/name: default set to "A thing"`,
				"compatible: #/components/schemas/Thing/properties/name: maxLength changed from 10 to 20",
				"compatible: #/components/schemas/Thing/properties/name: minLength set to 1",
			},
		},
		{
			name:  "a constraint of the elements of a list",
			edits: []edit{{"        tags: {type: array, items: {type: string}}", "        tags: {type: array, items: {type: string, maxLength: 5}}"}},
			want:  []string{"compatible: #/components/schemas/Thing/properties/tags: items maxLength set to 5"},
		},
		{
			name:  "the elements of a list",
			edits: []edit{{"        tags: {type: array, items: {type: string}}", "        tags: {type: array, items: {type: integer}}"}},
			want:  []string{"breaking: #/components/schemas/Thing/properties/tags: Go type changed from []string to []int"},
		},
		{
			name:  "the values of a map",
			edits: []edit{{"additionalProperties: {type: string}", "additionalProperties: {type: boolean}"}},
			want:  []string{"breaking: #/components/schemas/Thing/properties/labels: Go type changed from map[string]string to map[string]bool"},
		},
	})
}

func TestSchemas(t *testing.T) {
	t.Parallel()
	checkRows(t, things, []row{
		{
			name:  "one is added",
			edits: []edit{{"    Failure:\n", "    Success:\n      x-callback: true\n      type: object\n      properties:\n        code: {type: integer}\n    Failure:\n"}},
			want:  []string{"compatible: #/components/schemas/Success: schema added"},
		},
		{
			name:  "one is removed",
			edits: []edit{{"    Receiver:\n      x-callback: true\n      type: object\n      properties:\n        id: {type: string}\n", ""}},
			want:  []string{"breaking: #/components/schemas/Receiver: schema removed"},
		},
		{
			name:  "one is renamed",
			edits: []edit{{"    Receiver:\n", "    Recipient:\n"}},
			want: []string{
				"breaking: #/components/schemas/Receiver: schema removed",
				"compatible: #/components/schemas/Recipient: schema added",
			},
		},
		{
			name:  "a property refers to another one of the same shape",
			edits: []edit{{"sender: {$ref: '#/components/schemas/Sender'}", "sender: {$ref: '#/components/schemas/Receiver'}"}},
			want:  []string{"breaking: #/components/schemas/Thing/properties/sender: Go type changed from *Sender to *Receiver"},
		},
		{
			name: "an inline object gets a name of its own",
			edits: []edit{
				{"        size:\n          type: object\n          properties:\n            width: {type: integer}\n", "        size: {$ref: '#/components/schemas/Size'}\n"},
				{"    Sender:\n", "    Size:\n      type: object\n      properties:\n        width: {type: integer}\n    Sender:\n"},
			},
			want: []string{
				"breaking: #/components/schemas/Thing/properties/size: Go type changed from *ThingSize to *Size",
				"breaking: #/components/schemas/ThingSize: schema removed",
				"compatible: #/components/schemas/Size: schema added",
			},
		},
		{
			name:  "a property of an inline object is removed",
			edits: []edit{{"            width: {type: integer}", "            height: {type: integer}"}},
			want: []string{
				"breaking: #/components/schemas/ThingSize/properties/width: property removed",
				"compatible: #/components/schemas/ThingSize/properties/height: property added",
			},
		},
		{
			name:  "an object becomes a plain value",
			edits: []edit{{"    Receiver:\n      x-callback: true\n      type: object\n      properties:\n        id: {type: string}\n", "    Receiver:\n      x-callback: true\n      type: string\n"}},
			want:  []string{"breaking: #/components/schemas/Receiver: Go type changed from struct to string"},
		},
	})
}

func TestEnums(t *testing.T) {
	t.Parallel()
	checkRows(t, things, []row{
		{
			name:  "a value is added",
			edits: []edit{{"[RED, COLOUR_GREEN]", "[RED, COLOUR_GREEN, BLUE]"}},
			want:  []string{"compatible: #/components/schemas/Colour/enum/BLUE: enum value added"},
		},
		{
			name:  "a value is removed",
			edits: []edit{{"[RED, COLOUR_GREEN]", "[RED]"}},
			want:  []string{"breaking: #/components/schemas/Colour/enum/COLOUR_GREEN: enum value removed"},
		},
		{
			name:  "a value takes the name of another's constant",
			edits: []edit{{"[RED, COLOUR_GREEN]", "[GREEN, RED, COLOUR_GREEN]"}},
			want: []string{
				"breaking: #/components/schemas/Colour/enum/COLOUR_GREEN: Go name changed from Green to ColourGreen",
				"compatible: #/components/schemas/Colour/enum/GREEN: enum value added",
			},
		},
		{
			name:  "one becomes a plain string",
			edits: []edit{{"      enum: [RED, COLOUR_GREEN]\n", ""}},
			want:  []string{"breaking: #/components/schemas/Colour: Go type changed from enum of string to string"},
		},
		{
			name:  "a plain string becomes one",
			edits: []edit{{"where: {type: string}", "where: {type: string, enum: [HERE, THERE]}"}},
			want: []string{
				"breaking: #/components/schemas/Lost/properties/where: Go type changed from string to LostWhere",
				"compatible: #/components/schemas/LostWhere: schema added",
			},
		},
		{
			name:  "the type of the values",
			edits: []edit{{"      type: string\n      description: A colour.\n      enum: [RED, COLOUR_GREEN]", "      type: integer\n      enum: [1, 2]"}},
			want:  []string{"breaking: #/components/schemas/Colour: Go type changed from enum of string to enum of int"},
		},
	})
}
