package sinchtest

// handler answers one operation. It changes the state only if it returns no
// error; a nil result is an empty answer.
type handler func(s *store, r *request) (any, error)

// handlers returns the operations that have state. The others, and those that
// Sinch adds, are answered by [answerByShape].
func handlers() map[Operation]handler {
	return map[Operation]handler{
		ListApps:  read((*store).listApps),
		CreateApp: withBody((*store).createApp),
		GetApp:    read((*store).getApp),
		UpdateApp: read((*store).updateApp),
		DeleteApp: read((*store).deleteApp),

		SendBatch:                  withBody((*store).sendBatch),
		CancelBatch:                withBody((*store).cancelBatch),
		GetBatchStatus:             read((*store).getBatch),
		GetBatchStatusesByMetadata: read((*store).findBatches),
		CreateContacts:             withBody((*store).createContacts),
		DeleteContacts:             withBody((*store).deleteContacts),
		InsertConsents:             withBody((*store).insertConsents),

		QueryCapability: withBody((*store).queryCapability),

		GetConsents:             withParams((*store).listConsents),
		GetConsentsAuditRecords: read((*store).listAuditRecords),

		ListContacts:          withParams((*store).listContacts),
		CreateContact:         withBody((*store).createContact),
		GetContact:            read((*store).getContact),
		UpdateContact:         read((*store).updateContact),
		DeleteContact:         read((*store).deleteContact),
		MergeContact:          withBody((*store).mergeContact),
		ListIdentityConflicts: withParams((*store).listIdentityConflicts),

		ListConversations:       withParams((*store).listConversations),
		ListRecentConversations: withParams((*store).listRecentConversations),
		CreateConversation:      withBody((*store).createConversation),
		GetConversation:         read((*store).getConversation),
		UpdateConversation:      withParams((*store).updateConversation),
		DeleteConversation:      read((*store).deleteConversation),
		StopActiveConversation:  read((*store).stopConversation),
		InjectMessage:           withBody((*store).injectMessage),
		InjectEvent:             withBody((*store).injectEvent),

		ListEvents:   withParams((*store).listEvents),
		GetEvent:     read((*store).getEvent),
		DeleteEvents: read((*store).deleteEvent),
		SendEvent:    withBody((*store).sendEvent),

		SendMessage:                   withBody((*store).sendMessage),
		ListMessages:                  withParams((*store).listMessages),
		ListMessagesByChannelIdentity: withBody((*store).listLastMessages),
		GetMessage:                    withParams((*store).getMessage),
		UpdateMessageMetadata:         withBody((*store).updateMessageMetadata),
		DeleteMessage:                 withParams((*store).deleteMessage),

		CreateSettings: withBody((*store).createSettings),
		GetSettings:    read((*store).getSettings),
		UpdateSettings: withBody((*store).updateSettings),
		DeleteSettings: read((*store).deleteSettings),

		ListTemplates:    read((*store).listTemplates),
		CreateTemplate:   withBody((*store).createTemplate),
		GetTemplate:      read((*store).getTemplate),
		UpdateTemplate:   withBody((*store).updateTemplate),
		DeleteTemplate:   read((*store).deleteTemplate),
		ListTranslations: withParams((*store).listTranslations),

		TranscodeMessage: withBody((*store).transcodeMessage),

		ListWebhooks:  read((*store).listWebhooks),
		CreateWebhook: withBody((*store).createWebhook),
		GetWebhook:    read((*store).getWebhook),
		UpdateWebhook: read((*store).updateWebhook),
		DeleteWebhook: read((*store).deleteWebhook),
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
