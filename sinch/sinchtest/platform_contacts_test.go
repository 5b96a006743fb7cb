package sinchtest_test

import (
	"net/http"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

func contactRules() []rule {
	return []rule{
		{says: "a message to somebody unknown makes a contact in CONVERSATION mode", holds: func(p *platform) {
			m := p.mustSend(p.text(sinch.To(sinch.SMS, "+1")))
			if _, err := p.client.Contacts.GetContact(p.Context(), m.ContactID); err != nil {
				p.Error(err)
			}
		}},
		{says: "DISPATCH mode makes neither contacts nor conversations", holds: func(p *platform) {
			request := p.text(sinch.To(sinch.SMS, "+1"))
			request.AppID = p.app(nil, sinch.SMS).ID
			m := p.mustSend(request)
			equal(p, "contact", m.ContactID+m.ConversationID, "")
			p.answers("GET", "/contacts", "", 200, `"contacts":[]`)
		}},
		{says: "a contact belongs to the project and is shared by its apps", holds: func(p *platform) {
			first := p.mustSend(p.text(sinch.To(sinch.SMS, "+1")))
			request := p.text(sinch.To(sinch.SMS, "1"))
			request.AppID = p.app(inConversationMode, sinch.SMS).ID
			second := p.mustSend(request)
			equal(p, "contact", second.ContactID, first.ContactID)
			if second.ConversationID == first.ConversationID {
				p.Error("the apps share a conversation")
			}
		}},
		{says: "an app in DISPATCH mode takes identities and no contact ID", holds: func(p *platform) {
			request := p.text(sinch.ToContact(p.contact(sms("+1")).ID))
			request.AppID = p.app(nil, sinch.SMS).ID
			_, err := p.sends(request)
			p.refuses(err, "$.recipient.contact_id")
			_, err = p.client.Events.SendComposing(p.Context(), request.AppID, sinch.ToContact(*request.Recipient.ContactID))
			p.refuses(err, "$.recipient.contact_id")
		}},
		{
			says: "a message that is DISPATCH_ONLY takes no contact ID either", assumption: sinchtest.DispatchOnlyTakesContactID,
			holds: func(p *platform) {
				_, err := p.sends(p.dispatchOnly(sinch.ToContact(p.contact(sms("+1")).ID)))
				p.refuses(err, "$.recipient.contact_id")
			},
			other: func(p *platform) {
				m := p.mustSend(p.dispatchOnly(sinch.ToContact(p.contact(sms("+1")).ID)))
				equal(p, "conversation", m.ConversationID, "")
			},
		},
		{says: "in CONVERSATION mode DISPATCH_ONLY goes with neither conversation metadata nor a correlation ID", holds: func(p *platform) {
			request := p.dispatchOnly(sinch.To(sinch.SMS, "+1"))
			p.mustSend(request)
			request.CorrelationID = new("order-7")
			_, err := p.sends(request)
			p.refuses(err, "$.correlation_id")
			request.CorrelationID, request.ConversationMetadata = nil, map[string]any{"cart": "1"}
			_, err = p.sends(request)
			p.refuses(err, "$.conversation_metadata")
		}},
		{
			says: "the capability of somebody who is no contact is not found", assumption: sinchtest.UnknownContactsAreNotAnswered,
			holds: func(p *platform) {
				p.answers("POST", "/capability:query", p.capabilityOf("+1"), 404)
				p.answers("POST", "/capability:query", `{"app_id":"`+p.AppID()+`","recipient":{"contact_id":"nobody"}}`, 404)
				p.contact(sms("+1"))
				p.answers("POST", "/capability:query", p.capabilityOf("1"), 200)
			},
			other: func(p *platform) {
				p.hook(p.AppID(), conversation.WebhookTriggerCapability)
				p.answers("POST", "/capability:query", p.capabilityOf("+1"), 200)
				equal(p, "callbacks", len(p.Callbacks()), 0)
			},
		},
		{says: "a capability is answered by callback, and for the contact", holds: func(p *platform) {
			p.hook(p.AppID(), conversation.WebhookTriggerCapability)
			contact := p.contact(sms("+1"))
			p.answers("POST", "/capability:query", p.capabilityOf("+1"), 200, `"request_id":"`)
			equal(p, "callbacks", len(p.Callbacks()), 1)
			equal(p, "contact", p.Callbacks()[0].Event.CapabilityNotification.ContactID, contact.ID)
		}},
		{says: "a merge fills the blanks of the contact that stays, and an empty text is one", holds: func(p *platform) {
			to, err := p.client.Contacts.CreateContact(p.Context(), conversation.ContactCreateRequest{
				ChannelIdentities: []conversation.ChannelIdentity{sms("+1")}, Language: conversation.ContactLanguageUnspecified,
				DisplayName: new(""), Email: new(""), ExternalID: new(""), Metadata: new("kept"),
			})
			if err != nil {
				p.Fatal(err)
			}
			from, err := p.client.Contacts.CreateContact(p.Context(), conversation.ContactCreateRequest{
				ChannelIdentities: []conversation.ChannelIdentity{rcs("+1")}, Language: conversation.ContactLanguageSV,
				DisplayName: new("Ada"), Email: new("ada@example.com"), ExternalID: new("customer-1"), Metadata: new("lost"),
			})
			if err != nil {
				p.Fatal(err)
			}
			merged, err := p.client.Contacts.MergeContact(p.Context(), to.ID, conversation.MergeContactRequest{SourceID: from.ID})
			if err != nil {
				p.Fatal(err)
			}
			equal(p, "name", text(merged.DisplayName), "Ada")
			equal(p, "email", text(merged.Email), "ada@example.com")
			equal(p, "external ID", text(merged.ExternalID), "customer-1")
			equal(p, "metadata", text(merged.Metadata), "kept")
			equal(p, "language", *merged.Language, conversation.ContactLanguageSV)
		}},
		{
			says: "what is there already is a 400", assumption: sinchtest.ConflictsAnswer409,
			holds: func(p *platform) { p.conflicts(http.StatusBadRequest) },
			other: func(p *platform) { p.conflicts(http.StatusConflict) },
		},
	}
}

func (p *platform) dispatchOnly(to sinch.Recipient) conversation.SendMessageRequest {
	request := p.text(to)
	request.ProcessingStrategy = new(conversation.ProcessingStrategyDispatchOnly)
	return request
}

func (p *platform) capabilityOf(number string) string {
	return `{"app_id":"` + p.AppID() + `","recipient":{"identified_by":{"channel_identities":[{"channel":"SMS","identity":"` + number + `"}]}}}`
}

// conflicts creates twice what there can be once, and updates an old version.
func (p *platform) conflicts(status int) {
	p.Helper()
	p.answers("POST", "/settings", `{}`, 200)
	p.answers("POST", "/settings", `{}`, status)
	templates := "/template/v2/projects/" + p.ProjectID() + "/templates"
	const template = `{"id":"t","default_translation":"en","translations":[{"language_code":"en","version":"1","text_message":{"text":"Hi"}}]`
	equal(p, "template", call(p.Handler, "POST", templates, template+`}`).Code, 200)
	equal(p, "its ID again", call(p.Handler, "POST", templates, template+`}`).Code, status)
	equal(p, "an old version", call(p.Handler, "PUT", templates+"/t", template+`,"version":7}`).Code, status)
}

func consentRules() []rule {
	return []rule{
		{says: "a consent list on which nobody ever was is a 404 of its own", holds: func(p *platform) {
			p.answers("GET", "/apps/"+p.AppID()+"/consents/OPT_OUT_ALL", "", 404, "ListType for app '"+p.AppID()+"' and type 'OPT_OUT_ALL' does not exist")
			p.opts(sinch.WhatsApp, "1", true)
			p.answers("GET", "/apps/"+p.AppID()+"/consents/OPT_OUT_ALL", "", 200, `"identity":"1"`)
			p.answers("GET", "/apps/"+p.AppID()+"/consents/OPT_OUT_MARKETING", "", 404)
			p.answers("GET", "/apps/"+p.AppID()+"/consents/identities/2", "", 404)
		}},
		{
			says: "a consent list that everybody has left is a 404 again", assumption: sinchtest.EmptiedConsentListsStay,
			holds: func(p *platform) {
				p.opts(sinch.WhatsApp, "1", true)
				p.opts(sinch.WhatsApp, "1", false)
				p.answers("GET", "/apps/"+p.AppID()+"/consents/OPT_OUT_ALL", "", 404)
			},
			other: func(p *platform) {
				p.opts(sinch.WhatsApp, "1", true)
				p.opts(sinch.WhatsApp, "1", false)
				p.answers("GET", "/apps/"+p.AppID()+"/consents/OPT_OUT_ALL", "", 200, `"identities":[]`)
			},
		},
		{says: "the audit trail of an identity has a record of every change", holds: func(p *platform) {
			p.opts(sinch.ViberBM, "1", true)
			p.opts(sinch.ViberBM, "1", false)
			p.answers("GET", "/apps/"+p.AppID()+"/consents/identities/1", "", 200, `"OPERATION_INSERT"`, `"OPERATION_DELETE"`, `"ORIGIN_MO"`)
		}},
		{says: "somebody on the list OPT_OUT_ALL gets no message", holds: func(p *platform) {
			p.opts(sinch.ViberBM, "1", true)
			p.hook(p.AppID(), conversation.WebhookTriggerMessageDelivery)
			p.reported(p.mustSend(p.text(sinch.To(sinch.ViberBM, "1"))).ID, "FAILED VIBERBM RECIPIENT_NOT_OPTED_IN")
			p.reported(p.mustSend(p.text(sinch.To(sinch.ViberBM, "2"))).ID, "QUEUED_ON_CHANNEL VIBERBM", "DELIVERED VIBERBM")
			p.opts(sinch.ViberBM, "1", false)
			p.reported(p.mustSend(p.text(sinch.To(sinch.ViberBM, "1"))).ID, "QUEUED_ON_CHANNEL VIBERBM", "DELIVERED VIBERBM")
		}},
		{says: "OPT_OUT and OPT_IN come from channels with a consent of their own", holds: func(p *platform) {
			p.hook(p.AppID(), conversation.WebhookTriggerOptOut, conversation.WebhookTriggerOptIn, conversation.WebhookTriggerMessageInbound)
			p.opts(sinch.ViberBM, "1", true)
			p.opts(sinch.ViberBM, "1", false)
			p.triggered(conversation.WebhookTriggerOptOut, conversation.WebhookTriggerOptIn)
		}},
		{
			says: "STOP by SMS is an ordinary message", assumption: sinchtest.SMSStopIsAConsent,
			holds: func(p *platform) {
				p.stops()
				p.answers("GET", "/apps/"+p.AppID()+"/consents/OPT_OUT_ALL", "", 404)
			},
			other: func(p *platform) {
				p.stops()
				p.answers("GET", "/apps/"+p.AppID()+"/consents/OPT_OUT_ALL", "", 200, `"identity":"+2"`)
			},
		},
	}
}

// opts puts somebody on the list OPT_OUT_ALL or takes them off.
func (p *platform) opts(channel conversation.ConversationChannel, identity string, out bool) string {
	p.Helper()
	in := sinchtest.Inbound{From: conversation.ChannelRecipientIdentity{Channel: channel, Identity: identity}}
	if out {
		in.OptOut = conversation.ConsentsListTypeOptOutAll
	} else {
		in.OptIn = conversation.ConsentsListTypeOptOutAll
	}
	id, err := p.Receive(in)
	if err != nil {
		p.Fatal(err)
	}
	return id
}

// triggered fails unless these callbacks were made.
func (p *platform) triggered(want ...conversation.WebhookTrigger) {
	p.Helper()
	got := triggers(p.Handler)
	if len(got) != len(want) {
		p.Fatalf("triggered are %v, want %v", got, want)
	}
	for i := range want {
		equal(p, "trigger", got[i], want[i])
	}
}

// stops lets two numbers stop by SMS, one of which starts again.
func (p *platform) stops() {
	p.Helper()
	p.hook(p.AppID(), conversation.WebhookTriggerOptOut, conversation.WebhookTriggerOptIn, conversation.WebhookTriggerMessageInbound)
	id := p.opts(sinch.SMS, "+1", true)
	p.opts(sinch.SMS, "+1", false)
	p.opts(sinch.SMS, "+2", true)
	inbound := conversation.WebhookTriggerMessageInbound
	p.triggered(inbound, inbound, inbound)
	stop, start := p.Callbacks()[0].Event.Message, p.Callbacks()[1].Event.Message
	equal(p, "message", stop.ID, id)
	equal(p, "text", stop.ContactMessage.TextMessage.Text, "STOP")
	equal(p, "text", start.ContactMessage.TextMessage.Text, "START")
}
