package sinchtest_test

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

func appRules() []rule {
	return []rule{
		{says: "a created app keeps messages for 180 days and expires them one by one", holds: func(p *platform) {
			policy := p.app(nil).RetentionPolicy
			equal(p, "days", *policy.TTLDays, 180)
			equal(p, "type", *policy.RetentionType, conversation.RetentionPolicyTypeMessageExpirePolicy)
		}},
		{says: "a created app keeps dispatched messages for no day", holds: func(p *platform) {
			policy := p.app(nil).DispatchRetentionPolicy
			equal(p, "days", *policy.TTLDays, 0)
			equal(p, "type", *policy.RetentionType, conversation.DispatchRetentionPolicyTypeMessageExpirePolicy)
		}},
		{says: "a created app reports no conversation metadata", holds: func(p *platform) {
			equal(p, "view", p.app(nil).ConversationMetadataReportView, conversation.ConversationMetadataReportViewNone)
		}},
		{says: "a created app retries for 3600 seconds", holds: func(p *platform) {
			equal(p, "seconds", *p.app(nil).MessageRetrySettings.RetryDuration, 3600)
		}},
		{says: "a created app is in DISPATCH mode", holds: func(p *platform) {
			equal(p, "mode", p.app(nil).ProcessingMode, conversation.ProcessingModeDispatch)
		}},
		{says: "an app may do 25 a second inbound, outbound and to webhooks", holds: func(p *platform) {
			equal(p, "limits", fmt.Sprint(*p.app(nil).RateLimits), fmt.Sprint(conversation.RateLimits{Inbound: 25, Outbound: 25, Webhooks: 25}))
		}},
		{says: "an app queues 500,000 messages", holds: func(p *platform) {
			equal(p, "limit", p.app(nil).QueueStats.OutboundLimit, 500_000)
		}},
		{says: "an app has the members that Sinch sends and does not document", holds: func(p *platform) {
			p.answers("GET", "/apps/"+p.AppID(), "", 200, `"persist_message_status":{`, `"message_search":{`)
		}},
		{
			says: "credentials have a state, which is PENDING until they are checked", assumption: sinchtest.CredentialsAreActiveAtOnce,
			holds: func(p *platform) {
				p.states(conversation.ChannelIntegrationStatusPending, conversation.ChannelIntegrationStatusActive)
			},
			other: func(p *platform) {
				p.states(conversation.ChannelIntegrationStatusActive, conversation.ChannelIntegrationStatusActive)
			},
		},
		{says: "what an app was created with stays", holds: func(p *platform) {
			app := p.app(func(r *conversation.AppCreateRequest) {
				r.RetentionPolicy = &conversation.RetentionPolicy{RetentionType: new(conversation.RetentionPolicyTypePersistRetentionPolicy)}
				r.DispatchRetentionPolicy = &conversation.DispatchRetentionPolicy{TTLDays: new(int64(7))}
				r.ConversationMetadataReportView = new(conversation.ConversationMetadataReportViewFull)
				r.MessageRetrySettings = &conversation.MessageRetrySettings{RetryDuration: new(int32(30))}
			})
			equal(p, "retention", *app.RetentionPolicy.RetentionType, conversation.RetentionPolicyTypePersistRetentionPolicy)
			equal(p, "dispatch retention", *app.DispatchRetentionPolicy.TTLDays, 7)
			equal(p, "view", app.ConversationMetadataReportView, conversation.ConversationMetadataReportViewFull)
			equal(p, "retries", *app.MessageRetrySettings.RetryDuration, 30)
		}},
		{says: "an app that is emptied of its settings has the defaults again", holds: func(p *platform) {
			app, err := p.client.Apps.UpdateApp(p.Context(), p.AppID(), conversation.AppUpdateRequest{},
				conversation.UpdateAppParams{UpdateMask: []string{"message_retry_settings", "retention_policy"}})
			if err != nil {
				p.Fatal(err)
			}
			equal(p, "retries", *app.MessageRetrySettings.RetryDuration, 3600)
			equal(p, "days", *app.RetentionPolicy.TTLDays, 180)
		}},
		{says: "masked SMS credentials in an update leave the stored ones as they are", holds: func(p *platform) {
			app := p.app(nil, sinch.SMS)
			masked := credentials(sinch.SMS, sinch.RCS)
			masked[0].StaticBearer.Token = "***"
			updated, err := p.client.Apps.UpdateApp(p.Context(), app.ID, conversation.AppUpdateRequest{ChannelCredentials: masked})
			if err != nil {
				p.Fatal(err)
			}
			equal(p, "credentials", len(updated.ChannelCredentials), 2)
			equal(p, "token", updated.ChannelCredentials[0].StaticBearer.Token, "token")
		}},
		{says: "an app has at most five webhooks", holds: func(p *platform) {
			for i := range 5 {
				p.answers("POST", "/webhooks", webhookBody(p, i, ""), 200)
			}
			p.answers("POST", "/webhooks", webhookBody(p, 5, ""), 400)
		}},
		{says: "a webhook keeps its rules of routing", holds: func(p *platform) {
			p.answers("POST", "/webhooks", webhookBody(p, 0, `"routing_configuration":{"fallback_behavior":"discard"},`), 200, `"routing_configuration":{"fallback_behavior":"discard"}`)
		}},
		{says: "the same target twice is a 400", holds: func(p *platform) {
			p.answers("POST", "/webhooks", webhookBody(p, 0, ""), 200)
			p.answers("POST", "/webhooks", webhookBody(p, 0, ""), 400, "$.target")
		}},
		{says: "a webhook without a target type is DISMISS, and nothing is sent", holds: func(p *platform) {
			p.answers("POST", "/webhooks", webhookBody(p, 0, `"triggers":["MESSAGE_SUBMIT"],`), 200, `"target_type":"DISMISS"`)
			p.mustSend(p.text(sinch.To(sinch.SMS, "+46701234567")))
			equal(p, "callbacks", len(p.Callbacks()), 0)
		}},
		{says: "the credentials that a fake has from the start are for every channel", holds: func(p *platform) {
			app, err := p.client.Apps.GetApp(p.Context(), p.AppID())
			if err != nil {
				p.Fatal(err)
			}
			for _, c := range app.ChannelCredentials {
				equal(p, string(*c.Channel), c.State.Status, conversation.ChannelIntegrationStatusActive)
			}
			if !slices.ContainsFunc(app.ChannelCredentials, func(c conversation.ConversationChannelCredentials) bool { return *c.Channel == sinch.Telegram }) {
				p.Error("there is no Telegram")
			}
		}},
	}
}

