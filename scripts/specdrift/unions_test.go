package main

import "testing"

func TestUnions(t *testing.T) {
	t.Parallel()
	checkRows(t, things, []row{
		{
			name: "a member is added",
			edits: []edit{
				{"        - $ref: '#/components/schemas/CardContentField'\n", "        - $ref: '#/components/schemas/CardContentField'\n        - $ref: '#/components/schemas/MediaContentField'\n"},
				{"    Parcel:\n", "    MediaContentField:\n      type: object\n      properties:\n        media_content:\n          type: object\n          properties:\n            url: {type: string}\n    Parcel:\n"},
			},
			want: []string{
				"compatible: #/components/schemas/Content/properties/media_content: union member added",
				"compatible: #/components/schemas/MediaContent: schema added",
			},
		},
		{
			name: "a member is removed",
			edits: []edit{
				{"        - $ref: '#/components/schemas/TextContentField'\n        - $ref: '#/components/schemas/CardContentField'\n", "        - $ref: '#/components/schemas/TextContentField'\n"},
				{"    CardContentField:\n      type: object\n      properties:\n        card_content:\n          type: object\n          properties:\n            title: {type: string}\n", ""},
			},
			want: []string{
				"breaking: #/components/schemas/CardContent: schema removed",
				"breaking: #/components/schemas/Content/properties/card_content: union member removed",
			},
		},
		{
			name: "a union becomes an object with the same properties",
			edits: []edit{{
				"      oneOf:\n        - $ref: '#/components/schemas/TextContentField'\n        - $ref: '#/components/schemas/CardContentField'\n",
				"      allOf:\n        - $ref: '#/components/schemas/TextContentField'\n        - $ref: '#/components/schemas/CardContentField'\n",
			}},
			want: []string{
				"breaking: #/components/schemas/Content/oneOf: union (method Members) removed",
				"compatible: #/components/schemas/Content/properties/card_content: union member dropped, was true",
				"compatible: #/components/schemas/Content/properties/text_content: union member dropped, was true",
			},
		},
		{
			name: "an object becomes a union of its properties, which adds to the type",
			edits: []edit{{
				"    Lost:\n      type: object\n      properties:\n        where: {type: string}\n        depth: {type: number, format: float}\n",
				"    Lost:\n      oneOf:\n        - {type: object, properties: {where: {type: string}}}\n        - {type: object, properties: {depth: {type: number}}}\n",
			}},
			want: []string{
				"compatible: #/components/schemas/Lost/oneOf: union (method Members) added",
				"compatible: #/components/schemas/Lost/properties/depth: union member set to true",
				"compatible: #/components/schemas/Lost/properties/where: union member set to true",
			},
		},
		{
			name:  "a member that a sibling selects is added",
			edits: []edit{{"            - $ref: '#/components/schemas/BookPayload'\n", "            - $ref: '#/components/schemas/BookPayload'\n            - $ref: '#/components/schemas/Sender'\n"}},
			want:  []string{"compatible: #/components/schemas/Parcel/properties/payload/oneOf/Sender: union member added"},
		},
		{
			name:  "a member that a sibling selects is removed",
			edits: []edit{{"            - $ref: '#/components/schemas/BookPayload'\n", ""}},
			want: []string{
				"breaking: #/components/schemas/BookPayload: schema removed",
				"breaking: #/components/schemas/Parcel/properties/payload/oneOf/BookPayload: union member removed",
			},
		},
		{
			name:  "the value that selects a member",
			edits: []edit{{"enum: [LETTER, BOOK]", "enum: [LETTER, BOOKS]"}},
			want: []string{
				"breaking: #/components/schemas/ParcelPayloadType/enum/BOOK: enum value removed",
				"compatible: #/components/schemas/Parcel/properties/payload/oneOf/BookPayload: selecting value changed from BOOK to BOOKS",
				"compatible: #/components/schemas/ParcelPayloadType/enum/BOOKS: enum value added",
			},
		},
		{
			name:  "a property that a sibling selects becomes one type",
			edits: []edit{{"        payload:\n          oneOf:\n            - $ref: '#/components/schemas/LetterPayload'\n            - $ref: '#/components/schemas/BookPayload'\n", "        payload: {$ref: '#/components/schemas/LetterPayload'}\n"}},
			want: []string{
				"breaking: #/components/schemas/BookPayload: schema removed",
				"breaking: #/components/schemas/Parcel/properties/payload: Go type changed from json.RawMessage to LetterPayload",
				"breaking: #/components/schemas/Parcel/properties/payload/oneOf/BookPayload: union member removed",
				"breaking: #/components/schemas/Parcel/properties/payload/oneOf/LetterPayload: union member removed",
			},
		},
		{
			name: "a member of a callback is added",
			edits: []edit{{
				"            thing_lost: {$ref: '#/components/schemas/Lost'}\n",
				"            thing_lost: {$ref: '#/components/schemas/Lost'}\n        - type: object\n          properties:\n            thing_found: {$ref: '#/components/schemas/Lost'}\n",
			}},
			want: []string{"compatible: #/components/schemas/ThingCallback/properties/thing_found: union member added"},
		},
		{
			name:  "a member of a callback is removed",
			edits: []edit{{"        - type: object\n          properties:\n            thing_lost: {$ref: '#/components/schemas/Lost'}\n", "        - type: object\n          properties:\n            thing_gone: {$ref: '#/components/schemas/Lost'}\n"}},
			want: []string{
				"breaking: #/components/schemas/ThingCallback/properties/thing_lost: union member removed",
				"compatible: #/components/schemas/ThingCallback/properties/thing_gone: union member added",
			},
		},
	})
}

func TestWhatASiblingSelectsIsSentWithItsObject(t *testing.T) {
	t.Parallel()
	sent := revised(t, things, edit{"    Sender:\n", "        parcel: {$ref: '#/components/schemas/Parcel'}\n    Sender:\n"})
	checkRows(t, sent, []row{{
		name: "a member gets a required property",
		edits: []edit{{
			"    LetterPayload:\n      type: object\n      properties:\n",
			"    LetterPayload:\n      type: object\n      required: [colour]\n      properties:\n        colour: {type: string}\n",
		}},
		want: []string{"breaking: #/components/schemas/LetterPayload/properties/colour: required property added"},
	}})
}
