package sinchtest_test

import (
	"fmt"
	"strings"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest"
)

func listRules() []rule {
	all := []rule{
		{
			says: "messages are listed by app or contact", assumption: sinchtest.MessagesNeedNoFilter,
			holds: func(p *platform) {
				p.answers("GET", "/messages", "", 400, "app_id or contact_id")
				p.answers("GET", "/messages?conversation_id=c", "", 400, "app_id or contact_id")
				p.answers("GET", "/messages?messages_source=DISPATCH_SOURCE", "", 400, "app_id")
				p.answers("GET", "/messages?app_id="+p.AppID(), "", 200)
				p.answers("GET", "/messages?contact_id=c", "", 200)
			},
			other: func(p *platform) { p.answers("GET", "/messages", "", 200) },
		},
		{
			says: "only_recipient_originated is for DISPATCH_SOURCE", assumption: sinchtest.RecipientOriginatedIsIgnored,
			holds: func(p *platform) {
				p.answers("GET", "/messages?only_recipient_originated=true&app_id="+p.AppID(), "", 400, "only_recipient_originated")
				p.answers("GET", "/messages?only_recipient_originated=false&app_id="+p.AppID(), "", 200)
				p.onlyRecipientOriginated()
			},
			other: func(p *platform) {
				p.mustSend(p.text(sinch.To(sinch.SMS, "+46701234567")))
				p.answers("GET", "/messages?only_recipient_originated=true&app_id="+p.AppID(), "", 200, `"TO_CONTACT"`)
			},
		},
		{
			says: "there are two directions to list messages by", assumption: sinchtest.UndefinedDirectionIsAFilter,
			holds: func(p *platform) {
				p.answers("GET", "/messages?direction=TO_APP&app_id="+p.AppID(), "", 200)
				p.answers("GET", "/messages?direction=UNDEFINED_DIRECTION&app_id="+p.AppID(), "", 400, "direction")
				p.answers("POST", "/messages:fetch-last-message", `{"contact_ids":["c"],"direction":"UNDEFINED_DIRECTION"}`, 400, "direction")
			},
			other: func(p *platform) {
				p.answers("GET", "/messages?direction=UNDEFINED_DIRECTION&app_id="+p.AppID(), "", 200)
			},
		},
		{says: "dispatched messages are listed with DISPATCH_SOURCE alone", holds: func(p *platform) {
			app := p.app(func(r *conversation.AppCreateRequest) {
				r.DispatchRetentionPolicy = &conversation.DispatchRetentionPolicy{TTLDays: new(int64(7))}
			}, sinch.SMS)
			request := p.text(sinch.To(sinch.SMS, "+46701234567"))
			request.AppID = app.ID
			p.mustSend(request)
			p.answers("GET", "/messages?app_id="+app.ID, "", 200, `"messages":[]`)
			p.answers("GET", "/messages?messages_source=DISPATCH_SOURCE&app_id="+app.ID, "", 200, `"Hi"`)
		}},
		{
			says: "the last messages are those of contacts or of identities, not of both", assumption: sinchtest.LastMessagesNeedNoFilter,
			holds: func(p *platform) {
				p.answers("POST", "/messages:fetch-last-message", `{"contact_ids":["c"],"channel_identities":["1"]}`, 400)
				p.answers("POST", "/messages:fetch-last-message", `{"app_id":"`+p.AppID()+`"}`, 400, "contact_ids or channel_identities")
				p.answers("POST", "/messages:fetch-last-message", `{"channel_identities":["1"]}`, 200)
			},
			other: func(p *platform) {
				p.answers("POST", "/messages:fetch-last-message", `{}`, 200)
			},
		},
		{says: "conversations are listed by app or contact", holds: func(p *platform) {
			p.answers("GET", "/conversations", "", 400)
			p.answers("GET", "/conversations?app_id="+p.AppID(), "", 200)
		}},
		{says: "events are listed by conversation or contact", holds: func(p *platform) {
			p.answers("GET", "/events", "", 400)
			p.answers("GET", "/events?contact_id=c", "", 200)
		}},
		{says: "without a page size the recent conversations are an empty list", holds: func(p *platform) {
			p.mustSend(p.text(sinch.To(sinch.SMS, "+46701234567")))
			p.answers("GET", "/conversations:recent?app_id="+p.AppID(), "", 200, `"conversations":[]`)
			p.answers("GET", "/conversations:recent?page_size=1&app_id="+p.AppID(), "", 200, `"last_message"`)
		}},
		{says: "the most recent conversation comes first", holds: func(p *platform) {
			for _, number := range []string{"+1", "+2"} {
				p.mustSend(p.text(sinch.To(sinch.SMS, number)))
			}
			first := p.answers("GET", "/conversations:recent?page_size=1&app_id="+p.AppID(), "", 200)
			if !strings.Contains(first, `"identity":"+2"`) {
				p.Errorf("the first is %s", first)
			}
		}},
		{says: "a list goes on with next_page_token and ends without one", holds: func(p *platform) {
			for i := range 11 {
				p.mustSend(p.text(sinch.To(sinch.SMS, fmt.Sprint("+", i))))
			}
			_, token, more := strings.Cut(p.answers("GET", "/contacts", "", 200), `"next_page_token":"`)
			if !more {
				p.Fatal("the first page of ten has no token")
			}
			token, _, _ = strings.Cut(token, `"`)
			last := p.answers("GET", "/contacts?page_token="+token, "", 200, `"identity":"+10"`)
			if strings.Contains(last, `"next_page_token":"`) && !strings.Contains(last, `"next_page_token":""`) {
				p.Errorf("the last page is %s", last)
			}
		}},
		{says: "apps, webhooks, audit records, templates and translations come without pages", holds: func(p *platform) {
			for range 60 {
				p.app(nil)
			}
			equal(p, "apps", strings.Count(p.answers("GET", "/apps", "", 200), `"display_name"`), 61)
			p.answers("GET", "/apps?page_size=1", "", 400)
		}},
	}
	return append(all, pageRules()...)
}

