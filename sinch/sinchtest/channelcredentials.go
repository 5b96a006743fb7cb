package sinchtest

import (
	"slices"
	"strings"
	"sync"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

// everyChannel are credentials for all channels that there are, in the order of
// the document. Nobody changes them.
var everyChannel = sync.OnceValue(func() []conversation.ConversationChannelCredentials {
	var all []conversation.ConversationChannelCredentials
	for _, name := range documents()[conversation.API].schemas["ConversationChannel"].Value.Enum {
		channel, _ := name.(string)
		all = append(all, conversation.ConversationChannelCredentials{
			Channel:      new(conversation.ConversationChannel(channel)),
			StaticBearer: &conversation.StaticBearerCredentials{ClaimedIdentity: "sinchtest", Token: "sinchtest"},
		})
	}
	return checked(all, nil)
})

// checked returns credentials that were found good, which here all are. SMS
// credentials that are masked stay what they were before.
func checked(given, before []conversation.ConversationChannelCredentials) []conversation.ConversationChannelCredentials {
	all := slices.Clone(given)
	for i := range all {
		all[i].State = &conversation.ChannelIntegrationState{Status: conversation.ChannelIntegrationStatusActive}
		known := credentialsLike(before, all[i])
		if known != nil && value(all[i].Channel) == conversation.ConversationChannelSMS && isMasked(all[i].StaticBearer) {
			all[i].StaticBearer = known.StaticBearer
		}
	}
	return all
}

// isMasked reports whether a token is hidden behind asterisks.
func isMasked(c *conversation.StaticBearerCredentials) bool {
	return c != nil && c.Token != "" && strings.Trim(c.Token, "*") == ""
}

// credentialsLike returns those for the same channel and, with LINE, of the same
// number, or nil.
func credentialsLike(all []conversation.ConversationChannelCredentials, like conversation.ConversationChannelCredentials) *conversation.ConversationChannelCredentials {
	for i, c := range all {
		if value(c.Channel) == value(like.Channel) && value(c.CredentialOrdinalNumber) == value(like.CredentialOrdinalNumber) {
			return &all[i]
		}
	}
	return nil
}

// answerApp returns an app as the request that changes it is answered:
// credentials that it did not have before are not checked yet.
func (s *store) answerApp(app *conversation.AppResponse, before []conversation.ConversationChannelCredentials) *conversation.AppResponse {
	if s.assumes(CredentialsAreActiveAtOnce) {
		return app
	}
	answered := *app
	answered.ChannelCredentials = slices.Clone(app.ChannelCredentials)
	for i, c := range answered.ChannelCredentials {
		if credentialsLike(before, c) == nil {
			answered.ChannelCredentials[i].State = &conversation.ChannelIntegrationState{Status: conversation.ChannelIntegrationStatusPending}
		}
	}
	return &answered
}
