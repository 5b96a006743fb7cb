package sinch

import "github.com/sinchgo/sinch-conversation-go/gen/conversation"

// The channels, in short: To(sinch.SMS, "+46701234567").
const (
	SMS           = conversation.ConversationChannelSMS
	RCS           = conversation.ConversationChannelRCS
	WhatsApp      = conversation.ConversationChannelWhatsApp
	MMS           = conversation.ConversationChannelMMS
	KakaoTalk     = conversation.ConversationChannelKakaoTalk
	KakaoTalkChat = conversation.ConversationChannelKakaoTalkChat // mainly for ConsultationTalk
	ViberBM       = conversation.ConversationChannelViberBM       // Viber Business Messages
	Line          = conversation.ConversationChannelLine
	Instagram     = conversation.ConversationChannelInstagram
	Messenger     = conversation.ConversationChannelMessenger // Facebook Messenger
	WeChat        = conversation.ConversationChannelWeChat
	Telegram      = conversation.ConversationChannelTelegram
	AppleBC       = conversation.ConversationChannelAppleBC // Apple Messages for Business
)