// pageRules are about the sizes of pages.
func pageRules() []rule {
	var all []rule
	for _, list := range []struct {
		what, path string
		most       int
	}{
		{"messages", "/messages?app_id=APP", 1000},
		{"contacts", "/contacts?", 20},
		{"conversations", "/conversations?app_id=APP", 20},
		{"events", "/events?contact_id=c", 20},
		{"identity conflicts", "/contacts:identityConflicts?", 20},
		{"recent conversations", "/conversations:recent?app_id=APP", 50},
		{"consents", "/apps/APP/consents/OPT_OUT_ALL?", 50},
	} {
		path := func(p *platform, size int) string {
			return strings.ReplaceAll(list.path, "APP", p.AppID()) + fmt.Sprintf("&page_size=%d", size)
		}
		all = append(all, rule{
			says: fmt.Sprintf("pages of %s are at most %d long", list.what, list.most), assumption: sinchtest.LongPagesAreCut,
			holds: func(p *platform) {
				p.listed()
				p.answers("GET", path(p, list.most), "", 200)
				p.answers("GET", path(p, list.most+1), "", 400, "page_size")
			},
			other: func(p *platform) {
				p.listed()
				p.answers("GET", path(p, list.most+1), "", 200)
				p.answers("GET", path(p, -1), "", 400, "page_size")
			},
		})
	}
	return append(all, rule{says: "pages of last messages are at most 1000 long", assumption: sinchtest.LongPagesAreCut,
		holds: func(p *platform) {
			p.answers("POST", "/messages:fetch-last-message", `{"contact_ids":["c"],"page_size":1000}`, 200)
			p.answers("POST", "/messages:fetch-last-message", `{"contact_ids":["c"],"page_size":1001}`, 400, "page_size")
		},
		other: func(p *platform) {
			p.answers("POST", "/messages:fetch-last-message", `{"contact_ids":["c"],"page_size":1001}`, 200)
		},
	})
}

// listed puts somebody on the list OPT_OUT_ALL, which comes into being by that.
func (p *platform) listed() {
	p.Helper()
	p.opts(sinch.WhatsApp, "46700000000", true)
}

// onlyRecipientOriginated lists what recipients wrote to an app in DISPATCH
// mode.
func (p *platform) onlyRecipientOriginated() {
	p.Helper()
	app := p.app(func(r *conversation.AppCreateRequest) {
		r.DispatchRetentionPolicy = &conversation.DispatchRetentionPolicy{TTLDays: new(int64(1))}
	}, sinch.SMS)
	request := p.text(sinch.To(sinch.SMS, "+46701234567"))
	request.AppID = app.ID
	p.mustSend(request)
	if _, err := p.Receive(sinchtest.Inbound{
		AppID: app.ID, From: conversation.ChannelRecipientIdentity{Channel: sinch.SMS, Identity: "+46701234567"},
		Message: &conversation.ContactMessage{TextMessage: &conversation.TextMessage{Text: "Yes"}},
	}); err != nil {
		p.Fatal(err)
	}
	found := p.answers("GET", "/messages?messages_source=DISPATCH_SOURCE&only_recipient_originated=true&app_id="+app.ID, "", 200, `"Yes"`)
	if strings.Contains(found, `"Hi"`) {
		p.Errorf("found is %s", found)
	}
}
