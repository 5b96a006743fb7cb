package sinchtest

// The operations that are sends.
const (
	sendMessage = "Messages_SendMessage"
	sendBatch   = "Batch_SendBatch"
)

// handler answers one operation. It changes the state only if it returns no
// error; a nil result is an empty answer.
type handler func(s *store, r *request) (any, error)

// handlers returns the operations that have state. The others, and those that
// Sinch adds, are answered by [answerByShape].
func handlers() map[string]handler {
	return map[string]handler{
		"App_ListApps":  read((*store).listApps),
		"App_CreateApp": withBody((*store).createApp),
		"App_GetApp":    read((*store).getApp),
		"App_UpdateApp": read((*store).updateApp),
		"App_DeleteApp": read((*store).deleteApp),

		sendBatch:                          withBody((*store).sendBatch),
		"Batch_CancelBatch":                withBody((*store).cancelBatch),
		"Batch_GetBatchStatus":             read((*store).getBatch),
		"Batch_GetBatchStatusesByMetadata": read((*store).findBatches),
		"Batch_CreateContacts":             withBody((*store).createContacts),
		"Batch_DeleteContacts":             withBody((*store).deleteContacts),
		"Batch_InsertConsents":             withBody((*store).insertConsents),

		"Capability_QueryCapability": withBody((*store).queryCapability),

		"Consents_GetConsents":             withParams((*store).listConsents),
		"Consents_GetConsentsAuditRecords": read((*store).listAuditRecords),

		"Contact_ListContacts":          withParams((*store).listContacts),
		"Contact_CreateContact":         withBody((*store).createContact),
		"Contact_GetContact":            read((*store).getContact),
		"Contact_UpdateContact":         read((*store).updateContact),
		"Contact_DeleteContact":         read((*store).deleteContact),
		"Contact_MergeContact":          withBody((*store).mergeContact),
		"Contact_ListIdentityConflicts": withParams((*store).listIdentityConflicts),

		"Conversation_ListConversations":       withParams((*store).listConversations),
		"Conversation_ListRecentConversations": withParams((*store).listRecentConversations),
		"Conversation_CreateConversation":      withBody((*store).createConversation),
		"Conversation_GetConversation":         read((*store).getConversation),
		"Conversation_UpdateConversation":      withParams((*store).updateConversation),
		"Conversation_DeleteConversation":      read((*store).deleteConversation),
		"Conversation_StopActiveConversation":  read((*store).stopConversation),
		"Conversation_InjectMessage":           withBody((*store).injectMessage),
		"Events_InjectEvent":                   withBody((*store).injectEvent),

		"Events_ListEvents":   withParams((*store).listEvents),
		"Events_GetEvent":     read((*store).getEvent),
		"Events_DeleteEvents": read((*store).deleteEvent),
		"Events_SendEvent":    withBody((*store).sendEvent),

		sendMessage:                              withBody((*store).sendMessage),
		"Messages_ListMessages":                  withParams((*store).listMessages),
		"Messages_ListMessagesByChannelIdentity": withBody((*store).listLastMessages),
		"Messages_GetMessage":                    withParams((*store).getMessage),
		"Messages_UpdateMessageMetadata":         withBody((*store).updateMessageMetadata),
		"Messages_DeleteMessage":                 withParams((*store).deleteMessage),

		"ProjectSettings_CreateSettings": withBody((*store).createSettings),
		"ProjectSettings_GetSettings":    read((*store).getSettings),
		"ProjectSettings_UpdateSettings": withBody((*store).updateSettings),
		"ProjectSettings_DeleteSettings": read((*store).deleteSettings),

		"Templates_v2_ListTemplates":    read((*store).listTemplates),
		"Templates_v2_CreateTemplate":   withBody((*store).createTemplate),
		"Templates_v2_GetTemplate":      read((*store).getTemplate),
		"Templates_v2_UpdateTemplate":   withBody((*store).updateTemplate),
		"Templates_v2_DeleteTemplate":   read((*store).deleteTemplate),
		"Templates_v2_ListTranslations": withParams((*store).listTranslations),

		"Transcoding_TranscodeMessage": withBody((*store).transcodeMessage),

		"Webhooks_ListWebhooks":  read((*store).listWebhooks),
		"Webhooks_CreateWebhook": withBody((*store).createWebhook),
		"Webhooks_GetWebhook":    read((*store).getWebhook),
		"Webhooks_UpdateWebhook": read((*store).updateWebhook),
		"Webhooks_DeleteWebhook": read((*store).deleteWebhook),
	}
}

func read[R any](f func(*store, *request) (R, error)) handler {
	return func(s *store, r *request) (any, error) { return f(s, r) }
}

func withParams[P, R any](f func(*store, *request, P) (R, error)) handler {
	return func(s *store, r *request) (any, error) {
		params, err := decode[P](r.params)
		if err != nil {
			return nil, err
		}
		return f(s, r, params)
	}
}

func withBody[B, R any](f func(*store, *request, B) (R, error)) handler {
	return func(s *store, r *request) (any, error) {
		body, err := decode[B](r.Body)
		if err != nil {
			return nil, err
		}
		return f(s, r, body)
	}
}