func webhookBody(p *platform, number int, members string) string {
	return `{"app_id":"` + p.AppID() + `",` + members + fmt.Sprintf(`"target":"http://127.0.0.1:1/%d"}`, number)
}

// states fails unless new credentials have one state and stored ones another.
func (p *platform) states(created, stored conversation.ChannelIntegrationStatus) {
	p.Helper()
	app := p.app(nil, sinch.SMS)
	equal(p, "created", app.ChannelCredentials[0].State.Status, created)
	app, err := p.client.Apps.GetApp(p.Context(), app.ID)
	if err != nil {
		p.Fatal(err)
	}
	equal(p, "stored", app.ChannelCredentials[0].State.Status, stored)
	updated, err := p.client.Apps.UpdateApp(p.Context(), app.ID, conversation.AppUpdateRequest{ChannelCredentials: credentials(sinch.SMS, sinch.RCS)})
	if err != nil {
		p.Fatal(err)
	}
	equal(p, "kept", updated.ChannelCredentials[0].State.Status, stored)
	equal(p, "added", updated.ChannelCredentials[1].State.Status, created)
}

func limitRules() []rule {
	var all []rule
	for _, limit := range []struct{ what, method, path, within, beyond string }{
		{"1 to 3650 days of retention", "PATCH", "/apps/APP", `{"retention_policy":{"ttl_days":3650}}`, `{"retention_policy":{"ttl_days":3651}}`},
		{"at least one day of retention", "PATCH", "/apps/APP", `{"retention_policy":{"ttl_days":1}}`, `{"retention_policy":{"ttl_days":0}}`},
		{"0 to 7 days of dispatch retention", "PATCH", "/apps/APP", `{"dispatch_retention_policy":{"ttl_days":7}}`, `{"dispatch_retention_policy":{"ttl_days":8}}`},
		{"retries of at least 30 s", "PATCH", "/apps/APP", `{"message_retry_settings":{"retry_duration":30}}`, `{"message_retry_settings":{"retry_duration":29}}`},
		{"retries of at most 3600 s", "PATCH", "/apps/APP", `{"message_retry_settings":{"retry_duration":3600}}`, `{"message_retry_settings":{"retry_duration":3601}}`},
		{"a waiting time of at most 259200 s", "PATCH", "/apps/APP", waiting(259200), waiting(259201)},
		{"a callback secret of 256 characters", "PATCH", "/apps/APP", secretOf(256), secretOf(257)},
		{"a webhook's target of 742 characters", "POST", "/webhooks", targetOf(742), targetOf(743)},
		{"1024 characters of metadata of a contact", "POST", "/contacts", contactOf(1024), contactOf(1025)},
		{"at least one identity of a contact", "POST", "/contacts", contactOf(0), `{"language":"EN","channel_identities":[]}`},
		{"1024 characters of message metadata", "POST", sendPath, sendOf(`"message_metadata":"` + xs(1024) + `"`), sendOf(`"message_metadata":"` + xs(1025) + `"`)},
		{"128 characters of a correlation ID", "POST", sendPath, sendOf(`"correlation_id":"` + xs(128) + `"`), sendOf(`"correlation_id":"` + xs(129) + `"`)},
		{"1024 characters of a channel property", "POST", sendPath, sendOf(`"channel_properties":{"SMS_SENDER":"` + xs(1024) + `"}`), sendOf(`"channel_properties":{"SMS_SENDER":"` + xs(1025) + `"}`)},
		{"2048 characters of conversation metadata", "POST", sendPath, sendOf(`"conversation_metadata":{"k":"` + xs(2040) + `"}`), sendOf(`"conversation_metadata":{"k":"` + xs(2041) + `"}`)},
		{"a time to live of 3 s", "POST", sendPath, sendOf(`"ttl":"3s"`), sendOf(`"ttl":"2s"`)},
		{"ten choices of a card", "POST", sendPath, cardOf(10), cardOf(11)},
		{"ten choices", "POST", sendPath, choicesOf(10), choicesOf(11)},
		{"ten cards of a carousel", "POST", sendPath, carouselOf(10, 3), carouselOf(11, 3)},
		{"three choices beside the cards of a carousel", "POST", sendPath, carouselOf(2, 3), carouselOf(2, 4)},
		{"a template that is named", "POST", sendPath,
			messageOf(`"template_message":{"omni_template":{"template_id":"t","version":"1"}}`), messageOf(`"template_message":{}`)},
		{"a list with sections", "POST", sendPath,
			messageOf(`"list_message":{"title":"L","sections":[{"items":[{"choice":{"title":"A"}}]}]}`), messageOf(`"list_message":{"title":"L","sections":[]}`)},
		{"seven days ahead of a batch", "BATCH", "", sendAfter(6), sendAfter(8)},
	} {
		all = append(all, rule{says: "more than " + limit.what + " is a 400", holds: func(p *platform) {
			fill := strings.NewReplacer("APP", p.AppID())
			if limit.method == "BATCH" {
				token := p.token()
				for body, status := range map[string]int{limit.within: 200, limit.beyond: 400} {
					answer := call(p.Handler, "POST", batchesPath(p), fill.Replace(body), "Authorization", "Bearer "+token)
					equal(p, body, answer.Code, status)
				}
				return
			}
			p.answers(limit.method, fill.Replace(limit.path), fill.Replace(limit.within), 200)
			p.answers(limit.method, fill.Replace(limit.path), fill.Replace(limit.beyond), 400)
		}})
	}
	return append(all, rule{
		says: "a waiting time of less than 60 s is a 400", assumption: sinchtest.ShortWaitingTimesAreTaken,
		holds: func(p *platform) {
			p.answers("PATCH", "/apps/"+p.AppID(), waiting(60), 200)
			p.answers("PATCH", "/apps/"+p.AppID(), waiting(59), 400, "delivery_report_waiting_time")
			p.answers("POST", "/apps", `{"display_name":"A","channel_credentials":[],`+waiting(59)[1:], 400, "delivery_report_waiting_time")
		},
		other: func(p *platform) {
			p.answers("PATCH", "/apps/"+p.AppID(), waiting(10), 200)
			p.answers("PATCH", "/apps/"+p.AppID(), waiting(9), 400)
		},
	})
}
