package main

import "testing"

// What a look at requests and responses alone does not show, or rates
// otherwise, in the document of the Conversation API. It is large, so that each
// rating takes one comparison.
func TestChangesOfTheConversationDocument(t *testing.T) {
	t.Parallel()
	const webhook = "#/paths/~1v1~1projects~1{project_id}~1webhooks~1{webhook_id}/"
	checkRows(t, "../../api/conversation.yaml", []row{
		{name: "nothing changes"},
		{
			name: "a channel and a kind of message more, since enums and unions are open, and a renamed path parameter",
			edits: []edit{
				{"      example: WHATSAPP\n      enum:\n      - SMS\n", "      example: WHATSAPP\n      enum:\n      - CARRIER_PIGEON\n      - SMS\n"},
				{
					"each is an object with one property naming its type.\n      type: object\n      oneOf:\n",
					"each is an object with one property naming its type.\n      type: object\n      oneOf:\n      - $ref: '#/components/schemas/PollMessageField'\n",
				},
				{
					"    AppMessageCommonProps:\n",
					"    PollMessageField:\n      type: object\n      properties:\n        poll_message:\n          type: object\n          properties:\n            question: {type: string}\n    AppMessageCommonProps:\n",
				},
				{"/webhooks/{webhook_id}:", "/webhooks/{id}:"},
				{"    webhook_id:\n      name: webhook_id\n", "    webhook_id:\n      name: id\n"},
			},
			want: []string{
				"compatible: #/components/schemas/AppMessage/properties/poll_message: union member added",
				"compatible: #/components/schemas/ConversationChannel/enum/CARRIER_PIGEON: enum value added",
				"compatible: #/components/schemas/PollMessage: schema added",
				"compatible: " + webhook + "delete/parameters/webhook_id: name changed from webhook_id to id",
				"compatible: " + webhook + "get/parameters/webhook_id: name changed from webhook_id to id",
				"compatible: " + webhook + "patch/parameters/webhook_id: name changed from webhook_id to id",
			},
		},
		{
			name: "less in a callback that no operation refers to and in a response, and a renamed operationId",
			edits: []edit{
				{"      - $ref: '#/components/schemas/OptInEvent'\n", ""},
				{"        audit_records:\n", "        records:\n"},
				{"operationId: Webhooks_GetWebhook", "operationId: Webhooks_ReadWebhook"},
			},
			want: []string{
				"breaking: #/components/schemas/ConversationWebhookEvent/properties/opt_in_notification: union member removed",
				"breaking: #/components/schemas/GetAuditRecordsFromConsentResponse/properties/audit_records: property removed",
				"breaking: #/components/schemas/OptInEvent: schema removed",
				"breaking: #/components/schemas/OptInNotification: schema removed",
				"breaking: #/components/schemas/OptInNotificationErrorDetails: schema removed",
				"breaking: #/components/schemas/OptInNotificationStatus: schema removed",
				"breaking: " + webhook + "get: Go method changed from Webhooks.GetWebhook to Webhooks.ReadWebhook",
				"breaking: " + webhook + "get: operationId changed from Webhooks_GetWebhook to Webhooks_ReadWebhook",
				"compatible: #/components/schemas/GetAuditRecordsFromConsentResponse/properties/records: property added",
			},
		},
	})
}
