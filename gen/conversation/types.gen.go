// Code generated from the published OpenAPI document by scripts/specgen. DO NOT EDIT.

package conversation

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/call"
)

// The values of AgentType known to this version; others are kept as they come.
const (
	AgentTypeBot              AgentType = "BOT"
	AgentTypeHuman            AgentType = "HUMAN"
	AgentTypeUnknownAgentType AgentType = "UNKNOWN_AGENT_TYPE"
)

// The values of AuditRecordOperation known to this version; others are kept as they come.
const (
	AuditRecordOperationDelete AuditRecordOperation = "OPERATION_DELETE"
	AuditRecordOperationInsert AuditRecordOperation = "OPERATION_INSERT"
	AuditRecordOperationUpdate AuditRecordOperation = "OPERATION_UPDATE"
)

// The values of AuditRecordOrigin known to this version; others are kept as they come.
const (
	// AuditRecordOriginAPI is an API call (e.g. Batch API).
	AuditRecordOriginAPI AuditRecordOrigin = "ORIGIN_API"
	// AuditRecordOriginMO: an end-user message.
	AuditRecordOriginMO AuditRecordOrigin = "ORIGIN_MO"
)

// The values of CapabilityNotificationCapabilityStatus known to this version; others are kept as they come.
const (
	// CapabilityNotificationCapabilityStatusCapabilityFull: all features.
	CapabilityNotificationCapabilityStatusCapabilityFull CapabilityNotificationCapabilityStatus = "CAPABILITY_FULL"
	// CapabilityNotificationCapabilityStatusCapabilityPartial: some features.
	CapabilityNotificationCapabilityStatusCapabilityPartial CapabilityNotificationCapabilityStatus = "CAPABILITY_PARTIAL"
	// CapabilityNotificationCapabilityStatusCapabilityUnknown: the channel does
	// not tell.
	CapabilityNotificationCapabilityStatusCapabilityUnknown CapabilityNotificationCapabilityStatus = "CAPABILITY_UNKNOWN"
	// CapabilityNotificationCapabilityStatusNoCapability: none.
	CapabilityNotificationCapabilityStatusNoCapability CapabilityNotificationCapabilityStatus = "NO_CAPABILITY"
)

// The values of CardHeight known to this version; others are kept as they come.
const (
	CardHeightMedium            CardHeight = "MEDIUM"
	CardHeightShort             CardHeight = "SHORT"
	CardHeightTall              CardHeight = "TALL"
	CardHeightUnspecifiedHeight CardHeight = "UNSPECIFIED_HEIGHT"
)

// The values of ChannelIntegrationStatus known to this version; others are kept as they come.
const (
	// ChannelIntegrationStatusActive: once a long-lived token is held (or no
	// check is possible).
	ChannelIntegrationStatusActive ChannelIntegrationStatus = "ACTIVE"
	// ChannelIntegrationStatusFailing: when validation did not succeed.
	ChannelIntegrationStatusFailing ChannelIntegrationStatus = "FAILING"
	// ChannelIntegrationStatusPending: until checked.
	ChannelIntegrationStatusPending ChannelIntegrationStatus = "PENDING"
)

// The values of ChannelPropertyKeys known to this version; others are kept as they come.
const (
	// ChannelPropertyKeysInstagramMessageTag is the tag that lets a message out
	// of Instagram's messaging window.
	ChannelPropertyKeysInstagramMessageTag ChannelPropertyKeys = "INSTAGRAM_MESSAGE_TAG"
	// ChannelPropertyKeysKakaoTalkAuthentication belongs to KakaoTalk; the
	// published document does not say what it does.
	ChannelPropertyKeysKakaoTalkAuthentication ChannelPropertyKeys = "KAKAOTALK_AUTHENTICATION"
	// ChannelPropertyKeysLineVideoTrackingID belongs to LINE and its videos; the
	// published document does not say what it does.
	ChannelPropertyKeysLineVideoTrackingID ChannelPropertyKeys = "LINE_VIDEO_TRACKING_ID"
	// ChannelPropertyKeysMMSSender is the sender as the recipient of an MMS sees
	// it.
	ChannelPropertyKeysMMSSender ChannelPropertyKeys = "MMS_SENDER"
	// ChannelPropertyKeysMMSStrictValidation says whether media that MMS would
	// not take are refused.
	ChannelPropertyKeysMMSStrictValidation ChannelPropertyKeys = "MMS_STRICT_VALIDATION"
	// ChannelPropertyKeysMessengerMessageTag is the tag that lets a message out
	// of Messenger's messaging window.
	ChannelPropertyKeysMessengerMessageTag ChannelPropertyKeys = "MESSENGER_MESSAGE_TAG"
	// ChannelPropertyKeysMessengerMessagingType is the messaging type that
	// Messenger asks for.
	ChannelPropertyKeysMessengerMessagingType ChannelPropertyKeys = "MESSENGER_MESSAGING_TYPE"
	// ChannelPropertyKeysMessengerNotificationType says how Messenger notifies
	// the recipient.
	ChannelPropertyKeysMessengerNotificationType ChannelPropertyKeys = "MESSENGER_NOTIFICATION_TYPE"
	// ChannelPropertyKeysRCSCardOrientation says whether a rich card stands
	// upright or lies.
	ChannelPropertyKeysRCSCardOrientation ChannelPropertyKeys = "RCS_CARD_ORIENTATION"
	// ChannelPropertyKeysRCSCardThumbnailImageAlignment is the side of a rich
	// card on which its image is.
	ChannelPropertyKeysRCSCardThumbnailImageAlignment ChannelPropertyKeys = "RCS_CARD_THUMBNAIL_IMAGE_ALIGNMENT"
	// ChannelPropertyKeysRCSWebviewMode says how much of the screen a web view
	// takes: FULL, HALF or TALL.
	ChannelPropertyKeysRCSWebviewMode ChannelPropertyKeys = "RCS_WEBVIEW_MODE"
	// ChannelPropertyKeysSMSFlashMessage says whether the SMS is a flash
	// message, shown at once and not stored.
	ChannelPropertyKeysSMSFlashMessage ChannelPropertyKeys = "SMS_FLASH_MESSAGE"
	// ChannelPropertyKeysSMSMaxNumberOfMessageParts is the number of parts into
	// which an SMS may be split at most.
	ChannelPropertyKeysSMSMaxNumberOfMessageParts ChannelPropertyKeys = "SMS_MAX_NUMBER_OF_MESSAGE_PARTS"
	// ChannelPropertyKeysSMSSender is the sender as the recipient of an SMS sees
	// it: a phone number in E.164 form or a short name. Most accounts need it.
	ChannelPropertyKeysSMSSender ChannelPropertyKeys = "SMS_SENDER"
	// ChannelPropertyKeysTelegramDisableLinkPreview says whether Telegram shows
	// no preview of links.
	ChannelPropertyKeysTelegramDisableLinkPreview ChannelPropertyKeys = "TELEGRAM_DISABLE_LINK_PREVIEW"
	// ChannelPropertyKeysViberSenderAvatar is the URL of the sender's picture on
	// Viber.
	ChannelPropertyKeysViberSenderAvatar ChannelPropertyKeys = "VIBER_SENDER_AVATAR"
	// ChannelPropertyKeysViberSenderName is the sender's name as the recipient
	// on Viber sees it.
	ChannelPropertyKeysViberSenderName ChannelPropertyKeys = "VIBER_SENDER_NAME"
)

// The values of ChannelSpecificContactMessageType known to this version; others are kept as they come.
const (
	ChannelSpecificContactMessageTypeNfmReply ChannelSpecificContactMessageType = "nfm_reply"
)

// The values of ChannelSpecificMessageType known to this version; others are kept as they come.
const (
	ChannelSpecificMessageTypeCarouselCommerce ChannelSpecificMessageType = "CAROUSEL_COMMERCE"
	ChannelSpecificMessageTypeCommerce         ChannelSpecificMessageType = "COMMERCE"
	ChannelSpecificMessageTypeFlows            ChannelSpecificMessageType = "FLOWS"
	// ChannelSpecificMessageTypeNotificationMessageTemplate is LINE.
	ChannelSpecificMessageTypeNotificationMessageTemplate ChannelSpecificMessageType = "NOTIFICATION_MESSAGE_TEMPLATE"
	ChannelSpecificMessageTypeOrderDetails                ChannelSpecificMessageType = "ORDER_DETAILS"
	ChannelSpecificMessageTypeOrderStatus                 ChannelSpecificMessageType = "ORDER_STATUS"
)

// The values of ClientCredentialsTokenRequestType known to this version; others are kept as they come.
const (
	// ClientCredentialsTokenRequestTypeBasic: HTTP Basic Authorization header
	// only, nothing in the form body.
	ClientCredentialsTokenRequestTypeBasic ClientCredentialsTokenRequestType = "BASIC"
	// ClientCredentialsTokenRequestTypeForm: both as form body fields, with no
	// Authorization header.
	ClientCredentialsTokenRequestTypeForm ClientCredentialsTokenRequestType = "FORM"
)

// The values of CommentEventCommentType known to this version; others are kept as they come.
const (
	CommentEventCommentTypeFeed CommentEventCommentType = "FEED"
	CommentEventCommentTypeLive CommentEventCommentType = "LIVE"
)

// The values of ConsentsListType known to this version; others are kept as they come.
const (
	// ConsentsListTypeOptOutAll blocks every message.
	ConsentsListTypeOptOutAll ConsentsListType = "OPT_OUT_ALL"
	// ConsentsListTypeOptOutMarketing: only marketing.
	ConsentsListTypeOptOutMarketing ConsentsListType = "OPT_OUT_MARKETING"
	// ConsentsListTypeOptOutNotification: only notifications.
	ConsentsListTypeOptOutNotification ConsentsListType = "OPT_OUT_NOTIFICATION"
)

// The values of ContactLanguage known to this version; others are kept as they come.
const (
	ContactLanguageAF   ContactLanguage = "AF"
	ContactLanguageAR   ContactLanguage = "AR"
	ContactLanguageAZ   ContactLanguage = "AZ"
	ContactLanguageBG   ContactLanguage = "BG"
	ContactLanguageBN   ContactLanguage = "BN"
	ContactLanguageCA   ContactLanguage = "CA"
	ContactLanguageCS   ContactLanguage = "CS"
	ContactLanguageDA   ContactLanguage = "DA"
	ContactLanguageDE   ContactLanguage = "DE"
	ContactLanguageEL   ContactLanguage = "EL"
	ContactLanguageEN   ContactLanguage = "EN"
	ContactLanguageENGB ContactLanguage = "EN_GB"
	ContactLanguageENUS ContactLanguage = "EN_US"
	ContactLanguageES   ContactLanguage = "ES"
	ContactLanguageESAR ContactLanguage = "ES_AR"
	ContactLanguageESES ContactLanguage = "ES_ES"
	ContactLanguageESMX ContactLanguage = "ES_MX"
	ContactLanguageET   ContactLanguage = "ET"
	ContactLanguageFA   ContactLanguage = "FA"
	ContactLanguageFI   ContactLanguage = "FI"
	ContactLanguageFIL  ContactLanguage = "FIL"
	ContactLanguageFR   ContactLanguage = "FR"
	ContactLanguageGA   ContactLanguage = "GA"
	ContactLanguageGU   ContactLanguage = "GU"
	ContactLanguageHA   ContactLanguage = "HA"
	ContactLanguageHE   ContactLanguage = "HE"
	ContactLanguageHI   ContactLanguage = "HI"
	ContactLanguageHR   ContactLanguage = "HR"
	ContactLanguageHU   ContactLanguage = "HU"
	ContactLanguageID   ContactLanguage = "ID"
	ContactLanguageIT   ContactLanguage = "IT"
	ContactLanguageJA   ContactLanguage = "JA"
	ContactLanguageKK   ContactLanguage = "KK"
	ContactLanguageKN   ContactLanguage = "KN"
	ContactLanguageKO   ContactLanguage = "KO"
	ContactLanguageLO   ContactLanguage = "LO"
	ContactLanguageLT   ContactLanguage = "LT"
	ContactLanguageLV   ContactLanguage = "LV"
	ContactLanguageMK   ContactLanguage = "MK"
	ContactLanguageML   ContactLanguage = "ML"
	ContactLanguageMR   ContactLanguage = "MR"
	ContactLanguageMS   ContactLanguage = "MS"
	// ContactLanguageNB stands for Norwegian.
	ContactLanguageNB   ContactLanguage = "NB"
	ContactLanguageNL   ContactLanguage = "NL"
	ContactLanguagePA   ContactLanguage = "PA"
	ContactLanguagePL   ContactLanguage = "PL"
	ContactLanguagePT   ContactLanguage = "PT"
	ContactLanguagePTBR ContactLanguage = "PT_BR"
	ContactLanguagePTPT ContactLanguage = "PT_PT"
	ContactLanguageRO   ContactLanguage = "RO"
	ContactLanguageRU   ContactLanguage = "RU"
	ContactLanguageSK   ContactLanguage = "SK"
	ContactLanguageSL   ContactLanguage = "SL"
	ContactLanguageSQ   ContactLanguage = "SQ"
	ContactLanguageSR   ContactLanguage = "SR"
	ContactLanguageSV   ContactLanguage = "SV"
	ContactLanguageSW   ContactLanguage = "SW"
	ContactLanguageTA   ContactLanguage = "TA"
	ContactLanguageTE   ContactLanguage = "TE"
	ContactLanguageTH   ContactLanguage = "TH"
	ContactLanguageTR   ContactLanguage = "TR"
	// ContactLanguageUK: for Ukrainian.
	ContactLanguageUK          ContactLanguage = "UK"
	ContactLanguageUR          ContactLanguage = "UR"
	ContactLanguageUZ          ContactLanguage = "UZ"
	ContactLanguageUnspecified ContactLanguage = "UNSPECIFIED"
	ContactLanguageVI          ContactLanguage = "VI"
	ContactLanguageZH          ContactLanguage = "ZH"
	ContactLanguageZHCN        ContactLanguage = "ZH_CN"
	ContactLanguageZHHK        ContactLanguage = "ZH_HK"
	ContactLanguageZHTW        ContactLanguage = "ZH_TW"
	ContactLanguageZU          ContactLanguage = "ZU"
)

// The values of ConversationChannel known to this version; others are kept as they come.
const (
	// ConversationChannelAppleBC is Apple Messages for Business.
	ConversationChannelAppleBC   ConversationChannel = "APPLEBC"
	ConversationChannelInstagram ConversationChannel = "INSTAGRAM"
	ConversationChannelKakaoTalk ConversationChannel = "KAKAOTALK"
	// ConversationChannelKakaoTalkChat is KakaoTalk chat, mainly for
	// ConsultationTalk.
	ConversationChannelKakaoTalkChat ConversationChannel = "KAKAOTALKCHAT"
	ConversationChannelLine          ConversationChannel = "LINE"
	ConversationChannelMMS           ConversationChannel = "MMS"
	// ConversationChannelMessenger is Facebook Messenger.
	ConversationChannelMessenger ConversationChannel = "MESSENGER"
	ConversationChannelRCS       ConversationChannel = "RCS"
	ConversationChannelSMS       ConversationChannel = "SMS"
	ConversationChannelTelegram  ConversationChannel = "TELEGRAM"
	// ConversationChannelViberBM is Viber Business Messages.
	ConversationChannelViberBM  ConversationChannel = "VIBERBM"
	ConversationChannelWeChat   ConversationChannel = "WECHAT"
	ConversationChannelWhatsApp ConversationChannel = "WHATSAPP"
)

// The values of ConversationDirection known to this version; others are kept as they come.
const (
	// ConversationDirectionToApp: from the contact to the app.
	ConversationDirectionToApp ConversationDirection = "TO_APP"
	// ConversationDirectionToContact: from the app to the contact.
	ConversationDirectionToContact ConversationDirection = "TO_CONTACT"
	// ConversationDirectionUndefinedDirection: Sinch does not say which way the
	// message went.
	ConversationDirectionUndefinedDirection ConversationDirection = "UNDEFINED_DIRECTION"
)

// The values of ConversationMergeStrategy known to this version; others are kept as they come.
const (
	// ConversationMergeStrategyMerge joins the content of both.
	ConversationMergeStrategyMerge ConversationMergeStrategy = "MERGE"
)

// The values of ConversationMessageStatusStatus known to this version; others are kept as they come.
const (
	ConversationMessageStatusStatusDelivered        ConversationMessageStatusStatus = "DELIVERED"
	ConversationMessageStatusStatusFailed           ConversationMessageStatusStatus = "FAILED"
	ConversationMessageStatusStatusQueued           ConversationMessageStatusStatus = "QUEUED"
	ConversationMessageStatusStatusQueuedOnChannel  ConversationMessageStatusStatus = "QUEUED_ON_CHANNEL"
	ConversationMessageStatusStatusRead             ConversationMessageStatusStatus = "READ"
	ConversationMessageStatusStatusReceived         ConversationMessageStatusStatus = "RECEIVED"
	ConversationMessageStatusStatusSwitchingChannel ConversationMessageStatusStatus = "SWITCHING_CHANNEL"
	ConversationMessageStatusStatusUnspecified      ConversationMessageStatusStatus = "STATUS_UNSPECIFIED"
)

// The values of ConversationMessagesView known to this version; others are kept as they come.
const (
	ConversationMessagesViewWithMetadata    ConversationMessagesView = "WITH_METADATA"
	ConversationMessagesViewWithoutMetadata ConversationMessagesView = "WITHOUT_METADATA"
)

// The values of ConversationMetadataReportView known to this version; others are kept as they come.
const (
	// ConversationMetadataReportViewFull: everything set on the conversation.
	ConversationMetadataReportViewFull ConversationMetadataReportView = "FULL"
	// ConversationMetadataReportViewNone: none of it.
	ConversationMetadataReportViewNone ConversationMetadataReportView = "NONE"
)

// The values of DeliveryStatus known to this version; others are kept as they come.
const (
	// DeliveryStatusDelivered: arrived.
	DeliveryStatusDelivered DeliveryStatus = "DELIVERED"
	// DeliveryStatusFailed: was not delivered.
	DeliveryStatusFailed DeliveryStatus = "FAILED"
	// DeliveryStatusQueuedOnChannel waits at the channel.
	DeliveryStatusQueuedOnChannel DeliveryStatus = "QUEUED_ON_CHANNEL"
	// DeliveryStatusRead: was opened.
	DeliveryStatusRead DeliveryStatus = "READ"
	// DeliveryStatusSwitchingChannel is being retried on another channel.
	DeliveryStatusSwitchingChannel DeliveryStatus = "SWITCHING_CHANNEL"
)

// The values of DispatchRetentionPolicyType known to this version; others are kept as they come.
const (
	// DispatchRetentionPolicyTypeMessageExpirePolicy: deletes every message the
	// app sent or received once it is older than the policy's days.
	DispatchRetentionPolicyTypeMessageExpirePolicy DispatchRetentionPolicyType = "MESSAGE_EXPIRE_POLICY"
)

// The values of DisplayMode known to this version; others are kept as they come.
const (
	// DisplayModePersistent: the choice stays in the message bubble.
	DisplayModePersistent DisplayMode = "PERSISTENT"
	// DisplayModeUnspecified: the default, the choice goes away once newer
	// messages arrive.
	DisplayModeUnspecified DisplayMode = "DISPLAY_MODE_UNSPECIFIED"
)

// The values of EventInboundEventDirection known to this version; others are kept as they come.
const (
	EventInboundEventDirectionToApp EventInboundEventDirection = "TO_APP"
)

// The values of FlowChannelSpecificMessageFlowAction known to this version; others are kept as they come.
const (
	FlowChannelSpecificMessageFlowActionDataExchange FlowChannelSpecificMessageFlowAction = "data_exchange"
	FlowChannelSpecificMessageFlowActionNavigate     FlowChannelSpecificMessageFlowAction = "navigate"
)

// The values of FlowChannelSpecificMessageFlowMode known to this version; others are kept as they come.
const (
	FlowChannelSpecificMessageFlowModeDraft     FlowChannelSpecificMessageFlowMode = "draft"
	FlowChannelSpecificMessageFlowModePublished FlowChannelSpecificMessageFlowMode = "published"
)

// The values of GetChannelProfileConversationChannel known to this version; others are kept as they come.
const (
	GetChannelProfileConversationChannelInstagram GetChannelProfileConversationChannel = "INSTAGRAM"
	GetChannelProfileConversationChannelLine      GetChannelProfileConversationChannel = "LINE"
	// GetChannelProfileConversationChannelMessenger is Facebook Messenger.
	GetChannelProfileConversationChannelMessenger GetChannelProfileConversationChannel = "MESSENGER"
	// GetChannelProfileConversationChannelViber is the Viber Bot channel.
	GetChannelProfileConversationChannelViber GetChannelProfileConversationChannel = "VIBER"
)

// The values of KakaoTalkCommerceMessageButtonType known to this version; others are kept as they come.
const (
	KakaoTalkCommerceMessageButtonTypeAL KakaoTalkCommerceMessageButtonType = "AL"
	KakaoTalkCommerceMessageButtonTypeBK KakaoTalkCommerceMessageButtonType = "BK"
	KakaoTalkCommerceMessageButtonTypeWL KakaoTalkCommerceMessageButtonType = "WL"
)

// The values of KakaoTalkCommerceMessageCommerceType known to this version; others are kept as they come.
const (
	KakaoTalkCommerceMessageCommerceTypeFixedDiscountCommerce      KakaoTalkCommerceMessageCommerceType = "FIXED_DISCOUNT_COMMERCE"
	KakaoTalkCommerceMessageCommerceTypePercentageDiscountCommerce KakaoTalkCommerceMessageCommerceType = "PERCENTAGE_DISCOUNT_COMMERCE"
	// KakaoTalkCommerceMessageCommerceTypeRegularPriceCommerce means no
	// discount.
	KakaoTalkCommerceMessageCommerceTypeRegularPriceCommerce KakaoTalkCommerceMessageCommerceType = "REGULAR_PRICE_COMMERCE"
)

// The values of KakaoTalkCommerceMessageCouponType known to this version; others are kept as they come.
const (
	KakaoTalkCommerceMessageCouponTypeFixedDiscountCoupon      KakaoTalkCommerceMessageCouponType = "FIXED_DISCOUNT_COUPON"
	KakaoTalkCommerceMessageCouponTypeFreeCoupon               KakaoTalkCommerceMessageCouponType = "FREE_COUPON"
	KakaoTalkCommerceMessageCouponTypePercentageDiscountCoupon KakaoTalkCommerceMessageCouponType = "PERCENTAGE_DISCOUNT_COUPON"
	KakaoTalkCommerceMessageCouponTypeShippingDiscountCoupon   KakaoTalkCommerceMessageCouponType = "SHIPPING_DISCOUNT_COUPON"
	KakaoTalkCommerceMessageCouponTypeUpCoupon                 KakaoTalkCommerceMessageCouponType = "UP_COUPON"
)

// The values of ListRecentConversationsOrder known to this version; others are kept as they come.
const (
	ListRecentConversationsOrderAsc  ListRecentConversationsOrder = "ASC"
	ListRecentConversationsOrderDesc ListRecentConversationsOrder = "DESC"
)

// The values of MessageContentType known to this version; others are kept as they come.
const (
	// MessageContentTypeContentMarketing covers campaigns.
	MessageContentTypeContentMarketing MessageContentType = "CONTENT_MARKETING"
	// MessageContentTypeContentNotification covers alerts and charges.
	MessageContentTypeContentNotification MessageContentType = "CONTENT_NOTIFICATION"
	// MessageContentTypeContentUnknown is unclassified.
	MessageContentTypeContentUnknown MessageContentType = "CONTENT_UNKNOWN"
)

// The values of MessageInboundEventItemDirection known to this version; others are kept as they come.
const (
	MessageInboundEventItemDirectionToApp MessageInboundEventItemDirection = "TO_APP"
)

// The values of MessageQueue known to this version; others are kept as they come.
const (
	MessageQueueHighPriority   MessageQueue = "HIGH_PRIORITY"
	MessageQueueNormalPriority MessageQueue = "NORMAL_PRIORITY"
)

// The values of MessageSource known to this version; others are kept as they come.
const (
	// MessageSourceConversationSource: the default, messages sent in
	// CONVERSATION mode, tied to a contact and a conversation.
	MessageSourceConversationSource MessageSource = "CONVERSATION_SOURCE"
	// MessageSourceDispatchSource: messages sent in DISPATCH mode, tied to
	// neither.
	MessageSourceDispatchSource MessageSource = "DISPATCH_SOURCE"
)

// The values of MetadataUpdateStrategy known to this version; others are kept as they come.
const (
	// MetadataUpdateStrategyMergePatch applies an RFC 7386 merge patch.
	MetadataUpdateStrategyMergePatch MetadataUpdateStrategy = "MERGE_PATCH"
	// MetadataUpdateStrategyReplace overwrites everything.
	MetadataUpdateStrategyReplace MetadataUpdateStrategy = "REPLACE"
)

// The values of OffensiveAnalysisEvaluation known to this version; others are kept as they come.
const (
	OffensiveAnalysisEvaluationSafe   OffensiveAnalysisEvaluation = "SAFE"
	OffensiveAnalysisEvaluationUnsafe OffensiveAnalysisEvaluation = "UNSAFE"
)

// The values of OptInNotificationStatus known to this version; others are kept as they come.
const (
	OptInNotificationStatusOptInFailed            OptInNotificationStatus = "OPT_IN_FAILED"
	OptInNotificationStatusOptInStatusUnspecified OptInNotificationStatus = "OPT_IN_STATUS_UNSPECIFIED"
	OptInNotificationStatusOptInSucceeded         OptInNotificationStatus = "OPT_IN_SUCCEEDED"
)

// The values of OptOutNotificationStatus known to this version; others are kept as they come.
const (
	OptOutNotificationStatusOptOutFailed            OptOutNotificationStatus = "OPT_OUT_FAILED"
	OptOutNotificationStatusOptOutStatusUnspecified OptOutNotificationStatus = "OPT_OUT_STATUS_UNSPECIFIED"
	OptOutNotificationStatusOptOutSucceeded         OptOutNotificationStatus = "OPT_OUT_SUCCEEDED"
)

// The values of PaymentOrderDetailsChannelSpecificMessagePaymentType known to this version; others are kept as they come.
const (
	// PaymentOrderDetailsChannelSpecificMessagePaymentTypeBR is Brazil.
	PaymentOrderDetailsChannelSpecificMessagePaymentTypeBR PaymentOrderDetailsChannelSpecificMessagePaymentType = "br"
	// PaymentOrderDetailsChannelSpecificMessagePaymentTypeSG is Singapore.
	PaymentOrderDetailsChannelSpecificMessagePaymentTypeSG PaymentOrderDetailsChannelSpecificMessagePaymentType = "sg"
)

// The values of PaymentOrderDetailsChannelSpecificMessagePaymentTypeOfGoods known to this version; others are kept as they come.
const (
	PaymentOrderDetailsChannelSpecificMessagePaymentTypeOfGoodsDigitalGoods  PaymentOrderDetailsChannelSpecificMessagePaymentTypeOfGoods = "digital-goods"
	PaymentOrderDetailsChannelSpecificMessagePaymentTypeOfGoodsPhysicalGoods PaymentOrderDetailsChannelSpecificMessagePaymentTypeOfGoods = "physical-goods"
)

// The values of PaymentOrderStatusChannelSpecificMessagePaymentOrderStatus known to this version; others are kept as they come.
const (
	PaymentOrderStatusChannelSpecificMessagePaymentOrderStatusCanceled  PaymentOrderStatusChannelSpecificMessagePaymentOrderStatus = "canceled"
	PaymentOrderStatusChannelSpecificMessagePaymentOrderStatusCompleted PaymentOrderStatusChannelSpecificMessagePaymentOrderStatus = "completed"
	// PaymentOrderStatusChannelSpecificMessagePaymentOrderStatusPartiallyShipped
	// means only part has been sent.
	PaymentOrderStatusChannelSpecificMessagePaymentOrderStatusPartiallyShipped PaymentOrderStatusChannelSpecificMessagePaymentOrderStatus = "partially-shipped"
	PaymentOrderStatusChannelSpecificMessagePaymentOrderStatusPending          PaymentOrderStatusChannelSpecificMessagePaymentOrderStatus = "pending"
	PaymentOrderStatusChannelSpecificMessagePaymentOrderStatusProcessing       PaymentOrderStatusChannelSpecificMessagePaymentOrderStatus = "processing"
	PaymentOrderStatusChannelSpecificMessagePaymentOrderStatusShipped          PaymentOrderStatusChannelSpecificMessagePaymentOrderStatus = "shipped"
)

// The values of PaymentStatus known to this version; others are kept as they come.
const (
	// PaymentStatusCanceled: final, no retry.
	PaymentStatusCanceled PaymentStatus = "PAYMENT_STATUS_CANCELED"
	// PaymentStatusCaptured: paid.
	PaymentStatusCaptured PaymentStatus = "PAYMENT_STATUS_CAPTURED"
	// PaymentStatusFailed: may be retried.
	PaymentStatusFailed PaymentStatus = "PAYMENT_STATUS_FAILED"
	// PaymentStatusNew: order sent but payment not begun.
	PaymentStatusNew PaymentStatus = "PAYMENT_STATUS_NEW"
	// PaymentStatusPending: begun by the user.
	PaymentStatusPending PaymentStatus = "PAYMENT_STATUS_PENDING"
	// PaymentStatusUnknown means not set (treat as absent).
	PaymentStatusUnknown PaymentStatus = "PAYMENT_STATUS_UNKNOWN"
)

// The values of PaymentTransactionStatus known to this version; others are kept as they come.
const (
	PaymentTransactionStatusPaymentStatusTransactionCanceled PaymentTransactionStatus = "PAYMENT_STATUS_TRANSACTION_CANCELED"
	PaymentTransactionStatusPaymentStatusTransactionFailed   PaymentTransactionStatus = "PAYMENT_STATUS_TRANSACTION_FAILED"
	// PaymentTransactionStatusPaymentStatusTransactionPending means started.
	PaymentTransactionStatusPaymentStatusTransactionPending PaymentTransactionStatus = "PAYMENT_STATUS_TRANSACTION_PENDING"
	PaymentTransactionStatusPaymentStatusTransactionSuccess PaymentTransactionStatus = "PAYMENT_STATUS_TRANSACTION_SUCCESS"
	// PaymentTransactionStatusPaymentStatusTransactionUnknown means not set
	// (treat as absent).
	PaymentTransactionStatusPaymentStatusTransactionUnknown PaymentTransactionStatus = "PAYMENT_STATUS_TRANSACTION_UNKNOWN"
)

// The values of ProcessingMode known to this version; others are kept as they come.
const (
	// ProcessingModeConversation: opens a contact and a conversation
	// automatically where none exists yet.
	ProcessingModeConversation ProcessingMode = "CONVERSATION"
	// ProcessingModeDispatch: the default, ties messages to neither, so Contact
	// and Conversation queries find nothing; meant for one-way high-volume SMS.
	ProcessingModeDispatch ProcessingMode = "DISPATCH"
)

// The values of ProcessingStrategy known to this version; others are kept as they come.
const (
	// ProcessingStrategyDefault keeps the app's mode.
	ProcessingStrategyDefault ProcessingStrategy = "DEFAULT"
	// ProcessingStrategyDispatchOnly stores no contacts or conversations
	// (replies still follow the app's mode), and on CONVERSATION apps rules out
	// conversation_metadata and correlation_id.
	ProcessingStrategyDispatchOnly ProcessingStrategy = "DISPATCH_ONLY"
)

// The values of ReactionAction known to this version; others are kept as they come.
const (
	// ReactionActionReact: added an emoji.
	ReactionActionReact ReactionAction = "REACTION_ACTION_REACT"
	// ReactionActionUnknown: was not recognised.
	ReactionActionUnknown ReactionAction = "REACTION_ACTION_UNKNOWN"
	// ReactionActionUnreact: took it back.
	ReactionActionUnreact ReactionAction = "REACTION_ACTION_UNREACT"
)

// The values of ReasonCode known to this version; others are kept as they come.
const (
	// ReasonCodeBadRequest: failed the later, often channel-specific validation
	// during processing, reported by callback (earlier failures answer HTTP
	// 400).
	ReasonCodeBadRequest ReasonCode = "BAD_REQUEST"
	// ReasonCodeChannelBadConfiguration: the app's setup of the channel is
	// wrong, so the channel refused.
	ReasonCodeChannelBadConfiguration ReasonCode = "CHANNEL_BAD_CONFIGURATION"
	// ReasonCodeChannelConfigurationMissing: the app has no setup for the
	// channel.
	ReasonCodeChannelConfigurationMissing ReasonCode = "CHANNEL_CONFIGURATION_MISSING"
	// ReasonCodeChannelFailure: channel did not take the message; transient
	// errors are retried.
	ReasonCodeChannelFailure ReasonCode = "CHANNEL_FAILURE"
	// ReasonCodeChannelReject: channel refused for good, with no better code.
	ReasonCodeChannelReject ReasonCode = "CHANNEL_REJECT"
	// ReasonCodeContactNotFound: no contact with that ID.
	ReasonCodeContactNotFound ReasonCode = "CONTACT_NOT_FOUND"
	// ReasonCodeDeliveryRejectedDueToPolicy: a policy of the channel forbids it.
	ReasonCodeDeliveryRejectedDueToPolicy ReasonCode = "DELIVERY_REJECTED_DUE_TO_POLICY"
	// ReasonCodeDeliveryTimedOut: delivery ran into a timeout set by the
	// channel.
	ReasonCodeDeliveryTimedOut ReasonCode = "DELIVERY_TIMED_OUT"
	// ReasonCodeInternalError: fault inside the service; keep the whole callback
	// for a report.
	ReasonCodeInternalError ReasonCode = "INTERNAL_ERROR"
	// ReasonCodeMediaNotReachable: the API or the channel could not open the
	// media link.
	ReasonCodeMediaNotReachable ReasonCode = "MEDIA_NOT_REACHABLE"
	// ReasonCodeMediaTooLarge: a media file is over the channel's size limit.
	ReasonCodeMediaTooLarge ReasonCode = "MEDIA_TOO_LARGE"
	// ReasonCodeMediaTypeUnsupported: the channel does not take this kind of
	// media.
	ReasonCodeMediaTypeUnsupported ReasonCode = "MEDIA_TYPE_UNSUPPORTED"
	// ReasonCodeNoChannelIdentityForContact: contact has no identity, or none on
	// the channels in the resolved priority list.
	ReasonCodeNoChannelIdentityForContact ReasonCode = "NO_CHANNEL_IDENTITY_FOR_CONTACT"
	// ReasonCodeNoChannelsLeft: no identity for the channel, or every usable
	// channel was tried.
	ReasonCodeNoChannelsLeft ReasonCode = "NO_CHANNELS_LEFT"
	// ReasonCodeNoPermission: action not permitted.
	ReasonCodeNoPermission ReasonCode = "NO_PERMISSION"
	// ReasonCodeNoProfileAvailable: the user has no profile data.
	ReasonCodeNoProfileAvailable ReasonCode = "NO_PROFILE_AVAILABLE"
	// ReasonCodeOutsideAllowedSendingWindow: the channel's sending window is
	// over.
	ReasonCodeOutsideAllowedSendingWindow ReasonCode = "OUTSIDE_ALLOWED_SENDING_WINDOW"
	// ReasonCodeRateLimited: a rate limit kept the message or event from being
	// sent.
	ReasonCodeRateLimited ReasonCode = "RATE_LIMITED"
	// ReasonCodeRecipientInvalidChannelIdentity: recipient address is badly
	// formed.
	ReasonCodeRecipientInvalidChannelIdentity ReasonCode = "RECIPIENT_INVALID_CHANNEL_IDENTITY"
	// ReasonCodeRecipientNotOptedIn: recipient has not opted in on the channel.
	ReasonCodeRecipientNotOptedIn ReasonCode = "RECIPIENT_NOT_OPTED_IN"
	// ReasonCodeRecipientNotReachable: the channel could not reach the
	// recipient.
	ReasonCodeRecipientNotReachable ReasonCode = "RECIPIENT_NOT_REACHABLE"
	// ReasonCodeTemplateInsufficientParameters: some template parameter has no
	// value; all are needed.
	ReasonCodeTemplateInsufficientParameters ReasonCode = "TEMPLATE_INSUFFICIENT_PARAMETERS"
	// ReasonCodeTemplateNonExistingLanguageOrVersion: the template lacks that
	// language or version.
	ReasonCodeTemplateNonExistingLanguageOrVersion ReasonCode = "TEMPLATE_NON_EXISTING_LANGUAGE_OR_VERSION"
	// ReasonCodeTemplateNotFound: no such template.
	ReasonCodeTemplateNotFound ReasonCode = "TEMPLATE_NOT_FOUND"
	// ReasonCodeUnknown: nothing more specific fits.
	ReasonCodeUnknown ReasonCode = "UNKNOWN"
	// ReasonCodeUnknownApp: the app is gone, perhaps deleted during processing.
	ReasonCodeUnknownApp ReasonCode = "UNKNOWN_APP"
	// ReasonCodeUnsupportedOperation: the channel cannot do this.
	ReasonCodeUnsupportedOperation ReasonCode = "UNSUPPORTED_OPERATION"
)

// The values of ReasonSubCode known to this version; others are kept as they come.
const (
	// ReasonSubCodeAttachmentRejected: a policy of the channel forbids the
	// attachment.
	ReasonSubCodeAttachmentRejected ReasonSubCode = "ATTACHMENT_REJECTED"
	// ReasonSubCodeInactiveSender: the channel credentials in use are switched
	// off for sending and receiving.
	ReasonSubCodeInactiveSender ReasonSubCode = "INACTIVE_SENDER"
	// ReasonSubCodeMediaTypeUndetermined: the kind of media behind the URL could
	// not be found out.
	ReasonSubCodeMediaTypeUndetermined ReasonSubCode = "MEDIA_TYPE_UNDETERMINED"
	// ReasonSubCodeUnspecifiedSubCode: no other sub code fits.
	ReasonSubCodeUnspecifiedSubCode ReasonSubCode = "UNSPECIFIED_SUB_CODE"
)

// The values of RecordNotificationRecordStatus known to this version; others are kept as they come.
const (
	// RecordNotificationRecordStatusEventRecordStored: when the record was
	// saved.
	RecordNotificationRecordStatusEventRecordStored RecordNotificationRecordStatus = "EVENT_RECORD_STORED"
	// RecordNotificationRecordStatusUnspecified: when unknown.
	RecordNotificationRecordStatusUnspecified RecordNotificationRecordStatus = "RECORD_STATUS_UNSPECIFIED"
)

// The values of RetentionPolicyType known to this version; others are kept as they come.
const (
	// RetentionPolicyTypeConversationExpirePolicy: deletes a whole conversation
	// once its last message is older than ttl_days; older messages stay until
	// then.
	RetentionPolicyTypeConversationExpirePolicy RetentionPolicyType = "CONVERSATION_EXPIRE_POLICY"
	// RetentionPolicyTypeMessageExpirePolicy: the default, deletes each message
	// older than ttl_days.
	RetentionPolicyTypeMessageExpirePolicy RetentionPolicyType = "MESSAGE_EXPIRE_POLICY"
	// RetentionPolicyTypePersistRetentionPolicy: deletes nothing; storage may
	// cost extra in the future.
	RetentionPolicyTypePersistRetentionPolicy RetentionPolicyType = "PERSIST_RETENTION_POLICY"
)

// The values of Sentiment known to this version; others are kept as they come.
const (
	SentimentNegative Sentiment = "negative"
	SentimentNeutral  Sentiment = "neutral"
	SentimentPositive Sentiment = "positive"
)

// The values of WebhookTargetType known to this version; others are kept as they come.
const (
	// WebhookTargetTypeDismiss sends nothing.
	WebhookTargetTypeDismiss WebhookTargetType = "DISMISS"
	// WebhookTargetTypeHTTP posts to an HTTP endpoint.
	WebhookTargetTypeHTTP WebhookTargetType = "HTTP"
)

// The values of WebhookTrigger known to this version; others are kept as they come.
const (
	// WebhookTriggerBatchStatusUpdate: Reports that a batch of the Batch API was
	// processed.
	WebhookTriggerBatchStatusUpdate WebhookTrigger = "BATCH_STATUS_UPDATE"
	// WebhookTriggerCapability brings the answers to QueryCapability.
	WebhookTriggerCapability WebhookTrigger = "CAPABILITY"
	// WebhookTriggerChannelEvent brings events of channels themselves.
	WebhookTriggerChannelEvent WebhookTrigger = "CHANNEL_EVENT"
	// WebhookTriggerContactCreate says that a contact was made.
	WebhookTriggerContactCreate WebhookTrigger = "CONTACT_CREATE"
	// WebhookTriggerContactDelete says that a contact was deleted.
	WebhookTriggerContactDelete WebhookTrigger = "CONTACT_DELETE"
	// WebhookTriggerContactIdentitiesDuplication reports identities that several
	// contacts share.
	WebhookTriggerContactIdentitiesDuplication WebhookTrigger = "CONTACT_IDENTITIES_DUPLICATION"
	// WebhookTriggerContactMerge says that two contacts were merged.
	WebhookTriggerContactMerge WebhookTrigger = "CONTACT_MERGE"
	// WebhookTriggerContactUpdate says that a contact was changed.
	WebhookTriggerContactUpdate WebhookTrigger = "CONTACT_UPDATE"
	// WebhookTriggerConversationDelete says that a conversation was deleted.
	WebhookTriggerConversationDelete WebhookTrigger = "CONVERSATION_DELETE"
	// WebhookTriggerConversationStart says that a conversation began.
	WebhookTriggerConversationStart WebhookTrigger = "CONVERSATION_START"
	// WebhookTriggerConversationStop says that a conversation ended.
	WebhookTriggerConversationStop WebhookTrigger = "CONVERSATION_STOP"
	// WebhookTriggerEventDelivery reports what became of an event that was sent.
	WebhookTriggerEventDelivery WebhookTrigger = "EVENT_DELIVERY"
	// WebhookTriggerEventInbound brings events of contacts.
	WebhookTriggerEventInbound WebhookTrigger = "EVENT_INBOUND"
	// WebhookTriggerMessageDelivery reports what became of a message that was
	// sent.
	WebhookTriggerMessageDelivery WebhookTrigger = "MESSAGE_DELIVERY"
	// WebhookTriggerMessageInbound brings messages of contacts.
	WebhookTriggerMessageInbound WebhookTrigger = "MESSAGE_INBOUND"
	// WebhookTriggerMessageInboundSmartConversationRedaction brings messages of
	// contacts, redacted.
	WebhookTriggerMessageInboundSmartConversationRedaction WebhookTrigger = "MESSAGE_INBOUND_SMART_CONVERSATION_REDACTION"
	// WebhookTriggerMessageSubmit brings messages of apps as they were
	// submitted.
	WebhookTriggerMessageSubmit WebhookTrigger = "MESSAGE_SUBMIT"
	// WebhookTriggerOptIn says that a contact gave its consent on a channel with
	// consent of its own.
	WebhookTriggerOptIn WebhookTrigger = "OPT_IN"
	// WebhookTriggerOptOut says that a contact took its consent back on a
	// channel with consent of its own; an SMS with STOP is a MESSAGE_INBOUND.
	WebhookTriggerOptOut WebhookTrigger = "OPT_OUT"
	// WebhookTriggerRecordNotification says that a record was stored.
	WebhookTriggerRecordNotification WebhookTrigger = "RECORD_NOTIFICATION"
	// WebhookTriggerSmartConversation brings the analysis of messages.
	WebhookTriggerSmartConversation WebhookTrigger = "SMART_CONVERSATION"
	// WebhookTriggerUnspecifiedTrigger is invalid.
	WebhookTriggerUnspecifiedTrigger WebhookTrigger = "UNSPECIFIED_TRIGGER"
	// WebhookTriggerUnsupported brings callbacks of channels that have no form
	// of their own here.
	WebhookTriggerUnsupported WebhookTrigger = "UNSUPPORTED"
)

// The values of WhatsAppInteractiveHeaderType known to this version; others are kept as they come.
const (
	// WhatsAppInteractiveHeaderTypeDocument: Always "document"; marks this
	// header variant.
	WhatsAppInteractiveHeaderTypeDocument WhatsAppInteractiveHeaderType = "document"
	// WhatsAppInteractiveHeaderTypeImage: Always "image"; marks this header
	// variant.
	WhatsAppInteractiveHeaderTypeImage WhatsAppInteractiveHeaderType = "image"
	// WhatsAppInteractiveHeaderTypeText: Always "text"; marks this header
	// variant.
	WhatsAppInteractiveHeaderTypeText WhatsAppInteractiveHeaderType = "text"
	// WhatsAppInteractiveHeaderTypeVideo: Always "video"; marks this header
	// variant.
	WhatsAppInteractiveHeaderTypeVideo WhatsAppInteractiveHeaderType = "video"
)

// The values of WhatsAppInteractiveNfmReplyChannelSpecificContactMessageType known to this version; others are kept as they come.
const (
	WhatsAppInteractiveNfmReplyChannelSpecificContactMessageTypeNfmReply WhatsAppInteractiveNfmReplyChannelSpecificContactMessageType = "nfm_reply"
)

// The values of WhatsAppInteractiveNfmReplyName known to this version; others are kept as they come.
const (
	WhatsAppInteractiveNfmReplyNameAddressMessage WhatsAppInteractiveNfmReplyName = "address_message"
	WhatsAppInteractiveNfmReplyNameFlow           WhatsAppInteractiveNfmReplyName = "flow"
)

// The values of WhatsAppPaymentButtonType known to this version; others are kept as they come.
const (
	WhatsAppPaymentButtonTypeBoleto         WhatsAppPaymentButtonType = "boleto"
	WhatsAppPaymentButtonTypePaymentLink    WhatsAppPaymentButtonType = "payment_link"
	WhatsAppPaymentButtonTypePixDynamicCode WhatsAppPaymentButtonType = "pix_dynamic_code"
)

// The values of WhatsAppPaymentSettingsButtonPixKeyType known to this version; others are kept as they come.
const (
	WhatsAppPaymentSettingsButtonPixKeyTypeCNPJ  WhatsAppPaymentSettingsButtonPixKeyType = "CNPJ"
	WhatsAppPaymentSettingsButtonPixKeyTypeCPF   WhatsAppPaymentSettingsButtonPixKeyType = "CPF"
	WhatsAppPaymentSettingsButtonPixKeyTypeEVP   WhatsAppPaymentSettingsButtonPixKeyType = "EVP"
	WhatsAppPaymentSettingsButtonPixKeyTypeEmail WhatsAppPaymentSettingsButtonPixKeyType = "EMAIL"
	WhatsAppPaymentSettingsButtonPixKeyTypePhone WhatsAppPaymentSettingsButtonPixKeyType = "PHONE"
)

// The values of WhatsAppPaymentSettingsPixKeyType known to this version; others are kept as they come.
const (
	WhatsAppPaymentSettingsPixKeyTypeCNPJ  WhatsAppPaymentSettingsPixKeyType = "CNPJ"
	WhatsAppPaymentSettingsPixKeyTypeCPF   WhatsAppPaymentSettingsPixKeyType = "CPF"
	WhatsAppPaymentSettingsPixKeyTypeEVP   WhatsAppPaymentSettingsPixKeyType = "EVP"
	WhatsAppPaymentSettingsPixKeyTypeEmail WhatsAppPaymentSettingsPixKeyType = "EMAIL"
	WhatsAppPaymentSettingsPixKeyTypePhone WhatsAppPaymentSettingsPixKeyType = "PHONE"
)

// AddressInfo: One postal address of a contact.
type AddressInfo struct {
	// City is the city.
	City *string `json:"city,omitempty"`

	// Name of the country.
	Country *string `json:"country,omitempty"`

	// Country code of two letters.
	CountryCode *string `json:"country_code,omitempty"`

	// State or region within the country.
	State *string `json:"state,omitempty"`

	// Free label such as WORK or HOME.
	Type *string `json:"type,omitempty"`

	// Postal code.
	Zip *string `json:"zip,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Agent: Human or bot taking part in a conversation.
type Agent struct {
	// Name shown for the agent.
	DisplayName *string `json:"display_name,omitempty"`

	// URL of the agent's picture.
	PictureURL *string `json:"picture_url,omitempty"`

	// Kind of agent; UNKNOWN_AGENT_TYPE, the default, means the kind is not
	// known.
	Type *AgentType `json:"type,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// AgentJoinedEvent is the event that an agent has joined.
type AgentJoinedEvent struct {
	// Human or bot taking part in a conversation.
	Agent Agent `json:"agent"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// AgentLeftEvent is the event that an agent has left.
type AgentLeftEvent struct {
	// Human or bot taking part in a conversation.
	Agent Agent `json:"agent"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// AgentType: Kind of agent; UNKNOWN_AGENT_TYPE, the default, means the kind
// is not known.
type AgentType string

// AnalysisResult: Results from the Smart Conversations engines; which fields
// appear depends on the enabled features.
type AnalysisResult struct {
	// Analyses of images found in the messages.
	MlImageRecognitionResult []MachineLearningImageRecognitionResult `json:"ml_image_recognition_result,omitzero"`

	// Intents and entities recognised in the messages.
	MlNluResult []MachineLearningNLUResult `json:"ml_nlu_result,omitzero"`

	// List of offensive-content analyses of the messages.
	MlOffensiveAnalysisResult MachineLearningOffensiveAnalysisResult `json:"ml_offensive_analysis_result,omitzero"`

	// Personal-data (PII) analyses of the messages.
	MlPiiResult []MachineLearningPIIResult `json:"ml_pii_result,omitzero"`

	// Sentiment analyses of the messages.
	MlSentimentResult []MachineLearningSentimentResult `json:"ml_sentiment_result,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// AppCreateRequest: Settings of an app to create.
type AppCreateRequest struct {
	// Extra settings for callbacks.
	CallbackSettings *CallbackSettings `json:"callback_settings,omitempty"`

	// Credentials per channel; their order is the app's channel priority.
	ChannelCredentials []ConversationChannelCredentials `json:"channel_credentials"`

	// How much conversation metadata gets reported. Default: NONE.
	ConversationMetadataReportView *ConversationMetadataReportView `json:"conversation_metadata_report_view,omitempty"`

	// Settings for falling back to another channel without a positive delivery
	// report; a paid feature.
	DeliveryReportBasedFallback *DeliveryReportBasedFallback `json:"delivery_report_based_fallback,omitempty"`

	// How long Dispatch Mode messages are kept; only MESSAGE_EXPIRE_POLICY
	// exists so far.
	DispatchRetentionPolicy *DispatchRetentionPolicy `json:"dispatch_retention_policy,omitempty"`

	// Name shown for the app.
	DisplayName string `json:"display_name"`

	// Settings for retrying messages.
	MessageRetrySettings *MessageRetrySettings `json:"message_retry_settings,omitempty"`

	// Whether contacts and conversations are stored for the app. Default:
	// DISPATCH.
	ProcessingMode *ProcessingMode `json:"processing_mode,omitempty"`

	// How long an app keeps messages and conversations.
	RetentionPolicy *RetentionPolicy `json:"retention_policy,omitempty"`

	// Smart Conversations settings, mandatory for apps subscribed to that
	// feature.
	SmartConversation *SmartConversation `json:"smart_conversation,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// AppEvent: Event raised by an app. Exactly one of composing_event,
// composing_end_event, read_message_event, comment_reply_event,
// agent_joined_event, agent_left_event and generic_event is set.
type AppEvent struct {
	// The event that an agent has joined.
	AgentJoinedEvent *AgentJoinedEvent `json:"agent_joined_event,omitempty"`

	// The event that an agent has left.
	AgentLeftEvent *AgentLeftEvent `json:"agent_left_event,omitempty"`

	// Reply to an earlier comment event.
	CommentReplyEvent *CommentReplyEvent `json:"comment_reply_event,omitempty"`

	// Empty object; takes away a typing indicator shown earlier.
	ComposingEndEvent *ComposingEndEvent `json:"composing_end_event,omitempty"`

	// Empty object; shows the contact that someone is typing.
	ComposingEvent *ComposingEvent `json:"composing_event,omitempty"`

	// Carries nothing but a caller-defined payload.
	GenericEvent *GenericEvent `json:"generic_event,omitempty"`

	// Empty object; marks an inbound message as read so that the contact gets a
	// read receipt.
	ReadMessageEvent *ReadMessageEvent `json:"read_message_event,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Members returns the JSON keys of the members that are set, those of
// AdditionalProperties among them. Sinch takes exactly one.
func (v AppEvent) Members() []string {
	var members []string
	if v.ComposingEvent != nil {
		members = append(members, "composing_event")
	}
	if v.ComposingEndEvent != nil {
		members = append(members, "composing_end_event")
	}
	if v.ReadMessageEvent != nil {
		members = append(members, "read_message_event")
	}
	if v.CommentReplyEvent != nil {
		members = append(members, "comment_reply_event")
	}
	if v.AgentJoinedEvent != nil {
		members = append(members, "agent_joined_event")
	}
	if v.AgentLeftEvent != nil {
		members = append(members, "agent_left_event")
	}
	if v.GenericEvent != nil {
		members = append(members, "generic_event")
	}
	if len(v.AdditionalProperties) > 0 {
		members = append(members, slices.Sorted(maps.Keys(v.AdditionalProperties))...)
	}
	return members
}

// AppMessage: Message sent by an app, one content variant plus the shared
// properties. Exactly one of card_message, carousel_message, choice_message,
// location_message, media_message, template_message, text_message,
// list_message and contact_info_message is set.
type AppMessage struct {
	// Human or bot taking part in a conversation.
	Agent *Agent `json:"agent,omitempty"`

	// Card made of text, media and choices.
	CardMessage *CardMessage `json:"card_message,omitempty"`

	// Cards, often drawn side by side where the channel can.
	CarouselMessage *CarouselMessage `json:"carousel_message,omitempty"`

	// Typed channel payloads keyed by ConversationChannel value; override
	// transcoding, and are stricter than explicit_channel_message.
	ChannelSpecificMessage map[ConversationChannel]ChannelSpecificMessage `json:"channel_specific_message,omitzero"`

	// Choices with a text and optional extra properties.
	ChoiceMessage *ChoiceMessage `json:"choice_message,omitempty"`

	// A message that shares a contact card.
	ContactInfoMessage *ContactInfoMessage `json:"contact_info_message,omitempty"`

	// Raw channel payloads, as strings, keyed by ConversationChannel value; they
	// override the standard message types. The transcoding endpoint can help
	// build them.
	ExplicitChannelMessage map[ConversationChannel]string `json:"explicit_channel_message,omitzero"`

	// Content keyed by ConversationChannel value, sent on that channel in place
	// of the main content.
	ExplicitChannelOmniMessage map[ConversationChannel]OmniMessageOverride `json:"explicit_channel_omni_message,omitzero"`

	// A list to choose from; all entries must be of one kind.
	ListMessage *ListMessage `json:"list_message,omitempty"`

	// A message with a place on the map.
	LocationMessage *LocationMessage `json:"location_message,omitempty"`

	// Where a media file lies and how to present it.
	MediaMessage *MediaProperties `json:"media_message,omitempty"`

	// Quotes an inbound contact message; WhatsApp only.
	ReplyTo *AppMessageReplyTo `json:"reply_to,omitempty"`

	// Needs at least one of channel_template and omni_template.
	TemplateMessage *TemplateMessage `json:"template_message,omitempty"`

	// A plain text message.
	TextMessage *TextMessage `json:"text_message,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Members returns the JSON keys of the members that are set, those of
// AdditionalProperties among them. Sinch takes exactly one.
func (v AppMessage) Members() []string {
	var members []string
	if v.CardMessage != nil {
		members = append(members, "card_message")
	}
	if v.CarouselMessage != nil {
		members = append(members, "carousel_message")
	}
	if v.ChoiceMessage != nil {
		members = append(members, "choice_message")
	}
	if v.LocationMessage != nil {
		members = append(members, "location_message")
	}
	if v.MediaMessage != nil {
		members = append(members, "media_message")
	}
	if v.TemplateMessage != nil {
		members = append(members, "template_message")
	}
	if v.TextMessage != nil {
		members = append(members, "text_message")
	}
	if v.ListMessage != nil {
		members = append(members, "list_message")
	}
	if v.ContactInfoMessage != nil {
		members = append(members, "contact_info_message")
	}
	if len(v.AdditionalProperties) > 0 {
		members = append(members, slices.Sorted(maps.Keys(v.AdditionalProperties))...)
	}
	return members
}

// AppMessageReplyTo: Quotes an inbound contact message; WhatsApp only.
// Unknown IDs, IDs older than 96 hours and other channels do not fail: the
// message goes out without the quote.
type AppMessageReplyTo struct {
	// Conversation API ID of the inbound message, never the channel's own (e.g.
	// Meta) ID.
	MessageID string `json:"message_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// AppResponse is an app as stored.
type AppResponse struct {
	// Extra settings for callbacks.
	CallbackSettings *CallbackSettings `json:"callback_settings,omitempty"`

	// Each element: credentials that give an app access to one channel.
	ChannelCredentials []ConversationChannelCredentials `json:"channel_credentials,omitzero"`

	// How much conversation metadata gets reported. Default: NONE.
	ConversationMetadataReportView ConversationMetadataReportView `json:"conversation_metadata_report_view,omitzero"`

	// Settings for falling back to another channel without a positive delivery
	// report; a paid feature.
	DeliveryReportBasedFallback *DeliveryReportBasedFallback `json:"delivery_report_based_fallback,omitempty"`

	// How long Dispatch Mode messages are kept; only MESSAGE_EXPIRE_POLICY
	// exists so far.
	DispatchRetentionPolicy *DispatchRetentionPolicy `json:"dispatch_retention_policy,omitempty"`

	// Name shown for the app.
	DisplayName string `json:"display_name,omitzero"`

	// App ID, also shown on the Sinch dashboard.
	ID string `json:"id,omitzero"`

	// Settings for retrying messages.
	MessageRetrySettings *MessageRetrySettings `json:"message_retry_settings,omitempty"`

	// Sent by the server, but not documented.
	//
	// Deprecated: Sinch marks it as deprecated.
	MessageSearch *AppResponseMessageSearch `json:"message_search,omitempty"`

	// Sent by the server, but not documented.
	//
	// Deprecated: Sinch marks it as deprecated.
	PersistMessageStatus *AppResponsePersistMessageStatus `json:"persist_message_status,omitempty"`

	// Whether contacts and conversations are stored for the app. Default:
	// DISPATCH.
	ProcessingMode ProcessingMode `json:"processing_mode,omitzero"`

	// Size and limit of an app's outbound queue.
	QueueStats *QueueStats `json:"queue_stats,omitempty"`

	// Throughput limits of an app.
	RateLimits *RateLimits `json:"rate_limits,omitempty"`

	// How long an app keeps messages and conversations.
	RetentionPolicy *RetentionPolicy `json:"retention_policy,omitempty"`

	// Smart Conversations settings, mandatory for apps subscribed to that
	// feature.
	SmartConversation *SmartConversation `json:"smart_conversation,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// AppResponseMessageSearch: Sent by the server, but not documented.
//
// Deprecated: Sinch marks it as deprecated.
type AppResponseMessageSearch struct {
	// Whether it is switched on.
	Enabled bool `json:"enabled,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// AppResponsePersistMessageStatus: Sent by the server, but not documented.
//
// Deprecated: Sinch marks it as deprecated.
type AppResponsePersistMessageStatus struct {
	// Whether it is switched on.
	Enabled bool `json:"enabled,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// AppUpdateRequest: App settings to change; each list sent replaces the
// stored one.
type AppUpdateRequest struct {
	// Extra settings for callbacks.
	CallbackSettings *CallbackSettings `json:"callback_settings,omitempty"`

	// Credentials per channel; their order is the app's channel priority.
	ChannelCredentials []ConversationChannelCredentials `json:"channel_credentials,omitzero"`

	// How much conversation metadata gets reported. Default: NONE.
	ConversationMetadataReportView *ConversationMetadataReportView `json:"conversation_metadata_report_view,omitempty"`

	// Settings for falling back to another channel without a positive delivery
	// report; a paid feature.
	DeliveryReportBasedFallback *DeliveryReportBasedFallback `json:"delivery_report_based_fallback,omitempty"`

	// How long Dispatch Mode messages are kept; only MESSAGE_EXPIRE_POLICY
	// exists so far.
	DispatchRetentionPolicy *DispatchRetentionPolicy `json:"dispatch_retention_policy,omitempty"`

	// Name shown for the app.
	DisplayName *string `json:"display_name,omitempty"`

	// Settings for retrying messages.
	MessageRetrySettings *MessageRetrySettings `json:"message_retry_settings,omitempty"`

	// Whether contacts and conversations are stored for the app. Default:
	// DISPATCH.
	ProcessingMode *ProcessingMode `json:"processing_mode,omitempty"`

	// How long an app keeps messages and conversations.
	RetentionPolicy *RetentionPolicy `json:"retention_policy,omitempty"`

	// Smart Conversations settings, mandatory for apps subscribed to that
	// feature.
	SmartConversation *SmartConversation `json:"smart_conversation,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// AppleBCCredentials: Must be set when the channel identifier is AppleBC.
type AppleBCCredentials struct {
	// Password of the certificate; needed only for Apple Pay.
	ApplePayCertificatePassword *string `json:"apple_pay_certificate_password,omitempty"`

	// Reference of the certificate; needed only for Apple Pay.
	ApplePayCertificateReference *string `json:"apple_pay_certificate_reference,omitempty"`

	// Business Chat Account (BCA) identifier.
	BusinessChatAccountID string `json:"business_chat_account_id"`

	// Merchant identifier; needed only for Apple Pay.
	MerchantID *string `json:"merchant_id,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// AuditRecord: One logged change to a consent list.
type AuditRecord struct {
	// App owning the consent list.
	AppID string `json:"app_id"`

	// When the change took place.
	Datetime time.Time `json:"datetime"`

	// Kind of consent list that was changed.
	ListType ConsentsListType `json:"list_type"`

	// Kind of change recorded: insert, update or delete.
	Operation AuditRecordOperation `json:"operation"`

	// Where the opt-in or opt-out came from: ORIGIN_API is an API call (e.g.
	// Batch API), ORIGIN_MO an end-user message.
	Origin AuditRecordOrigin `json:"origin"`

	// Project owning the consent list.
	ProjectID string `json:"project_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// AuditRecordOperation: Kind of change recorded: insert, update or delete.
type AuditRecordOperation string

// AuditRecordOrigin says where the opt-in or opt-out came from: ORIGIN_API
// is an API call (e.g. Batch API), ORIGIN_MO an end-user message.
type AuditRecordOrigin string

// BasicAuthCredentials: User name and password pair.
type BasicAuthCredentials struct {
	// Password of the pair.
	Password string `json:"password"`

	// User name of the pair.
	Username string `json:"username"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// CalendarMessage is a message that proposes a calendar event.
type CalendarMessage struct {
	// Details about the event.
	EventDescription *string `json:"event_description,omitempty"`

	// When the event finishes.
	EventEnd time.Time `json:"event_end"`

	// When the event begins.
	EventStart time.Time `json:"event_start"`

	// Name of the event.
	EventTitle string `json:"event_title"`

	// Opened instead when the user or channel cannot handle calendar events.
	FallbackURL string `json:"fallback_url"`

	// Caption near the button that opens the calendar.
	Title string `json:"title"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// CallMessage: Button that starts a phone call.
type CallMessage struct {
	// Number to call, E.164 with leading +.
	PhoneNumber string `json:"phone_number"`

	// Label near the number; clickable in some cases.
	Title string `json:"title"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// CallbackSettings: Extra settings for callbacks.
type CallbackSettings struct {
	// Optional secret for signing delivery receipts of messages sent with their
	// own callback_url in place of the default.
	SecretForOverriddenCallbackURLs *string `json:"secret_for_overridden_callback_urls,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// CapabilityEvent: Webhook callback with the outcome of an asynchronous
// capability check.
type CapabilityEvent struct {
	// When the Conversation API received the channel's callback.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// App whose webhook receives this callback.
	AppID string `json:"app_id"`

	// Outcome of one capability check.
	CapabilityNotification *CapabilityNotification `json:"capability_notification,omitempty"`

	// The correlation_id given when the message was sent.
	CorrelationID string `json:"correlation_id,omitzero"`

	// When the event happened according to the channel.
	EventTime time.Time `json:"event_time,omitzero"`

	// Metadata whose meaning depends on the kind of callback.
	MessageMetadata string `json:"message_metadata,omitzero"`

	// Project of the subscribed app.
	ProjectID string `json:"project_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Envelope returns the members that it has in common with all callbacks.
func (v *CapabilityEvent) Envelope() call.Envelope {
	return call.Envelope{
		AcceptedTime:         v.AcceptedTime,
		AppID:                v.AppID,
		CorrelationID:        v.CorrelationID,
		EventTime:            v.EventTime,
		MessageMetadata:      v.MessageMetadata,
		ProjectID:            v.ProjectID,
		AdditionalProperties: v.AdditionalProperties,
	}
}

// CapabilityNotification: Outcome of one capability check.
type CapabilityNotification struct {
	// Channel support of the recipient: CAPABILITY_UNKNOWN the channel does not
	// tell, CAPABILITY_FULL all features, CAPABILITY_PARTIAL some features,
	// NO_CAPABILITY none.
	CapabilityStatus CapabilityNotificationCapabilityStatus `json:"capability_status,omitzero"`

	// Identifier of a messaging channel.
	Channel ConversationChannel `json:"channel,omitzero"`

	// Channel-specific features supported; filled when capability_status is
	// CAPABILITY_PARTIAL.
	ChannelCapabilities []string `json:"channel_capabilities,omitzero"`

	// Contact that was checked.
	ContactID string `json:"contact_id,omitzero"`

	// Identity on the channel, e.g. the phone number for SMS, WhatsApp and Viber
	// Business.
	Identity string `json:"identity,omitzero"`

	// Why something failed.
	Reason *Reason `json:"reason,omitempty"`

	// Generated when the check was requested; helps to spot duplicates.
	RequestID string `json:"request_id,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// CapabilityNotificationCapabilityStatus: Channel support of the recipient:
// CAPABILITY_UNKNOWN the channel does not tell, CAPABILITY_FULL all
// features, CAPABILITY_PARTIAL some features, NO_CAPABILITY none.
type CapabilityNotificationCapabilityStatus string

// CardHeight: Wanted card size; UNSPECIFIED_HEIGHT leaves it open, the
// others grow from SHORT to TALL.
type CardHeight string

// CardMessage: Card made of text, media and choices.
type CardMessage struct {
	// Up to 10 choices.
	Choices []Choice `json:"choices,omitzero"`

	// Optional text under the card title.
	Description *string `json:"description,omitempty"`

	// Wanted card size; UNSPECIFIED_HEIGHT leaves it open, the others grow from
	// SHORT to TALL.
	Height *CardHeight `json:"height,omitempty"`

	// Media shown on the card.
	MediaMessage *MediaProperties `json:"media_message,omitempty"`

	// Optional extras.
	MessageProperties *CardMessageProperties `json:"message_properties,omitempty"`

	// Card heading.
	Title *string `json:"title,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// CardMessageProperties: Optional extras.
type CardMessageProperties struct {
	// Header of a WhatsApp reply-button message without media; ignored elsewhere
	// and when not transcoded to a native WhatsApp reply-button message.
	WhatsAppHeader *string `json:"whatsapp_header,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// CarouselMessage: Cards, often drawn side by side where the channel can.
type CarouselMessage struct {
	// Up to 10 cards.
	Cards []CardMessage `json:"cards"`

	// Optional choices outside the cards, 3 at most.
	Choices []Choice `json:"choices,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ChannelEvent: Webhook callback (CHANNEL_EVENT trigger) with
// channel-specific news, e.g. a WhatsApp quality rating turning GREEN.
type ChannelEvent struct {
	// When the Conversation API received the channel's callback.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// App whose webhook receives this callback.
	AppID string `json:"app_id"`

	// The channel's event.
	ChannelEventNotification *ChannelEventNotification `json:"channel_event_notification,omitempty"`

	// The correlation_id given when the message was sent.
	CorrelationID string `json:"correlation_id,omitzero"`

	// When the event happened according to the channel.
	EventTime time.Time `json:"event_time,omitzero"`

	// Metadata whose meaning depends on the kind of callback.
	MessageMetadata string `json:"message_metadata,omitzero"`

	// Project of the subscribed app.
	ProjectID string `json:"project_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Envelope returns the members that it has in common with all callbacks.
func (v *ChannelEvent) Envelope() call.Envelope {
	return call.Envelope{
		AcceptedTime:         v.AcceptedTime,
		AppID:                v.AppID,
		CorrelationID:        v.CorrelationID,
		EventTime:            v.EventTime,
		MessageMetadata:      v.MessageMetadata,
		ProjectID:            v.ProjectID,
		AdditionalProperties: v.AdditionalProperties,
	}
}

// ChannelEventNotification is the channel's event.
type ChannelEventNotification struct {
	// The channel's event.
	ChannelEvent *ChannelEventNotificationChannelEvent `json:"channel_event,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ChannelEventNotificationChannelEvent is the channel's event.
type ChannelEventNotificationChannelEvent struct {
	// Free-form details; content depends on channel and event_type.
	AdditionalData call.Object `json:"additional_data,omitzero"`

	// Identifier of a messaging channel.
	Channel ConversationChannel `json:"channel,omitzero"`

	// What kind of event the channel reported.
	EventType string `json:"event_type,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ChannelIdentities: Recipient given as identities on individual channels.
type ChannelIdentities struct {
	// Identities used when sending on the channel each one names.
	ChannelIdentities []ChannelRecipientIdentity `json:"channel_identities"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ChannelIdentity: Recipient's unique identity on one channel; a phone
// number (MSISDN) on SMS, WHATSAPP and VIBERBM.
type ChannelIdentity struct {
	// Mandatory on channels with app-scoped identities (Messenger, Instagram,
	// LINE, WeChat), where a contact has a different identity per app.
	AppID string `json:"app_id,omitzero"`

	// Identifier of a messaging channel.
	Channel ConversationChannel `json:"channel"`

	// Identity in the channel's own form, e.g. a phone number on SMS, WhatsApp
	// or Viber Business.
	Identity string `json:"identity"`

	// Only in callbacks of SMS, MMS and RCS. Sinch has not published its members
	// yet. Read-only: Sinch sets it.
	NrsData call.Object `json:"nrs_data,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ChannelIntegrationState: Outcome of setting up a channel's credentials.
type ChannelIntegrationState struct {
	// Reason, given on failure.
	Description *string `json:"description,omitempty"`

	// Progress of a channel's credential setup. Default: PENDING.
	Status ChannelIntegrationStatus `json:"status"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ChannelIntegrationStatus: Progress of a channel's credential setup.
// PENDING until checked; ACTIVE once a long-lived token is held (or no check
// is possible); FAILING when validation did not succeed. Default: PENDING.
type ChannelIntegrationStatus string

// ChannelPropertyKeys is the key of one of the channel_properties of
// SendMessageRequest, a setting for one channel. Its name begins with the
// channel, and other channels ignore it. All values are strings, those that
// are numbers, true or false as well. SMS_SENDER is the one that most
// programs need.
type ChannelPropertyKeys string

// ChannelRecipientIdentity: Address of a recipient on one given channel.
type ChannelRecipientIdentity struct {
	// Identifier of a messaging channel.
	Channel ConversationChannel `json:"channel"`

	// Recipient address in the form that channel uses.
	Identity string `json:"identity"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ChannelSpecificContactMessage is a contact message of a channel-only type,
// outside the omni types.
type ChannelSpecificContactMessage struct {
	// Content in the form that message_type names.
	Message json.RawMessage `json:"message,omitempty"`

	// Form of the message.
	MessageType *ChannelSpecificContactMessageType `json:"message_type,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// AsWhatsAppInteractiveNfmReplyChannelSpecificContactMessage decodes Message as
// the member that MessageType "nfm_reply" selects; any other MessageType is an error.
func (v ChannelSpecificContactMessage) AsWhatsAppInteractiveNfmReplyChannelSpecificContactMessage() (member WhatsAppInteractiveNfmReplyChannelSpecificContactMessage, err error) {
	if v.MessageType == nil || *v.MessageType != "nfm_reply" {
		return member, fmt.Errorf("message_type is not %q", "nfm_reply")
	}
	err = call.DecodeMember(v.Message, &member)
	return member, err
}

// FromWhatsAppInteractiveNfmReplyChannelSpecificContactMessage sets Message to member and MessageType to "nfm_reply".
// The error is that of [call.Encode].
func (v *ChannelSpecificContactMessage) FromWhatsAppInteractiveNfmReplyChannelSpecificContactMessage(member WhatsAppInteractiveNfmReplyChannelSpecificContactMessage) (err error) {
	v.MessageType = new(ChannelSpecificContactMessageType("nfm_reply"))
	v.Message, err = call.Encode(&member)
	return err
}

// ChannelSpecificContactMessageType: Form of the message.
type ChannelSpecificContactMessageType string

// ChannelSpecificMessage is a message type that exists on one channel only,
// outside the omni types; message_type tells which form message takes.
type ChannelSpecificMessage struct {
	// Content in the form that message_type names.
	Message json.RawMessage `json:"message"`

	// Form of the message.
	MessageType ChannelSpecificMessageType `json:"message_type"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// AsFlowChannelSpecificMessage decodes Message as
// the member that MessageType "FLOWS" selects; any other MessageType is an error.
func (v ChannelSpecificMessage) AsFlowChannelSpecificMessage() (member FlowChannelSpecificMessage, err error) {
	if v.MessageType != "FLOWS" {
		return member, fmt.Errorf("message_type is not %q", "FLOWS")
	}
	err = call.DecodeMember(v.Message, &member)
	return member, err
}

// FromFlowChannelSpecificMessage sets Message to member and MessageType to "FLOWS".
// The error is that of [call.Encode].
func (v *ChannelSpecificMessage) FromFlowChannelSpecificMessage(member FlowChannelSpecificMessage) (err error) {
	v.MessageType = "FLOWS"
	v.Message, err = call.Encode(&member)
	return err
}

// AsPaymentOrderDetailsChannelSpecificMessage decodes Message as
// the member that MessageType "ORDER_DETAILS" selects; any other MessageType is an error.
func (v ChannelSpecificMessage) AsPaymentOrderDetailsChannelSpecificMessage() (member PaymentOrderDetailsChannelSpecificMessage, err error) {
	if v.MessageType != "ORDER_DETAILS" {
		return member, fmt.Errorf("message_type is not %q", "ORDER_DETAILS")
	}
	err = call.DecodeMember(v.Message, &member)
	return member, err
}

// FromPaymentOrderDetailsChannelSpecificMessage sets Message to member and MessageType to "ORDER_DETAILS".
// The error is that of [call.Encode].
func (v *ChannelSpecificMessage) FromPaymentOrderDetailsChannelSpecificMessage(member PaymentOrderDetailsChannelSpecificMessage) (err error) {
	v.MessageType = "ORDER_DETAILS"
	v.Message, err = call.Encode(&member)
	return err
}

// AsPaymentOrderStatusChannelSpecificMessage decodes Message as
// the member that MessageType "ORDER_STATUS" selects; any other MessageType is an error.
func (v ChannelSpecificMessage) AsPaymentOrderStatusChannelSpecificMessage() (member PaymentOrderStatusChannelSpecificMessage, err error) {
	if v.MessageType != "ORDER_STATUS" {
		return member, fmt.Errorf("message_type is not %q", "ORDER_STATUS")
	}
	err = call.DecodeMember(v.Message, &member)
	return member, err
}

// FromPaymentOrderStatusChannelSpecificMessage sets Message to member and MessageType to "ORDER_STATUS".
// The error is that of [call.Encode].
func (v *ChannelSpecificMessage) FromPaymentOrderStatusChannelSpecificMessage(member PaymentOrderStatusChannelSpecificMessage) (err error) {
	v.MessageType = "ORDER_STATUS"
	v.Message, err = call.Encode(&member)
	return err
}

// AsKakaoTalkCommerceChannelSpecificMessage decodes Message as
// the member that MessageType "COMMERCE" selects; any other MessageType is an error.
func (v ChannelSpecificMessage) AsKakaoTalkCommerceChannelSpecificMessage() (member KakaoTalkCommerceChannelSpecificMessage, err error) {
	if v.MessageType != "COMMERCE" {
		return member, fmt.Errorf("message_type is not %q", "COMMERCE")
	}
	err = call.DecodeMember(v.Message, &member)
	return member, err
}

// FromKakaoTalkCommerceChannelSpecificMessage sets Message to member and MessageType to "COMMERCE".
// The error is that of [call.Encode].
func (v *ChannelSpecificMessage) FromKakaoTalkCommerceChannelSpecificMessage(member KakaoTalkCommerceChannelSpecificMessage) (err error) {
	v.MessageType = "COMMERCE"
	v.Message, err = call.Encode(&member)
	return err
}

// AsKakaoTalkCarouselCommerceChannelSpecificMessage decodes Message as
// the member that MessageType "CAROUSEL_COMMERCE" selects; any other MessageType is an error.
func (v ChannelSpecificMessage) AsKakaoTalkCarouselCommerceChannelSpecificMessage() (member KakaoTalkCarouselCommerceChannelSpecificMessage, err error) {
	if v.MessageType != "CAROUSEL_COMMERCE" {
		return member, fmt.Errorf("message_type is not %q", "CAROUSEL_COMMERCE")
	}
	err = call.DecodeMember(v.Message, &member)
	return member, err
}

// FromKakaoTalkCarouselCommerceChannelSpecificMessage sets Message to member and MessageType to "CAROUSEL_COMMERCE".
// The error is that of [call.Encode].
func (v *ChannelSpecificMessage) FromKakaoTalkCarouselCommerceChannelSpecificMessage(member KakaoTalkCarouselCommerceChannelSpecificMessage) (err error) {
	v.MessageType = "CAROUSEL_COMMERCE"
	v.Message, err = call.Encode(&member)
	return err
}

// AsLineNotificationMessageTemplateChannelSpecificMessage decodes Message as
// the member that MessageType "NOTIFICATION_MESSAGE_TEMPLATE" selects; any other MessageType is an error.
func (v ChannelSpecificMessage) AsLineNotificationMessageTemplateChannelSpecificMessage() (member LineNotificationMessageTemplateChannelSpecificMessage, err error) {
	if v.MessageType != "NOTIFICATION_MESSAGE_TEMPLATE" {
		return member, fmt.Errorf("message_type is not %q", "NOTIFICATION_MESSAGE_TEMPLATE")
	}
	err = call.DecodeMember(v.Message, &member)
	return member, err
}

// FromLineNotificationMessageTemplateChannelSpecificMessage sets Message to member and MessageType to "NOTIFICATION_MESSAGE_TEMPLATE".
// The error is that of [call.Encode].
func (v *ChannelSpecificMessage) FromLineNotificationMessageTemplateChannelSpecificMessage(member LineNotificationMessageTemplateChannelSpecificMessage) (err error) {
	v.MessageType = "NOTIFICATION_MESSAGE_TEMPLATE"
	v.Message, err = call.Encode(&member)
	return err
}

// ChannelSpecificMessageType: Form of the message. FLOWS, ORDER_DETAILS and
// ORDER_STATUS are WhatsApp; COMMERCE and CAROUSEL_COMMERCE are KakaoTalk;
// NOTIFICATION_MESSAGE_TEMPLATE is LINE.
type ChannelSpecificMessageType string

// Choice: One button or other action (quick reply, call, link and so on)
// offered to the user. Exactly one of call_message, location_message,
// text_message, url_message, calendar_message and share_location_message is
// set.
type Choice struct {
	// A message that proposes a calendar event.
	CalendarMessage *CalendarMessage `json:"calendar_message,omitempty"`

	// Button that starts a phone call.
	CallMessage *CallMessage `json:"call_message,omitempty"`

	// How long a choice stays visible.
	DisplayMode *DisplayMode `json:"display_mode,omitempty"`

	// A message with a place on the map.
	LocationMessage *LocationMessage `json:"location_message,omitempty"`

	// Optional value echoed in the choice response message. When unset it
	// becomes the message id, an underscore, then the choice text or title.
	PostbackData *string `json:"postback_data,omitempty"`

	// A message asking the user to share a location.
	ShareLocationMessage *ShareLocationMessage `json:"share_location_message,omitempty"`

	// A plain text message.
	TextMessage *TextMessage `json:"text_message,omitempty"`

	// A message that shows a link.
	URLMessage *URLMessage `json:"url_message,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Members returns the JSON keys of the members that are set, those of
// AdditionalProperties among them. Sinch takes exactly one.
func (v Choice) Members() []string {
	var members []string
	if v.CallMessage != nil {
		members = append(members, "call_message")
	}
	if v.LocationMessage != nil {
		members = append(members, "location_message")
	}
	if v.TextMessage != nil {
		members = append(members, "text_message")
	}
	if v.URLMessage != nil {
		members = append(members, "url_message")
	}
	if v.CalendarMessage != nil {
		members = append(members, "calendar_message")
	}
	if v.ShareLocationMessage != nil {
		members = append(members, "share_location_message")
	}
	if len(v.AdditionalProperties) > 0 {
		members = append(members, slices.Sorted(maps.Keys(v.AdditionalProperties))...)
	}
	return members
}

// ChoiceItem is a choice inside an interactive (list) message.
type ChoiceItem struct {
	// Optional subtitle or longer text.
	Description *string `json:"description,omitempty"`

	// Optional media shown with the item.
	Media *MediaProperties `json:"media,omitempty"`

	// Optional value returned in the inbound (MO) message when the user picks
	// this item.
	PostbackData *string `json:"postback_data,omitempty"`

	// Item title, mandatory.
	Title string `json:"title"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ChoiceMessage: Choices with a text and optional extra properties.
type ChoiceMessage struct {
	// At most 10 entries. A list of choices.
	Choices []Choice `json:"choices"`

	// Extra settings of a choice message.
	MessageProperties *ChoiceMessageProperties `json:"message_properties,omitempty"`

	// A plain text message.
	TextMessage *TextMessage `json:"text_message,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ChoiceMessageProperties: Extra settings of a choice message.
type ChoiceMessageProperties struct {
	// Optional footer text; only used on WhatsApp reply-button and URL-button
	// messages, other channels ignore it.
	WhatsAppFooter *string `json:"whatsapp_footer,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ChoiceResponseMessage is the contact's reply to a choice message.
type ChoiceResponseMessage struct {
	// ID of the message that offered the choice.
	MessageID string `json:"message_id"`

	// Postback value of the choice that was picked.
	PostbackData string `json:"postback_data"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ClientCredentials: Optional settings for OAuth2 with the
// client-credentials flow.
type ClientCredentials struct {
	// OAuth2 client ID.
	ClientID string `json:"client_id"`

	// OAuth2 client secret.
	ClientSecret string `json:"client_secret"`

	// Token URL. Its JSON answer must hold an access token and expires_in in
	// seconds, 30 to 3600; Sinch caches the token for that long.
	Endpoint string `json:"endpoint"`

	// Optional, at most 64 characters. Usually omitted for client_credentials;
	// passed unchanged to the OAuth provider.
	ResponseType *string `json:"response_type,omitempty"`

	// Optional space-separated scopes (RFC 6749), at most 1024 characters. Left
	// out of the token request when blank.
	Scope *string `json:"scope,omitempty"`

	// Optional. Default: BASIC.
	TokenRequestType *ClientCredentialsTokenRequestType `json:"token_request_type,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ClientCredentialsTokenRequestType: Optional. How ID and secret reach the
// token endpoint; unset or unknown values count as BASIC.
//   - BASIC: HTTP Basic Authorization header only, nothing in the form body.
//   - FORM: both as form body fields, with no Authorization header.
//
// Default: BASIC.
type ClientCredentialsTokenRequestType string

// CommentEvent is a user's comment made outside the conversation. Only
// Instagram supports it (see Instagram private replies).
type CommentEvent struct {
	// Where the comment was left, FEED for a feed post or LIVE for a live
	// broadcast.
	CommentType CommentEventCommentType `json:"comment_type,omitzero"`

	// Permanent Instagram address of the post or live broadcast.
	CommentedOn string `json:"commented_on,omitzero"`

	// Identifier of the event.
	ID string `json:"id,omitzero"`

	// What the user wrote.
	Text string `json:"text"`

	// Account name of the commenter.
	User string `json:"user,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// CommentEventCommentType says where the comment was left, FEED for a feed
// post or LIVE for a live broadcast.
type CommentEventCommentType string

// CommentReplyEvent: Reply to an earlier comment event.
type CommentReplyEvent struct {
	// Reply text.
	Text string `json:"text"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ComposingEndEvent: Empty object; takes away a typing indicator shown
// earlier.
type ComposingEndEvent struct {
	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ComposingEvent: Empty object; shows the contact that someone is typing.
type ComposingEvent struct {
	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ConsentsListType: Consent list: OPT_OUT_ALL blocks every message,
// OPT_OUT_MARKETING only marketing, OPT_OUT_NOTIFICATION only notifications.
type ConsentsListType string

// Contact is a conversation participant, usually a person, with its channel
// identities.
type Contact struct {
	// Identities of the contact on its channels.
	ChannelIdentities []ChannelIdentity `json:"channel_identities,omitzero"`

	// Channels in order of preference.
	ChannelPriority []ConversationChannel `json:"channel_priority,omitzero"`

	// Name to show; becomes 'Unknown' when left empty.
	DisplayName *string `json:"display_name,omitempty"`

	// Email address of this contact.
	Email *string `json:"email,omitempty"`

	// ID of the contact in a system of your own.
	ExternalID *string `json:"external_id,omitempty"`

	// Contact ID. Read-only: Sinch sets it.
	ID string `json:"id,omitzero"`

	// Upper-case ISO 639 language code, some with an underscore and a region
	// (EN_GB).
	Language *ContactLanguage `json:"language,omitempty"`

	// Free text kept with the contact, at most 1024 characters.
	Metadata *string `json:"metadata,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ContactCreateEvent: Webhook callback for a newly created contact.
type ContactCreateEvent struct {
	// When the Conversation API received the channel's callback.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// App whose webhook receives this callback.
	AppID string `json:"app_id"`

	// Wraps the contact that was created, deleted or updated.
	ContactCreateNotification *ContactNotification `json:"contact_create_notification,omitempty"`

	// The correlation_id given when the message was sent.
	CorrelationID string `json:"correlation_id,omitzero"`

	// When the event happened according to the channel.
	EventTime time.Time `json:"event_time,omitzero"`

	// Metadata whose meaning depends on the kind of callback.
	MessageMetadata string `json:"message_metadata,omitzero"`

	// Project of the subscribed app.
	ProjectID string `json:"project_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Envelope returns the members that it has in common with all callbacks.
func (v *ContactCreateEvent) Envelope() call.Envelope {
	return call.Envelope{
		AcceptedTime:         v.AcceptedTime,
		AppID:                v.AppID,
		CorrelationID:        v.CorrelationID,
		EventTime:            v.EventTime,
		MessageMetadata:      v.MessageMetadata,
		ProjectID:            v.ProjectID,
		AdditionalProperties: v.AdditionalProperties,
	}
}

// ContactCreateRequest: Data for a new contact, usually a person, with its
// channel identities.
type ContactCreateRequest struct {
	// Identities of the contact; at least one is needed.
	ChannelIdentities []ChannelIdentity `json:"channel_identities"`

	// Channels in the order to try them, first entry first.
	ChannelPriority []ConversationChannel `json:"channel_priority,omitzero"`

	// Name to show; becomes 'Unknown' when left empty.
	DisplayName *string `json:"display_name,omitempty"`

	// Email address of this contact.
	Email *string `json:"email,omitempty"`

	// ID of the contact in a system of your own.
	ExternalID *string `json:"external_id,omitempty"`

	// Upper-case ISO 639 language code, some with an underscore and a region
	// (EN_GB); UNSPECIFIED where it is not known.
	Language ContactLanguage `json:"language"`

	// Free text kept with the contact, at most 1024 characters.
	Metadata *string `json:"metadata,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ContactDeleteEvent: Webhook callback for a deleted contact.
type ContactDeleteEvent struct {
	// When the Conversation API received the channel's callback.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// App whose webhook receives this callback.
	AppID string `json:"app_id"`

	// Wraps the contact that was created, deleted or updated.
	ContactDeleteNotification *ContactNotification `json:"contact_delete_notification,omitempty"`

	// The correlation_id given when the message was sent.
	CorrelationID string `json:"correlation_id,omitzero"`

	// When the event happened according to the channel.
	EventTime time.Time `json:"event_time,omitzero"`

	// Metadata whose meaning depends on the kind of callback.
	MessageMetadata string `json:"message_metadata,omitzero"`

	// Project of the subscribed app.
	ProjectID string `json:"project_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Envelope returns the members that it has in common with all callbacks.
func (v *ContactDeleteEvent) Envelope() call.Envelope {
	return call.Envelope{
		AcceptedTime:         v.AcceptedTime,
		AppID:                v.AppID,
		CorrelationID:        v.CorrelationID,
		EventTime:            v.EventTime,
		MessageMetadata:      v.MessageMetadata,
		ProjectID:            v.ProjectID,
		AdditionalProperties: v.AdditionalProperties,
	}
}

// ContactEvent is an event raised by a contact; exactly one of the listed
// members is present. Exactly one of composing_event, composing_end_event,
// conversation_deleted_event, comment_event and generic_event is set.
type ContactEvent struct {
	// A user's comment made outside the conversation.
	CommentEvent *CommentEvent `json:"comment_event,omitempty"`

	// Empty object; takes away a typing indicator shown earlier.
	ComposingEndEvent *ComposingEndEvent `json:"composing_end_event,omitempty"`

	// Empty object; shows the contact that someone is typing.
	ComposingEvent *ComposingEvent `json:"composing_event,omitempty"`

	// Always empty; the contact removed the conversation.
	ConversationDeletedEvent *ConversationDeletedEvent `json:"conversation_deleted_event,omitempty"`

	// Carries nothing but a caller-defined payload.
	GenericEvent *GenericEvent `json:"generic_event,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Members returns the JSON keys of the members that are set, those of
// AdditionalProperties among them. Sinch takes exactly one.
func (v ContactEvent) Members() []string {
	var members []string
	if v.ComposingEvent != nil {
		members = append(members, "composing_event")
	}
	if v.ComposingEndEvent != nil {
		members = append(members, "composing_end_event")
	}
	if v.ConversationDeletedEvent != nil {
		members = append(members, "conversation_deleted_event")
	}
	if v.CommentEvent != nil {
		members = append(members, "comment_event")
	}
	if v.GenericEvent != nil {
		members = append(members, "generic_event")
	}
	if len(v.AdditionalProperties) > 0 {
		members = append(members, slices.Sorted(maps.Keys(v.AdditionalProperties))...)
	}
	return members
}

// ContactIdentitiesDuplicationEvent: Webhook callback raised when message or
// event processing finds one channel identity on several contacts.
type ContactIdentitiesDuplicationEvent struct {
	// When the Conversation API received the channel's callback.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// App whose webhook receives this callback.
	AppID string `json:"app_id"`

	// The correlation_id given when the message was sent.
	CorrelationID string `json:"correlation_id,omitzero"`

	// The duplicates that were found.
	DuplicatedContactIdentitiesNotification *DuplicatedContactIdentitiesNotification `json:"duplicated_contact_identities_notification,omitempty"`

	// When the event happened according to the channel.
	EventTime time.Time `json:"event_time,omitzero"`

	// Metadata whose meaning depends on the kind of callback.
	MessageMetadata string `json:"message_metadata,omitzero"`

	// Project of the subscribed app.
	ProjectID string `json:"project_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Envelope returns the members that it has in common with all callbacks.
func (v *ContactIdentitiesDuplicationEvent) Envelope() call.Envelope {
	return call.Envelope{
		AcceptedTime:         v.AcceptedTime,
		AppID:                v.AppID,
		CorrelationID:        v.CorrelationID,
		EventTime:            v.EventTime,
		MessageMetadata:      v.MessageMetadata,
		ProjectID:            v.ProjectID,
		AdditionalProperties: v.AdditionalProperties,
	}
}

// ContactInfoMessage is a message that shares a contact card.
type ContactInfoMessage struct {
	// The contact's postal addresses.
	Addresses []AddressInfo `json:"addresses,omitzero"`

	// Birth date written YYYY-MM-DD.
	Birthday *string `json:"birthday,omitempty"`

	// The contact's email addresses.
	EmailAddresses []EmailInfo `json:"email_addresses,omitzero"`

	// A contact's name and its parts.
	Name NameInfo `json:"name"`

	// Where a contact works.
	Organization *OrganizationInfo `json:"organization,omitempty"`

	// The contact's phone numbers.
	PhoneNumbers []PhoneNumberInfo `json:"phone_numbers"`

	// The contact's web addresses.
	URLs []URLInfo `json:"urls,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ContactLanguage: Upper-case ISO 639 language code, some with an underscore
// and a region (EN_GB). ZH_CN, ZH_HK, ZH_TW are Chinese of China, Hong Kong,
// Taiwan; NB stands for Norwegian, UK for Ukrainian.
type ContactLanguage string

// ContactMergeEvent: Webhook callback for two contacts joined into one.
type ContactMergeEvent struct {
	// When the Conversation API received the channel's callback.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// App whose webhook receives this callback.
	AppID string `json:"app_id"`

	// The contact that stays and the one removed by the merge.
	ContactMergeNotification *ContactMergeNotification `json:"contact_merge_notification,omitempty"`

	// The correlation_id given when the message was sent.
	CorrelationID string `json:"correlation_id,omitzero"`

	// When the event happened according to the channel.
	EventTime time.Time `json:"event_time,omitzero"`

	// Metadata whose meaning depends on the kind of callback.
	MessageMetadata string `json:"message_metadata,omitzero"`

	// Project of the subscribed app.
	ProjectID string `json:"project_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Envelope returns the members that it has in common with all callbacks.
func (v *ContactMergeEvent) Envelope() call.Envelope {
	return call.Envelope{
		AcceptedTime:         v.AcceptedTime,
		AppID:                v.AppID,
		CorrelationID:        v.CorrelationID,
		EventTime:            v.EventTime,
		MessageMetadata:      v.MessageMetadata,
		ProjectID:            v.ProjectID,
		AdditionalProperties: v.AdditionalProperties,
	}
}

// ContactMergeNotification is the contact that stays and the one removed by
// the merge.
type ContactMergeNotification struct {
	// A conversation participant, usually a person, with its channel identities.
	DeletedContact *Contact `json:"deleted_contact,omitempty"`

	// A conversation participant, usually a person, with its channel identities.
	PreservedContact *Contact `json:"preserved_contact,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ContactMessage: Inbound message, sent by a contact. Exactly one of
// channel_specific_message, choice_response_message, fallback_message,
// location_message, media_card_message, media_message,
// product_response_message and text_message is set.
type ContactMessage struct {
	// A contact message of a channel-only type, outside the omni types.
	ChannelSpecificMessage *ChannelSpecificContactMessage `json:"channel_specific_message,omitempty"`

	// The contact's reply to a choice message.
	ChoiceResponseMessage *ChoiceResponseMessage `json:"choice_response_message,omitempty"`

	// The stand-in used when a contact's message cannot be handled.
	FallbackMessage *FallbackMessage `json:"fallback_message,omitempty"`

	// A message with a place on the map.
	LocationMessage *LocationMessage `json:"location_message,omitempty"`

	// An image, video or the like with a caption.
	MediaCardMessage *MediaCardMessage `json:"media_card_message,omitempty"`

	// Where a media file lies and how to present it.
	MediaMessage *MediaProperties `json:"media_message,omitempty"`

	// Interactive WhatsApp message with the products that the contact picked.
	ProductResponseMessage *ProductResponseMessage `json:"product_response_message,omitempty"`

	// Present when the contact's message answers an earlier app message.
	ReplyTo *ReplyTo `json:"reply_to,omitempty"`

	// A plain text message.
	TextMessage *TextMessage `json:"text_message,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Members returns the JSON keys of the members that are set, those of
// AdditionalProperties among them. Sinch takes exactly one.
func (v ContactMessage) Members() []string {
	var members []string
	if v.ChannelSpecificMessage != nil {
		members = append(members, "channel_specific_message")
	}
	if v.ChoiceResponseMessage != nil {
		members = append(members, "choice_response_message")
	}
	if v.FallbackMessage != nil {
		members = append(members, "fallback_message")
	}
	if v.LocationMessage != nil {
		members = append(members, "location_message")
	}
	if v.MediaCardMessage != nil {
		members = append(members, "media_card_message")
	}
	if v.MediaMessage != nil {
		members = append(members, "media_message")
	}
	if v.ProductResponseMessage != nil {
		members = append(members, "product_response_message")
	}
	if v.TextMessage != nil {
		members = append(members, "text_message")
	}
	if len(v.AdditionalProperties) > 0 {
		members = append(members, slices.Sorted(maps.Keys(v.AdditionalProperties))...)
	}
	return members
}

// ContactMessageEvent: Event payload used when contact_event is absent;
// never together with contact_event. Beta, open to selected customers only.
// Exactly one of payment_status_update_event, shortlink_activated_event and
// reaction_event is set.
type ContactMessageEvent struct {
	// Tells how far a payment flow has come; Payments feature only.
	PaymentStatusUpdateEvent *PaymentStatusUpdateEvent `json:"payment_status_update_event,omitempty"`

	// A contact added or removed an emoji reaction on an MT message.
	ReactionEvent *ReactionEvent `json:"reaction_event,omitempty"`

	// A contact opened a shortlink.
	ShortlinkActivatedEvent *ShortLinkActivatedEvent `json:"shortlink_activated_event,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Members returns the JSON keys of the members that are set, those of
// AdditionalProperties among them. Sinch takes exactly one.
func (v ContactMessageEvent) Members() []string {
	var members []string
	if v.PaymentStatusUpdateEvent != nil {
		members = append(members, "payment_status_update_event")
	}
	if v.ShortlinkActivatedEvent != nil {
		members = append(members, "shortlink_activated_event")
	}
	if v.ReactionEvent != nil {
		members = append(members, "reaction_event")
	}
	if len(v.AdditionalProperties) > 0 {
		members = append(members, slices.Sorted(maps.Keys(v.AdditionalProperties))...)
	}
	return members
}

// ContactNotification: Wraps the contact that was created, deleted or
// updated.
type ContactNotification struct {
	// A conversation participant, usually a person, with its channel identities.
	Contact *Contact `json:"contact,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ContactSettings says how contacts are managed in the project.
type ContactSettings struct {
	// Turns on Unified Contact ID, so one phone number on SMS, RCS and MMS
	// counts as a single contact.
	UnifiedContactIDEnabled *bool `json:"unified_contact_id_enabled,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ContactUpdateEvent: Webhook callback for a changed contact.
type ContactUpdateEvent struct {
	// When the Conversation API received the channel's callback.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// App whose webhook receives this callback.
	AppID string `json:"app_id"`

	// Wraps the contact that was created, deleted or updated.
	ContactUpdateNotification *ContactNotification `json:"contact_update_notification,omitempty"`

	// The correlation_id given when the message was sent.
	CorrelationID string `json:"correlation_id,omitzero"`

	// When the event happened according to the channel.
	EventTime time.Time `json:"event_time,omitzero"`

	// Metadata whose meaning depends on the kind of callback.
	MessageMetadata string `json:"message_metadata,omitzero"`

	// Project of the subscribed app.
	ProjectID string `json:"project_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Envelope returns the members that it has in common with all callbacks.
func (v *ContactUpdateEvent) Envelope() call.Envelope {
	return call.Envelope{
		AcceptedTime:         v.AcceptedTime,
		AppID:                v.AppID,
		CorrelationID:        v.CorrelationID,
		EventTime:            v.EventTime,
		MessageMetadata:      v.MessageMetadata,
		ProjectID:            v.ProjectID,
		AdditionalProperties: v.AdditionalProperties,
	}
}

// Conversation is a stored conversation between one contact and one app; at
// most one is active per such pair.
type Conversation struct {
	// Whether the conversation is the active one.
	Active *bool `json:"active,omitempty"`

	// Identifier of a messaging channel.
	ActiveChannel *ConversationChannel `json:"active_channel,omitempty"`

	// ID of the app taking part.
	AppID *string `json:"app_id,omitempty"`

	// ID of the contact taking part.
	ContactID *string `json:"contact_id,omitempty"`

	// Client-set ID that correlates with the outbound (MT) message.
	CorrelationID *string `json:"correlation_id,omitempty"`

	// Conversation ID. Read-only: Sinch sets it.
	ID string `json:"id,omitzero"`

	// Time of the newest message; the Unix epoch (1970-01-01 00:00:00 UTC) when
	// there are none. Read-only: Sinch sets it.
	LastReceived time.Time `json:"last_received,omitzero"`

	// Deprecated; avoid in new code, may be removed. Client-set text, at most
	// 1024 characters.
	//
	// Deprecated: Sinch marks it as deprecated.
	Metadata *string `json:"metadata,omitempty"`

	// Client-set JSON object; may also come from conversation_metadata of a send
	// request.
	MetadataJSON call.Object `json:"metadata_json,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ConversationChannel: Identifier of a messaging channel. KAKAOTALKCHAT is
// KakaoTalk chat, mainly for ConsultationTalk; VIBERBM is Viber Business
// Messages; MESSENGER is Facebook Messenger; APPLEBC is Apple Messages for
// Business.
type ConversationChannel string

// ConversationChannelCredentials: Credentials that give an app access to one
// channel. Exactly one of static_bearer, static_token, mms_credentials,
// kakaotalk_credentials, telegram_credentials, line_credentials,
// line_enterprise_credentials, wechat_credentials, instagram_credentials,
// applebc_credentials and kakaotalkchat_credentials is set.
type ConversationChannelCredentials struct {
	// Must be set when the channel identifier is AppleBC.
	AppleBCCredentials *AppleBCCredentials `json:"applebc_credentials,omitempty"`

	// Secret for verifying callbacks from channels that support it, at most 256
	// characters. Empty turns verification off; Sinch-managed channels do not
	// need it.
	CallbackSecret *string `json:"callback_secret,omitempty"`

	// Identifier of a messaging channel.
	Channel *ConversationChannel `json:"channel,omitempty"`

	// Extra ID that the channel itself assigns and uses. Read-only: Sinch sets
	// it.
	ChannelKnownID string `json:"channel_known_id,omitzero"`

	// Number telling apart several credentials of one channel in an app.
	// Default: 0. Range: 0 to 255.
	CredentialOrdinalNumber *CredentialOrdinalNumber `json:"credential_ordinal_number,omitempty"`

	// Mandatory when the entry is for the INSTAGRAM channel.
	InstagramCredentials *InstagramCredentials `json:"instagram_credentials,omitempty"`

	// Mandatory when the entry is for the KakaoTalk channel.
	KakaoTalkCredentials *KakaoTalkCredentials `json:"kakaotalk_credentials,omitempty"`

	// Must be set when the channel identifier is KakaoTalkChat.
	KakaoTalkChatCredentials *KakaoTalkChatCredentials `json:"kakaotalkchat_credentials,omitempty"`

	// A LINE entry needs either this or line_enterprise_credentials.
	LineCredentials *LineCredentials `json:"line_credentials,omitempty"`

	// A LINE entry needs either this or line_credentials.
	LineEnterpriseCredentials *LineEnterpriseCountryCredentials `json:"line_enterprise_credentials,omitempty"`

	// Mandatory when the entry is for the MMS channel.
	MMSCredentials *MMSCredentials `json:"mms_credentials,omitempty"`

	// Outcome of setting up a channel's credentials. Read-only: Sinch sets it.
	State *ChannelIntegrationState `json:"state,omitempty"`

	// Mandatory for channels that authenticate with a bearer token.
	StaticBearer *StaticBearerCredentials `json:"static_bearer,omitempty"`

	// Mandatory for channels that authenticate with a static token.
	StaticToken *StaticTokenCredentials `json:"static_token,omitempty"`

	// Mandatory when the entry is for the Telegram Bot channel.
	TelegramCredentials *TelegramCredentials `json:"telegram_credentials,omitempty"`

	// Mandatory when the entry is for the WeChat channel.
	WeChatCredentials *WeChatCredentials `json:"wechat_credentials,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Members returns the JSON keys of the members that are set, those of
// AdditionalProperties among them. Sinch takes exactly one.
func (v ConversationChannelCredentials) Members() []string {
	var members []string
	if v.StaticBearer != nil {
		members = append(members, "static_bearer")
	}
	if v.StaticToken != nil {
		members = append(members, "static_token")
	}
	if v.MMSCredentials != nil {
		members = append(members, "mms_credentials")
	}
	if v.KakaoTalkCredentials != nil {
		members = append(members, "kakaotalk_credentials")
	}
	if v.TelegramCredentials != nil {
		members = append(members, "telegram_credentials")
	}
	if v.LineCredentials != nil {
		members = append(members, "line_credentials")
	}
	if v.LineEnterpriseCredentials != nil {
		members = append(members, "line_enterprise_credentials")
	}
	if v.WeChatCredentials != nil {
		members = append(members, "wechat_credentials")
	}
	if v.InstagramCredentials != nil {
		members = append(members, "instagram_credentials")
	}
	if v.AppleBCCredentials != nil {
		members = append(members, "applebc_credentials")
	}
	if v.KakaoTalkChatCredentials != nil {
		members = append(members, "kakaotalkchat_credentials")
	}
	if len(v.AdditionalProperties) > 0 {
		members = append(members, slices.Sorted(maps.Keys(v.AdditionalProperties))...)
	}
	return members
}

// ConversationDeleteEvent: Webhook callback for a conversation that was
// removed.
type ConversationDeleteEvent struct {
	// When the Conversation API received the channel's callback.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// App whose webhook receives this callback.
	AppID string `json:"app_id"`

	// Wraps the conversation that was started, stopped or deleted.
	ConversationDeleteNotification *ConversationNotification `json:"conversation_delete_notification,omitempty"`

	// The correlation_id given when the message was sent.
	CorrelationID string `json:"correlation_id,omitzero"`

	// When the event happened according to the channel.
	EventTime time.Time `json:"event_time,omitzero"`

	// Metadata whose meaning depends on the kind of callback.
	MessageMetadata string `json:"message_metadata,omitzero"`

	// Project of the subscribed app.
	ProjectID string `json:"project_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Envelope returns the members that it has in common with all callbacks.
func (v *ConversationDeleteEvent) Envelope() call.Envelope {
	return call.Envelope{
		AcceptedTime:         v.AcceptedTime,
		AppID:                v.AppID,
		CorrelationID:        v.CorrelationID,
		EventTime:            v.EventTime,
		MessageMetadata:      v.MessageMetadata,
		ProjectID:            v.ProjectID,
		AdditionalProperties: v.AdditionalProperties,
	}
}

// ConversationDeletedEvent: Always empty; the contact removed the
// conversation.
type ConversationDeletedEvent struct {
	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ConversationDirection says which way a message went. TO_APP: from the
// contact to the app. TO_CONTACT: from the app to the contact.
type ConversationDirection string

// ConversationEvent is an event that happened on some channel.
type ConversationEvent struct {
	// UTC processing time; must lie in the past, by less than 30 days.
	AcceptTime time.Time `json:"accept_time,omitzero"`

	// Event raised by an app.
	AppEvent *AppEvent `json:"app_event,omitempty"`

	// Recipient's unique identity on one channel; a phone number (MSISDN) on
	// SMS, WHATSAPP and VIBERBM.
	ChannelIdentity ChannelIdentity `json:"channel_identity"`

	// Optional contact of the event; absent for Dispatch Mode apps.
	ContactID string `json:"contact_id,omitzero"`

	// Optional conversation of the event; absent for Dispatch Mode apps.
	ConversationID string `json:"conversation_id,omitzero"`

	// Which way a message went.
	Direction ConversationDirection `json:"direction,omitzero"`

	// Event identifier.
	ID string `json:"id"`

	// Whether contacts and conversations are stored for the app. Default:
	// DISPATCH.
	ProcessingMode ProcessingMode `json:"processing_mode"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ConversationMergeStrategy says how two merged subjects combine; MERGE
// joins the content of both. The merged subjects are the two contacts of
// MergeContact, which takes this strategy and no other. Default: MERGE.
type ConversationMergeStrategy string

// ConversationMessage: Message sent or received on one channel. Exactly one
// of app_message and contact_message is set.
type ConversationMessage struct {
	// When the API processed the message. Read-only: Sinch sets it.
	AcceptTime time.Time `json:"accept_time,omitzero"`

	// Message sent by an app, one content variant plus the shared properties.
	AppMessage *AppMessage `json:"app_message,omitempty"`

	// Recipient's unique identity on one channel; a phone number (MSISDN) on
	// SMS, WHATSAPP and VIBERBM.
	ChannelIdentity *ChannelIdentity `json:"channel_identity,omitempty"`

	// Contact ID.
	ContactID string `json:"contact_id,omitzero"`

	// Inbound message, sent by a contact.
	ContactMessage *ContactMessage `json:"contact_message,omitempty"`

	// Conversation ID.
	ConversationID string `json:"conversation_id,omitzero"`

	// Which way a message went.
	Direction ConversationDirection `json:"direction,omitzero"`

	// Message ID.
	ID string `json:"id,omitzero"`

	// Whether the message was added by injection. Read-only: Sinch sets it.
	Injected bool `json:"injected,omitzero"`

	// Sent by the server, but not documented.
	//
	// Deprecated: Sinch marks it as deprecated.
	MessageStatus *ConversationMessageStatus `json:"message_status,omitempty"`

	// Metadata of the message, for one that was sent its message_metadata; at
	// most 1024 characters.
	Metadata string `json:"metadata,omitzero"`

	// Whether contacts and conversations are stored for the app. Default:
	// DISPATCH.
	ProcessingMode ProcessingMode `json:"processing_mode,omitzero"`

	// Inbound (MO) only, on some channels: the recipient the contact wrote to, a
	// phone number (SMS, MMS) or a unique ID (WhatsApp).
	SenderID string `json:"sender_id,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Members returns the JSON keys of the members that are set, those of
// AdditionalProperties among them. Sinch takes exactly one.
func (v ConversationMessage) Members() []string {
	var members []string
	if v.AppMessage != nil {
		members = append(members, "app_message")
	}
	if v.ContactMessage != nil {
		members = append(members, "contact_message")
	}
	if len(v.AdditionalProperties) > 0 {
		members = append(members, slices.Sorted(maps.Keys(v.AdditionalProperties))...)
	}
	return members
}

// ConversationMessageStatus: Sent by the server, but not documented. The
// webhooks report the status of a message.
//
// Deprecated: Sinch marks it as deprecated.
type ConversationMessageStatus struct {
	// When the message reached the status.
	EventTime time.Time `json:"event_time,omitzero"`

	// Why it did.
	Reason string `json:"reason,omitzero"`

	// The status of the message.
	Status ConversationMessageStatusStatus `json:"status,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ConversationMessageStatusStatus is the status of the message.
type ConversationMessageStatusStatus string

// ConversationMessagesView says whether returned messages include their
// metadata. Default: WITH_METADATA.
type ConversationMessagesView string

// ConversationMetadataReportView says how much conversation metadata gets
// reported. NONE: none of it. FULL: everything set on the conversation. With
// NONE, which apps have unless told otherwise, callbacks carry no
// conversation metadata. Default: NONE.
type ConversationMetadataReportView string

// ConversationNotification: Wraps the conversation that was started, stopped
// or deleted.
type ConversationNotification struct {
	// A stored conversation between one contact and one app; at most one is
	// active per such pair.
	Conversation *Conversation `json:"conversation,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ConversationRecentMessage is a conversation paired with its newest
// message.
type ConversationRecentMessage struct {
	// A stored conversation between one contact and one app; at most one is
	// active per such pair.
	Conversation *Conversation `json:"conversation,omitempty"`

	// Message sent or received on one channel.
	LastMessage *ConversationMessage `json:"last_message,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ConversationStartEvent: Webhook callback for a conversation that has just
// begun between app and contact.
type ConversationStartEvent struct {
	// When the Conversation API received the channel's callback.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// App whose webhook receives this callback.
	AppID string `json:"app_id"`

	// Wraps the conversation that was started, stopped or deleted.
	ConversationStartNotification *ConversationNotification `json:"conversation_start_notification,omitempty"`

	// The correlation_id given when the message was sent.
	CorrelationID string `json:"correlation_id,omitzero"`

	// When the event happened according to the channel.
	EventTime time.Time `json:"event_time,omitzero"`

	// Metadata whose meaning depends on the kind of callback.
	MessageMetadata string `json:"message_metadata,omitzero"`

	// Project of the subscribed app.
	ProjectID string `json:"project_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Envelope returns the members that it has in common with all callbacks.
func (v *ConversationStartEvent) Envelope() call.Envelope {
	return call.Envelope{
		AcceptedTime:         v.AcceptedTime,
		AppID:                v.AppID,
		CorrelationID:        v.CorrelationID,
		EventTime:            v.EventTime,
		MessageMetadata:      v.MessageMetadata,
		ProjectID:            v.ProjectID,
		AdditionalProperties: v.AdditionalProperties,
	}
}

// ConversationStopEvent: Webhook callback for a conversation that ended
// between app and contact.
type ConversationStopEvent struct {
	// When the Conversation API received the channel's callback.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// App whose webhook receives this callback.
	AppID string `json:"app_id"`

	// Wraps the conversation that was started, stopped or deleted.
	ConversationStopNotification *ConversationNotification `json:"conversation_stop_notification,omitempty"`

	// The correlation_id given when the message was sent.
	CorrelationID string `json:"correlation_id,omitzero"`

	// When the event happened according to the channel.
	EventTime time.Time `json:"event_time,omitzero"`

	// Metadata whose meaning depends on the kind of callback.
	MessageMetadata string `json:"message_metadata,omitzero"`

	// Project of the subscribed app.
	ProjectID string `json:"project_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Envelope returns the members that it has in common with all callbacks.
func (v *ConversationStopEvent) Envelope() call.Envelope {
	return call.Envelope{
		AcceptedTime:         v.AcceptedTime,
		AppID:                v.AppID,
		CorrelationID:        v.CorrelationID,
		EventTime:            v.EventTime,
		MessageMetadata:      v.MessageMetadata,
		ProjectID:            v.ProjectID,
		AdditionalProperties: v.AdditionalProperties,
	}
}

// ConversationWebhookEvent: Any webhook callback; the variant follows from
// which notification property is present. Exactly one of message,
// message_redaction, message_submit_notification, message_delivery_report,
// event, event_delivery_report, conversation_start_notification,
// conversation_stop_notification, conversation_delete_notification,
// contact_create_notification, contact_delete_notification,
// contact_merge_notification, contact_update_notification,
// duplicated_contact_identities_notification, capability_notification,
// opt_in_notification, opt_out_notification, channel_event_notification,
// smart_conversation_notification, record_notification and
// unsupported_callback is set.
type ConversationWebhookEvent struct {
	// When the Conversation API received the channel's callback.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// App whose webhook receives this callback.
	AppID string `json:"app_id"`

	// Outcome of one capability check.
	CapabilityNotification *CapabilityNotification `json:"capability_notification,omitempty"`

	// The channel's event.
	ChannelEventNotification *ChannelEventNotification `json:"channel_event_notification,omitempty"`

	// Wraps the contact that was created, deleted or updated.
	ContactCreateNotification *ContactNotification `json:"contact_create_notification,omitempty"`

	// Wraps the contact that was created, deleted or updated.
	ContactDeleteNotification *ContactNotification `json:"contact_delete_notification,omitempty"`

	// The contact that stays and the one removed by the merge.
	ContactMergeNotification *ContactMergeNotification `json:"contact_merge_notification,omitempty"`

	// Wraps the contact that was created, deleted or updated.
	ContactUpdateNotification *ContactNotification `json:"contact_update_notification,omitempty"`

	// Wraps the conversation that was started, stopped or deleted.
	ConversationDeleteNotification *ConversationNotification `json:"conversation_delete_notification,omitempty"`

	// Wraps the conversation that was started, stopped or deleted.
	ConversationStartNotification *ConversationNotification `json:"conversation_start_notification,omitempty"`

	// Wraps the conversation that was started, stopped or deleted.
	ConversationStopNotification *ConversationNotification `json:"conversation_stop_notification,omitempty"`

	// The correlation_id given when the message was sent.
	CorrelationID string `json:"correlation_id,omitzero"`

	// The duplicates that were found.
	DuplicatedContactIdentitiesNotification *DuplicatedContactIdentitiesNotification `json:"duplicated_contact_identities_notification,omitempty"`

	// The contact's event; holds either contact_event or contact_message_event.
	Event *EventInboundEvent `json:"event,omitempty"`

	// Delivery report of one app event.
	EventDeliveryReport *EventDeliveryReport `json:"event_delivery_report,omitempty"`

	// When the event happened according to the channel.
	EventTime time.Time `json:"event_time,omitzero"`

	// A message that a contact sent to the app.
	Message *MessageInboundEventItem `json:"message,omitempty"`

	// Delivery report of one app message.
	MessageDeliveryReport *MessageDeliveryReport `json:"message_delivery_report,omitempty"`

	// Metadata whose meaning depends on the kind of callback.
	MessageMetadata string `json:"message_metadata,omitzero"`

	// A message that a contact sent to the app.
	MessageRedaction *MessageInboundEventItem `json:"message_redaction,omitempty"`

	// Details of the submitted app message.
	MessageSubmitNotification *MessageSubmitNotification `json:"message_submit_notification,omitempty"`

	// Outcome of one opt-in registration.
	OptInNotification *OptInNotification `json:"opt_in_notification,omitempty"`

	// Outcome of one opt-out registration.
	OptOutNotification *OptOutNotification `json:"opt_out_notification,omitempty"`

	// Project of the subscribed app.
	ProjectID string `json:"project_id"`

	// State of one entity's record.
	RecordNotification *RecordNotification `json:"record_notification,omitempty"`

	// Analysis of one message.
	SmartConversationNotification *SmartConversationNotification `json:"smart_conversation_notification,omitempty"`

	// The raw callback and where it came from.
	UnsupportedCallback *UnsupportedCallback `json:"unsupported_callback,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Members returns the JSON keys of the members that are set, those of
// AdditionalProperties among them. Sinch takes exactly one.
func (v ConversationWebhookEvent) Members() []string {
	var members []string
	if v.Message != nil {
		members = append(members, "message")
	}
	if v.MessageRedaction != nil {
		members = append(members, "message_redaction")
	}
	if v.MessageSubmitNotification != nil {
		members = append(members, "message_submit_notification")
	}
	if v.MessageDeliveryReport != nil {
		members = append(members, "message_delivery_report")
	}
	if v.Event != nil {
		members = append(members, "event")
	}
	if v.EventDeliveryReport != nil {
		members = append(members, "event_delivery_report")
	}
	if v.ConversationStartNotification != nil {
		members = append(members, "conversation_start_notification")
	}
	if v.ConversationStopNotification != nil {
		members = append(members, "conversation_stop_notification")
	}
	if v.ConversationDeleteNotification != nil {
		members = append(members, "conversation_delete_notification")
	}
	if v.ContactCreateNotification != nil {
		members = append(members, "contact_create_notification")
	}
	if v.ContactDeleteNotification != nil {
		members = append(members, "contact_delete_notification")
	}
	if v.ContactMergeNotification != nil {
		members = append(members, "contact_merge_notification")
	}
	if v.ContactUpdateNotification != nil {
		members = append(members, "contact_update_notification")
	}
	if v.DuplicatedContactIdentitiesNotification != nil {
		members = append(members, "duplicated_contact_identities_notification")
	}
	if v.CapabilityNotification != nil {
		members = append(members, "capability_notification")
	}
	if v.OptInNotification != nil {
		members = append(members, "opt_in_notification")
	}
	if v.OptOutNotification != nil {
		members = append(members, "opt_out_notification")
	}
	if v.ChannelEventNotification != nil {
		members = append(members, "channel_event_notification")
	}
	if v.SmartConversationNotification != nil {
		members = append(members, "smart_conversation_notification")
	}
	if v.RecordNotification != nil {
		members = append(members, "record_notification")
	}
	if v.UnsupportedCallback != nil {
		members = append(members, "unsupported_callback")
	}
	if len(v.AdditionalProperties) > 0 {
		members = append(members, slices.Sorted(maps.Keys(v.AdditionalProperties))...)
	}
	return members
}

// Envelope returns the members that it has in common with all callbacks.
func (v *ConversationWebhookEvent) Envelope() call.Envelope {
	return call.Envelope{
		AcceptedTime:         v.AcceptedTime,
		AppID:                v.AppID,
		CorrelationID:        v.CorrelationID,
		EventTime:            v.EventTime,
		MessageMetadata:      v.MessageMetadata,
		ProjectID:            v.ProjectID,
		AdditionalProperties: v.AdditionalProperties,
	}
}

// Coordinates is a point on the map. Latitude and longitude are in degrees:
// positive in the north and in the east.
type Coordinates struct {
	// Latitude is the latitude.
	Latitude float64 `json:"latitude"`

	// Longitude is the longitude.
	Longitude float64 `json:"longitude"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// CreateConversationRequest: Data for a new conversation.
type CreateConversationRequest struct {
	// Whether the conversation is the active one.
	Active *bool `json:"active,omitempty"`

	// Identifier of a messaging channel.
	ActiveChannel *ConversationChannel `json:"active_channel,omitempty"`

	// ID of the app taking part.
	AppID string `json:"app_id"`

	// ID of the contact taking part.
	ContactID string `json:"contact_id"`

	// Client-set ID that correlates with the outbound (MT) message.
	CorrelationID *string `json:"correlation_id,omitempty"`

	// Deprecated; avoid in new code, may be removed. Client-set text, at most
	// 1024 characters.
	//
	// Deprecated: Sinch marks it as deprecated.
	Metadata *string `json:"metadata,omitempty"`

	// Client-set JSON object; may also come from conversation_metadata of a send
	// request.
	MetadataJSON call.Object `json:"metadata_json,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// CreateWebhookRequest is what CreateWebhook takes.
type CreateWebhookRequest struct {
	// Identifier of the app owning the webhook.
	AppID string `json:"app_id"`

	// Optional settings for OAuth2 with the client-credentials flow.
	ClientCredentials *ClientCredentials `json:"client_credentials,omitempty"`

	// Webhook identifier, assigned by the server. Read-only: Sinch sets it.
	ID string `json:"id,omitzero"`

	// Rules that send the callbacks MESSAGE_INBOUND and MESSAGE_DELIVERY to
	// other targets, each with filters (by sender, content, channel or status),
	// a target and a secret of its own, and fallback_behavior for what no rule
	// takes. Open beta: Sinch has not published its members yet.
	RoutingConfiguration call.Object `json:"routing_configuration,omitzero"`

	// Optional key used to sign callbacks so receivers can check their
	// signature. Without it callbacks are not signed, and cannot be told from
	// forged ones.
	Secret *string `json:"secret,omitempty"`

	// URL that receives the events; at most 742 characters, and not on a
	// conversation-api.*.sinch.com subdomain.
	Target string `json:"target"`

	// How events reach the target. Left out it is DISMISS, and nothing is sent.
	// Default: DISMISS.
	TargetType *WebhookTargetType `json:"target_type,omitempty"`

	// Which events cause a call to the target URL.
	Triggers []WebhookTrigger `json:"triggers,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// CredentialOrdinalNumber: Number telling apart several credentials of one
// channel in an app. Only LINE has several, each with a unique number;
// always 0 on other channels. Default: 0. Range: 0 to 255.
type CredentialOrdinalNumber = int

// DeliveryReportBasedFallback: Settings for falling back to another channel
// without a positive delivery report; a paid feature.
type DeliveryReportBasedFallback struct {
	// Optional. Seconds to wait for a positive report before trying the next
	// channel, 10 to 259200. Sinch's document says 10 to 259200 seconds, its
	// page on CreateApp 60 to 259200; what is within both is safe.
	DeliveryReportWaitingTime *int32 `json:"delivery_report_waiting_time,omitempty"`

	// Optional. Turns the (paid) fallback on. Works only for recipients with
	// several channel identities, on channels that report at least DELIVERED.
	// Default: false.
	Enabled *bool `json:"enabled,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// DeliveryStatus says how far a message or event got: QUEUED_ON_CHANNEL
// waits at the channel, DELIVERED arrived, READ was opened, FAILED was not
// delivered, SWITCHING_CHANNEL is being retried on another channel.
type DeliveryStatus string

// DispatchRetentionPolicy says how long Dispatch Mode messages are kept;
// only MESSAGE_EXPIRE_POLICY exists so far.
type DispatchRetentionPolicy struct {
	// MESSAGE_EXPIRE_POLICY: deletes every message the app sent or received once
	// it is older than the policy's days. Default: MESSAGE_EXPIRE_POLICY.
	RetentionType *DispatchRetentionPolicyType `json:"retention_type,omitempty"`

	// Optional, 0 to 7 days until deletion is due; 0, the default, stores
	// nothing. Clean-up runs every 24 hours, so deletion can lag.
	TTLDays *int64 `json:"ttl_days,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// DispatchRetentionPolicyType: MESSAGE_EXPIRE_POLICY: deletes every message
// the app sent or received once it is older than the policy's days. Default:
// MESSAGE_EXPIRE_POLICY.
type DispatchRetentionPolicyType string

// DisplayMode says how long a choice stays visible. Honoured only for choice
// messages on RCS and ignored elsewhere, but the outer choices of a carousel
// are rejected if they carry it.
//   - DISPLAY_MODE_UNSPECIFIED: the default, the choice goes away once newer
//     messages arrive.
//   - PERSISTENT: the choice stays in the message bubble.
type DisplayMode string

// DocumentFieldClassification: Fields recognised in a document image and
// their values.
type DocumentFieldClassification struct {
	// Recognised fields.
	Result []DocumentFieldClassificationData `json:"result,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// DocumentFieldClassificationData: Map from document field name to the
// values found for it.
type DocumentFieldClassificationData map[string]DocumentFieldClassificationDataValue

// DocumentFieldClassificationDataValue is a part of
// DocumentFieldClassificationData.
type DocumentFieldClassificationDataValue struct {
	// Strings assigned to this field.
	Data []string `json:"data,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// DocumentImageClassification: Document type seen in an image, with a
// confidence value.
type DocumentImageClassification struct {
	// Likelihood of that document type, from 0 (lowest) to 1 (highest).
	Confidence float64 `json:"confidence,omitzero"`

	// Most likely document type.
	DocType string `json:"doc_type,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// DuplicatedContactIdentitiesNotification is the duplicates that were found.
type DuplicatedContactIdentitiesNotification struct {
	// One entry per channel with duplicates.
	DuplicatedIdentities []DuplicatedContactIdentitiesNotificationDuplicatedIdentity `json:"duplicated_identities,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// DuplicatedContactIdentitiesNotificationDuplicatedIdentity is one of the
// duplicated identities of ContactIdentitiesDuplicationEvent.
type DuplicatedContactIdentitiesNotificationDuplicatedIdentity struct {
	// Identifier of a messaging channel.
	Channel ConversationChannel `json:"channel,omitzero"`

	// Identifiers duplicated on this channel.
	ContactIDs []string `json:"contact_ids,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// EmailInfo: One email address of a contact.
type EmailInfo struct {
	// EmailAddress is the email address.
	EmailAddress string `json:"email_address"`

	// Free label such as WORK or HOME.
	Type *string `json:"type,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// EventDelivery: Webhook callback reporting the delivery status of an app
// event.
type EventDelivery struct {
	// When the Conversation API received the channel's callback.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// App whose webhook receives this callback.
	AppID string `json:"app_id"`

	// The correlation_id given when the message was sent.
	CorrelationID string `json:"correlation_id,omitzero"`

	// Delivery report of one app event.
	EventDeliveryReport *EventDeliveryReport `json:"event_delivery_report,omitempty"`

	// When the event happened according to the channel.
	EventTime time.Time `json:"event_time,omitzero"`

	// Metadata whose meaning depends on the kind of callback.
	MessageMetadata string `json:"message_metadata,omitzero"`

	// Project of the subscribed app.
	ProjectID string `json:"project_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Envelope returns the members that it has in common with all callbacks.
func (v *EventDelivery) Envelope() call.Envelope {
	return call.Envelope{
		AcceptedTime:         v.AcceptedTime,
		AppID:                v.AppID,
		CorrelationID:        v.CorrelationID,
		EventTime:            v.EventTime,
		MessageMetadata:      v.MessageMetadata,
		ProjectID:            v.ProjectID,
		AdditionalProperties: v.AdditionalProperties,
	}
}

// EventDeliveryReport: Delivery report of one app event.
type EventDeliveryReport struct {
	// Recipient's unique identity on one channel; a phone number (MSISDN) on
	// SMS, WHATSAPP and VIBERBM.
	ChannelIdentity *ChannelIdentity `json:"channel_identity,omitempty"`

	// Recipient contact; empty in DISPATCH processing mode.
	ContactID string `json:"contact_id,omitzero"`

	// Identifier of the app event.
	EventID string `json:"event_id,omitzero"`

	// Metadata given when the event was sent, if there was any.
	Metadata string `json:"metadata,omitzero"`

	// Whether contacts and conversations are stored for the app. Default:
	// DISPATCH.
	ProcessingMode ProcessingMode `json:"processing_mode,omitzero"`

	// Why something failed.
	Reason *Reason `json:"reason,omitempty"`

	// How far a message or event got: QUEUED_ON_CHANNEL waits at the channel,
	// DELIVERED arrived, READ was opened, FAILED was not delivered,
	// SWITCHING_CHANNEL is being retried on another channel.
	Status DeliveryStatus `json:"status,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// EventInbound: Webhook callback carrying an event from a contact.
type EventInbound struct {
	// When the Conversation API received the channel's callback.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// App whose webhook receives this callback.
	AppID string `json:"app_id"`

	// The correlation_id given when the message was sent.
	CorrelationID string `json:"correlation_id,omitzero"`

	// The contact's event; holds either contact_event or contact_message_event.
	Event *EventInboundEvent `json:"event,omitempty"`

	// When the event happened according to the channel.
	EventTime time.Time `json:"event_time,omitzero"`

	// Metadata whose meaning depends on the kind of callback.
	MessageMetadata string `json:"message_metadata,omitzero"`

	// Project of the subscribed app.
	ProjectID string `json:"project_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Envelope returns the members that it has in common with all callbacks.
func (v *EventInbound) Envelope() call.Envelope {
	return call.Envelope{
		AcceptedTime:         v.AcceptedTime,
		AppID:                v.AppID,
		CorrelationID:        v.CorrelationID,
		EventTime:            v.EventTime,
		MessageMetadata:      v.MessageMetadata,
		ProjectID:            v.ProjectID,
		AdditionalProperties: v.AdditionalProperties,
	}
}

// EventInboundEvent is the contact's event; holds either contact_event or
// contact_message_event.
type EventInboundEvent struct {
	// When the Conversation API received the channel's callback.
	AcceptTime time.Time `json:"accept_time,omitzero"`

	// Recipient's unique identity on one channel; a phone number (MSISDN) on
	// SMS, WHATSAPP and VIBERBM.
	ChannelIdentity *ChannelIdentity `json:"channel_identity,omitempty"`

	// An event raised by a contact; exactly one of the listed members is
	// present.
	ContactEvent *ContactEvent `json:"contact_event,omitempty"`

	// Contact behind the event; empty in DISPATCH processing mode.
	ContactID string `json:"contact_id,omitzero"`

	// Event payload used when contact_event is absent; never together with
	// contact_event.
	ContactMessageEvent *ContactMessageEvent `json:"contact_message_event,omitempty"`

	// Conversation holding the event; empty in DISPATCH processing mode.
	ConversationID string `json:"conversation_id,omitzero"`

	// Always TO_APP, meaning from contact to app.
	Direction EventInboundEventDirection `json:"direction,omitzero"`

	// Identifier of the event.
	ID string `json:"id,omitzero"`

	// Whether contacts and conversations are stored for the app. Default:
	// DISPATCH.
	ProcessingMode ProcessingMode `json:"processing_mode,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// EventInboundEventDirection: Always TO_APP, meaning from contact to app.
type EventInboundEventDirection string

// FallbackMessage is the stand-in used when a contact's message cannot be
// handled.
type FallbackMessage struct {
	// Optional raw text of the message, when the channel supplies it.
	RawMessage *string `json:"raw_message,omitempty"`

	// Why something failed.
	Reason *Reason `json:"reason,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// FlowChannelSpecificMessage: Starts a WhatsApp Flow.
type FlowChannelSpecificMessage struct {
	// Main text block of a WhatsApp interactive message.
	Body *WhatsAppInteractiveBody `json:"body,omitempty"`

	// FlowAction is the flow action. Default: navigate.
	FlowAction *FlowChannelSpecificMessageFlowAction `json:"flow_action,omitempty"`

	// FlowActionPayload is the flow action payload.
	FlowActionPayload *FlowChannelSpecificMessageFlowActionPayload `json:"flow_action_payload,omitempty"`

	// Label of the call-to-action button; at most 20 characters, no emoji.
	FlowCta string `json:"flow_cta"`

	// Flow identifier.
	FlowID string `json:"flow_id"`

	// Whether the flow is still a draft or already published. Default:
	// published.
	FlowMode *FlowChannelSpecificMessageFlowMode `json:"flow_mode,omitempty"`

	// Token generated to identify this flow instance.
	FlowToken *string `json:"flow_token,omitempty"`

	// Footer line of a WhatsApp interactive message.
	Footer *WhatsAppInteractiveFooter `json:"footer,omitempty"`

	// Top part of the interactive message; its type field selects the variant.
	Header *WhatsAppInteractiveHeader `json:"header,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// FlowChannelSpecificMessageFlowAction is an open enum: a value that this
// version has no constant for is kept as it is. Default: navigate.
type FlowChannelSpecificMessageFlowAction string

// FlowChannelSpecificMessageFlowActionPayload is the flow action payload of
// FlowChannelSpecificMessage.
type FlowChannelSpecificMessageFlowActionPayload struct {
	// Free-form data handed to the first screen.
	Data call.Object `json:"data,omitzero"`

	// Identifier of the first screen; has to be an entry screen.
	Screen *string `json:"screen,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// FlowChannelSpecificMessageFlowMode says whether the flow is still a draft
// or already published. Default: published.
type FlowChannelSpecificMessageFlowMode string

// GenericEvent: Carries nothing but a caller-defined payload.
type GenericEvent struct {
	// Any valid JSON object.
	Payload call.Object `json:"payload"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// GetAuditRecordsFromConsentResponse: Consent history of one identity.
type GetAuditRecordsFromConsentResponse struct {
	// Audit records of that identity.
	AuditRecords []AuditRecord `json:"audit_records,omitzero"`

	// Holder of one identity known to the Conversation API.
	Identity *Identity `json:"identity,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// GetChannelProfileConversationChannel: Channel whose user profile can be
// read. MESSENGER is Facebook Messenger, VIBER is the Viber Bot channel.
type GetChannelProfileConversationChannel string

// GetChannelProfileRequest: Asks for a recipient's profile on a channel.
type GetChannelProfileRequest struct {
	// App identifier.
	AppID string `json:"app_id"`

	// Channel whose user profile can be read.
	Channel GetChannelProfileConversationChannel `json:"channel"`

	// Who a message is for.
	Recipient Recipient `json:"recipient"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// GetChannelProfileResponse: Profile found for the recipient.
type GetChannelProfileResponse struct {
	// Name shown on the profile.
	ProfileName string `json:"profile_name,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// GetIdentitiesFromConsentResponse: One page of identities on a consent
// list.
type GetIdentitiesFromConsentResponse struct {
	// Identities for the given project, app and list type.
	Identities []Identity `json:"identities,omitzero"`

	// Pass in the following call to get the next page.
	NextPageToken string `json:"next_page_token,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Identity: Holder of one identity known to the Conversation API.
type Identity struct {
	// Identity value.
	Identity string `json:"identity"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// InjectConversationEventRequest: Event content to inject; accept_time is
// mandatory.
type InjectConversationEventRequest struct {
	// UTC processing time; must lie in the past, by less than 30 days.
	AcceptTime time.Time `json:"accept_time"`

	// Event raised by an app.
	AppEvent *AppEvent `json:"app_event,omitempty"`

	// Recipient's unique identity on one channel; a phone number (MSISDN) on
	// SMS, WHATSAPP and VIBERBM.
	ChannelIdentity *ChannelIdentity `json:"channel_identity,omitempty"`

	// Optional contact of the event; absent for Dispatch Mode apps.
	ContactID *string `json:"contact_id,omitempty"`

	// Optional conversation of the event; absent for Dispatch Mode apps.
	ConversationID *string `json:"conversation_id,omitempty"`

	// Whether contacts and conversations are stored for the app. Default:
	// DISPATCH.
	ProcessingMode *ProcessingMode `json:"processing_mode,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// InjectEventResponse: Confirms that an injected event was accepted.
type InjectEventResponse struct {
	// AcceptedTime is the accepted time.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// Identifier given to the event.
	EventID string `json:"event_id,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// InjectMessageRequest is a message to inject, with its channel, contact,
// direction and time. Exactly one of app_message and contact_message is set.
type InjectMessageRequest struct {
	// UTC time at which the message was processed; must lie in the past, within
	// the last 30 days.
	AcceptTime time.Time `json:"accept_time"`

	// Message sent by an app, one content variant plus the shared properties.
	AppMessage *AppMessage `json:"app_message,omitempty"`

	// Recipient's unique identity on one channel; a phone number (MSISDN) on
	// SMS, WHATSAPP and VIBERBM.
	ChannelIdentity ChannelIdentity `json:"channel_identity"`

	// ID of the contact that the given conversation belongs to.
	ContactID string `json:"contact_id"`

	// Inbound message, sent by a contact.
	ContactMessage *ContactMessage `json:"contact_message,omitempty"`

	// Conversation ID.
	ConversationID *string `json:"conversation_id,omitempty"`

	// Which way a message went.
	Direction ConversationDirection `json:"direction"`

	// Metadata of the message, for one that was sent its message_metadata; at
	// most 1024 characters.
	Metadata *string `json:"metadata,omitempty"`

	// Whether contacts and conversations are stored for the app. Default:
	// DISPATCH.
	ProcessingMode *ProcessingMode `json:"processing_mode,omitempty"`

	// Inbound (MO) only, on some channels: the recipient the contact wrote to, a
	// phone number (SMS, MMS) or a unique ID (WhatsApp).
	SenderID *string `json:"sender_id,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Members returns the JSON keys of the members that are set, those of
// AdditionalProperties among them. Sinch takes exactly one.
func (v InjectMessageRequest) Members() []string {
	var members []string
	if v.AppMessage != nil {
		members = append(members, "app_message")
	}
	if v.ContactMessage != nil {
		members = append(members, "contact_message")
	}
	if len(v.AdditionalProperties) > 0 {
		members = append(members, slices.Sorted(maps.Keys(v.AdditionalProperties))...)
	}
	return members
}

// InstagramCredentials: Mandatory when the entry is for the INSTAGRAM
// channel.
type InstagramCredentials struct {
	// Needed only with the Sinch Facebook App.
	BusinessAccountID *string `json:"business_account_id,omitempty"`

	// Static access token.
	Token string `json:"token"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// IntentResult is an intent and how likely it is.
type IntentResult struct {
	// Most likely intent, e.g. chitchat.greeting, chitchat.bye,
	// chitchat.compliment, chitchat.how_are_you or general.yes_or_agreed.
	Intent string `json:"intent,omitzero"`

	// Likelihood of the intent, from 0 (lowest) to 1 (highest).
	Score float64 `json:"score,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// KakaoTalkCarouselCommerceChannelSpecificMessage: KakaoTalk message showing
// several product cards as a carousel.
type KakaoTalkCarouselCommerceChannelSpecificMessage struct {
	// Marks adult content; false unless set. Default: false.
	Adult *bool `json:"adult,omitempty"`

	// The carousel itself.
	Carousel KakaoTalkCarouselCommerceChannelSpecificMessageCarousel `json:"carousel"`

	// Whether the device gets a push notification; true unless set. Default:
	// true.
	PushAlarm *bool `json:"push_alarm,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// KakaoTalkCarouselCommerceChannelSpecificMessageCarousel is the carousel
// itself.
type KakaoTalkCarouselCommerceChannelSpecificMessageCarousel struct {
	// Optional opening card.
	Head *KakaoTalkCarouselCommerceChannelSpecificMessageCarouselHead `json:"head,omitempty"`

	// Two to ten product cards. 2 to 10 elements.
	List []KakaoTalkCommerceMessage `json:"list"`

	// Targets of the closing "More" button.
	Tail *KakaoTalkCarouselCommerceChannelSpecificMessageCarouselTail `json:"tail,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// KakaoTalkCarouselCommerceChannelSpecificMessageCarouselHead: Optional
// opening card.
type KakaoTalkCarouselCommerceChannelSpecificMessageCarouselHead struct {
	// Text of the opening card, at most 50 characters.
	Content string `json:"content"`

	// Heading of the opening card, at most 20 characters.
	Header string `json:"header"`

	// Picture on the opening card.
	ImageURL string `json:"image_url"`

	// Web address used on mobile devices.
	LinkMO *string `json:"link_mo,omitempty"`

	// Web address used on desktop computers.
	LinkPC *string `json:"link_pc,omitempty"`

	// App link for Android, such as tel://PHONE_NUMBER.
	SchemeAndroid *string `json:"scheme_android,omitempty"`

	// App link for iOS, such as tel://PHONE_NUMBER.
	SchemeIos *string `json:"scheme_ios,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// KakaoTalkCarouselCommerceChannelSpecificMessageCarouselTail: Targets of
// the closing "More" button.
type KakaoTalkCarouselCommerceChannelSpecificMessageCarouselTail struct {
	// Web address used on mobile devices.
	LinkMO string `json:"link_mo"`

	// Web address used on desktop computers.
	LinkPC *string `json:"link_pc,omitempty"`

	// App link for Android, such as tel://PHONE_NUMBER.
	SchemeAndroid *string `json:"scheme_android,omitempty"`

	// App link for iOS, such as tel://PHONE_NUMBER.
	SchemeIos *string `json:"scheme_ios,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// KakaoTalkChatCredentials: Must be set when the channel identifier is
// KakaoTalkChat.
type KakaoTalkChatCredentials struct {
	// API key issued by InfoBank.
	APIKey *string `json:"api_key,omitempty"`

	// Identifier of the Kakaotalk Plus friend.
	KakaoTalkPlusFriendID string `json:"kakaotalk_plus_friend_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// KakaoTalkCommerceChannelSpecificMessage: KakaoTalk message showing a
// single product card.
type KakaoTalkCommerceChannelSpecificMessage struct {
	// Extra text, at most 34 characters.
	AdditionalContent *string `json:"additional_content,omitempty"`

	// Marks adult content; false unless set. Default: false.
	Adult *bool `json:"adult,omitempty"`

	// One or two buttons. 1 to 2 elements.
	Buttons []KakaoTalkCommerceMessageButton `json:"buttons"`

	// Product data; the variant is chosen by its type value.
	Commerce KakaoTalkCommerceMessageCommerce `json:"commerce"`

	// Optional coupon; the variant is chosen by its type value.
	Coupon *KakaoTalkCommerceMessageCoupon `json:"coupon,omitempty"`

	// Picture of the product.
	Image KakaoTalkCommerceMessageImage `json:"image"`

	// Whether the device gets a push notification; true unless set. Default:
	// true.
	PushAlarm *bool `json:"push_alarm,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// KakaoTalkCommerceMessage: KakaoTalk product card with image, price,
// buttons and an optional coupon.
type KakaoTalkCommerceMessage struct {
	// Extra text, at most 34 characters.
	AdditionalContent *string `json:"additional_content,omitempty"`

	// One or two buttons. 1 to 2 elements.
	Buttons []KakaoTalkCommerceMessageButton `json:"buttons"`

	// Product data; the variant is chosen by its type value.
	Commerce KakaoTalkCommerceMessageCommerce `json:"commerce"`

	// Optional coupon; the variant is chosen by its type value.
	Coupon *KakaoTalkCommerceMessageCoupon `json:"coupon,omitempty"`

	// Picture of the product.
	Image KakaoTalkCommerceMessageImage `json:"image"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// KakaoTalkCommerceMessageButton is one of the buttons of
// KakaoTalkCommerceMessage.
type KakaoTalkCommerceMessageButton struct {
	// Web address used on mobile devices.
	LinkMO *string `json:"link_mo,omitempty"`

	// Web address used on desktop computers.
	LinkPC *string `json:"link_pc,omitempty"`

	// Button label, at most 8 characters.
	Name string `json:"name"`

	// App link for Android, such as tel://PHONE_NUMBER.
	SchemeAndroid *string `json:"scheme_android,omitempty"`

	// App link for iOS, such as tel://PHONE_NUMBER.
	SchemeIos *string `json:"scheme_ios,omitempty"`

	// Button kind; fixed by each concrete button (WL, AL or BK).
	Type KakaoTalkCommerceMessageButtonType `json:"type"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// KakaoTalkCommerceMessageButtonType: Button kind; fixed by each concrete
// button (WL, AL or BK).
type KakaoTalkCommerceMessageButtonType string

// KakaoTalkCommerceMessageCommerce: Product data; the variant is chosen by
// its type value.
type KakaoTalkCommerceMessageCommerce struct {
	// Amount taken off, 0 to 999999.
	DiscountFixed *int `json:"discount_fixed,omitempty"`

	// Price after the discount, 0 to 99999999.
	DiscountPrice *int `json:"discount_price,omitempty"`

	// Percentage taken off, 0 to 100.
	DiscountRate *int `json:"discount_rate,omitempty"`

	// Price before any discount, 0 to 99999999.
	RegularPrice int `json:"regular_price"`

	// Name of the product, at most 30 characters.
	Title string `json:"title"`

	// Commerce kind; REGULAR_PRICE_COMMERCE means no discount.
	Type KakaoTalkCommerceMessageCommerceType `json:"type"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// KakaoTalkCommerceMessageCommerceType: Commerce kind;
// REGULAR_PRICE_COMMERCE means no discount.
type KakaoTalkCommerceMessageCommerceType string

// KakaoTalkCommerceMessageCoupon: Optional coupon; the variant is chosen by
// its type value.
type KakaoTalkCommerceMessageCoupon struct {
	// Text describing the coupon, at most 12 characters.
	Description *string `json:"description,omitempty"`

	// Amount taken off in won, 0 to 999999.
	DiscountFixed *int `json:"discount_fixed,omitempty"`

	// Percentage taken off, 0 to 100.
	DiscountRate *int `json:"discount_rate,omitempty"`

	// Coupon web address for mobile devices.
	LinkMO *string `json:"link_mo,omitempty"`

	// Coupon web address for desktop computers.
	LinkPC *string `json:"link_pc,omitempty"`

	// Android channel coupon link, in the form alimtalk=coupon://...
	SchemeAndroid *string `json:"scheme_android,omitempty"`

	// iOS channel coupon link, in the form alimtalk=coupon://...
	SchemeIos *string `json:"scheme_ios,omitempty"`

	// Item named in the coupon heading, at most 7 characters.
	Title *string `json:"title,omitempty"`

	// Coupon kind; fixed by each concrete coupon schema.
	Type KakaoTalkCommerceMessageCouponType `json:"type"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// KakaoTalkCommerceMessageCouponType: Coupon kind; fixed by each concrete
// coupon schema.
type KakaoTalkCommerceMessageCouponType string

// KakaoTalkCommerceMessageImage: Picture of the product.
type KakaoTalkCommerceMessageImage struct {
	// Page to open when the picture is tapped.
	ImageLink *string `json:"image_link,omitempty"`

	// Where the picture is fetched from.
	ImageURL string `json:"image_url"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// KakaoTalkCredentials: Mandatory when the entry is for the KakaoTalk
// channel.
type KakaoTalkCredentials struct {
	// ID of the KakaoTalk business channel.
	KakaoTalkPlusFriendID string `json:"kakaotalk_plus_friend_id"`

	// Sender key issued by KakaoTalk.
	KakaoTalkSenderKey string `json:"kakaotalk_sender_key"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// LineCredentials is a LINE entry needs either this or
// line_enterprise_credentials.
type LineCredentials struct {
	// Marks the default among an app's several LINE and LINE Enterprise
	// credentials; one must be it. Default: false.
	IsDefault *bool `json:"is_default,omitempty"`

	// Secret of the LINE channel.
	Secret string `json:"secret"`

	// Token of the LINE channel.
	Token string `json:"token"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// LineEnterpriseCountryCredentials is a LINE entry needs either this or
// line_credentials. LINE Enterprise credentials. Exactly one of line_japan
// and line_thailand is set.
type LineEnterpriseCountryCredentials struct {
	// Marks the default among an app's several LINE and LINE Enterprise
	// credentials; one must be it. Default: false.
	IsDefault *bool `json:"is_default,omitempty"`

	// Token and secret of a LINE Enterprise channel.
	LineJapan *LineEnterpriseCredentials `json:"line_japan,omitempty"`

	// Token and secret of a LINE Enterprise channel.
	LineThailand *LineEnterpriseCredentials `json:"line_thailand,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Members returns the JSON keys of the members that are set, those of
// AdditionalProperties among them. Sinch takes exactly one.
func (v LineEnterpriseCountryCredentials) Members() []string {
	var members []string
	if v.LineJapan != nil {
		members = append(members, "line_japan")
	}
	if v.LineThailand != nil {
		members = append(members, "line_thailand")
	}
	if len(v.AdditionalProperties) > 0 {
		members = append(members, slices.Sorted(maps.Keys(v.AdditionalProperties))...)
	}
	return members
}

// LineEnterpriseCredentials: Token and secret of a LINE Enterprise channel.
type LineEnterpriseCredentials struct {
	// Secret of the LINE channel.
	Secret string `json:"secret"`

	// Token of the LINE channel.
	Token string `json:"token"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// LineNotificationMessageTemplateBody: Entries and buttons that fill a LINE
// notification template.
type LineNotificationMessageTemplateBody struct {
	// Up to 2 buttons.
	Buttons []LineNotificationMessageTemplateButton `json:"buttons,omitzero"`

	// Highlighted entry of a LINE notification template.
	EmphasizedItem *LineNotificationMessageTemplateEmphasizedItem `json:"emphasized_item,omitempty"`

	// Up to 15 ordinary entries.
	Items []LineNotificationMessageTemplateItem `json:"items,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// LineNotificationMessageTemplateButton: Link button of a LINE notification
// template.
type LineNotificationMessageTemplateButton struct {
	// Key of the button, taken from the button list in LINE's
	// notification-message template documentation.
	ButtonKey string `json:"button_key"`

	// Link behind the button, at most 1000 characters.
	URL string `json:"url"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// LineNotificationMessageTemplateChannelSpecificMessage: LINE notification
// message built from a LINE template.
type LineNotificationMessageTemplateChannelSpecificMessage struct {
	// Entries and buttons that fill a LINE notification template.
	Body *LineNotificationMessageTemplateBody `json:"body,omitempty"`

	// Key of the template, taken from the template list in LINE's
	// notification-message documentation.
	TemplateKey string `json:"template_key"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// LineNotificationMessageTemplateEmphasizedItem: Highlighted entry of a LINE
// notification template.
type LineNotificationMessageTemplateEmphasizedItem struct {
	// Value shown for the entry, at most 15 characters.
	Content string `json:"content"`

	// Key of the entry, taken from the item list in LINE's notification-message
	// template documentation.
	ItemKey string `json:"item_key"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// LineNotificationMessageTemplateItem: Ordinary entry of a LINE notification
// template.
type LineNotificationMessageTemplateItem struct {
	// Value shown for the entry, at most 300 characters.
	Content string `json:"content"`

	// Key of the entry, taken from the item list in LINE's notification-message
	// template documentation.
	ItemKey string `json:"item_key"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ListAppsResponse: Result of listing apps.
type ListAppsResponse struct {
	// The project's apps.
	Apps []AppResponse `json:"apps,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ListContactsResponse: One page of contacts.
type ListContactsResponse struct {
	// The project's contacts on this page.
	Contacts []Contact `json:"contacts,omitzero"`

	// Pass in the following list request to get the next page.
	NextPageToken string `json:"next_page_token,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ListConversationsResponse: One page of conversations.
type ListConversationsResponse struct {
	// Conversations that satisfy the query. Read-only: Sinch sets it.
	Conversations []Conversation `json:"conversations,omitzero"`

	// Pass in the following request to get the next page.
	NextPageToken string `json:"next_page_token,omitzero"`

	// TotalSize is the total size.
	TotalSize int32 `json:"total_size,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ListEventsResponse: One page of conversation events.
type ListEventsResponse struct {
	// Events on this page. Read-only: Sinch sets it.
	Events []ConversationEvent `json:"events,omitzero"`

	// Pass in the following request to get the next page.
	NextPageToken string `json:"next_page_token,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ListIdentityConflictsResponse is what ListIdentityConflicts answers.
type ListIdentityConflictsResponse struct {
	// Conflicts is the conflicts.
	Conflicts []ListIdentityConflictsResponseConflict `json:"conflicts,omitzero"`

	// Cursor for the next page.
	NextPageToken string `json:"next_page_token,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ListIdentityConflictsResponseConflict is a part of what an operation takes
// or answers.
type ListIdentityConflictsResponseConflict struct {
	// Channels on which the identity occurs.
	Channels []string `json:"channels,omitzero"`

	// IDs of the contacts sharing the identity.
	ContactIDs []string `json:"contact_ids,omitzero"`

	// The value, such as a phone number, found on more than one contact.
	Identity string `json:"identity,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ListItem: List entry, either a choice or a product. Exactly one of choice
// and product is set.
type ListItem struct {
	// A choice inside an interactive (list) message.
	Choice *ChoiceItem `json:"choice,omitempty"`

	// A product inside an interactive (list) message.
	Product *ProductItem `json:"product,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Members returns the JSON keys of the members that are set, those of
// AdditionalProperties among them. Sinch takes exactly one.
func (v ListItem) Members() []string {
	var members []string
	if v.Choice != nil {
		members = append(members, "choice")
	}
	if v.Product != nil {
		members = append(members, "product")
	}
	if len(v.AdditionalProperties) > 0 {
		members = append(members, slices.Sorted(maps.Keys(v.AdditionalProperties))...)
	}
	return members
}

// ListMessage is a list to choose from; all entries must be of one kind.
type ListMessage struct {
	// Optional longer text of the message.
	Description *string `json:"description,omitempty"`

	// Where a media file lies and how to present it.
	Media *MediaProperties `json:"media,omitempty"`

	// Extra settings, mandatory for a product list.
	MessageProperties *ListMessageProperties `json:"message_properties,omitempty"`

	// Sections with the entries to offer. At least 1 element.
	Sections []ListSection `json:"sections"`

	// Heading shown near the choices or products.
	Title string `json:"title"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ListMessageProperties: Extra settings, mandatory for a product list.
type ListMessageProperties struct {
	// Catalog holding the products; mandatory for a product list.
	CatalogID *string `json:"catalog_id,omitempty"`

	// Optional menu text, for choice lists.
	Menu *string `json:"menu,omitempty"`

	// Optional header text of a choice list; WhatsApp only, ignored elsewhere.
	WhatsAppHeader *string `json:"whatsapp_header,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ListMessagesByChannelIdentityRequest: Filters for listing messages;
// contact_ids and channel_identities are mutually exclusive.
type ListMessagesByChannelIdentityRequest struct {
	// Optional app ID.
	AppID *string `json:"app_id,omitempty"`

	// Optional channel filter.
	Channel *ConversationChannel `json:"channel,omitempty"`

	// Optional filter on channel identities; not together with contact_ids.
	ChannelIdentities []string `json:"channel_identities,omitzero"`

	// Optional contact IDs whose last messages to list. Only with
	// CONVERSATION_SOURCE; must not be set with DISPATCH_SOURCE.
	ContactIDs []string `json:"contact_ids,omitzero"`

	// Optional direction filter; TO_APP and TO_CONTACT both listed when absent.
	Direction *ConversationDirection `json:"direction,omitempty"`

	// Optional upper bound on accept_time.
	EndTime *time.Time `json:"end_time,omitempty"`

	// Which set of messages an operation works on. Default: CONVERSATION_SOURCE.
	MessagesSource *MessageSource `json:"messages_source,omitempty"`

	// Optional page limit; 10 unless given, at most 1000. Default: 10. Range: 0
	// to 1000.
	PageSize *int32 `json:"page_size,omitempty"`

	// Optional token from an earlier page.
	PageToken *string `json:"page_token,omitempty"`

	// Optional lower bound on accept_time.
	StartTime *time.Time `json:"start_time,omitempty"`

	// Optional form of the returned messages; WITH_METADATA unless given.
	// Default: WITH_METADATA.
	View *ConversationMessagesView `json:"view,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ListMessagesResponse: One page of messages.
type ListMessagesResponse struct {
	// Messages that belong to the given conversation. Read-only: Sinch sets it.
	Messages []ConversationMessage `json:"messages,omitzero"`

	// Pass in the following request to get the next page.
	NextPageToken string `json:"next_page_token,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ListRecentConversationsOrder is an open enum: a value that this version
// has no constant for is kept as it is. Default: DESC.
type ListRecentConversationsOrder string

// ListRecentConversationsResponse: One page of recent conversations.
type ListRecentConversationsResponse struct {
	// Conversations, each with its last message.
	Conversations []ConversationRecentMessage `json:"conversations,omitzero"`

	// Pass in the following request to get the next page.
	NextPageToken string `json:"next_page_token,omitzero"`

	// TotalSize is the total size.
	TotalSize int32 `json:"total_size,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ListSection: Group of list entries in an interactive WhatsApp message.
type ListSection struct {
	// Each element: list entry, either a choice or a product.
	Items []ListItem `json:"items"`

	// Optional heading of the section.
	Title *string `json:"title,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ListWebhooksResponse: Result of listing webhooks.
type ListWebhooksResponse struct {
	// Webhooks of the given project and app.
	Webhooks []Webhook `json:"webhooks,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// LocationMessage is a message with a place on the map.
type LocationMessage struct {
	// A point on the map.
	Coordinates Coordinates `json:"coordinates"`

	// Name of the place.
	Label *string `json:"label,omitempty"`

	// Text beside the button or link that opens the map; clickable on some
	// channels.
	Title string `json:"title"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// MMSCredentials: Mandatory when the entry is for the MMS channel.
type MMSCredentials struct {
	// Account ID for MMS.
	AccountID string `json:"account_id"`

	// API key for MMS.
	APIKey string `json:"api_key"`

	// User name and password pair.
	BasicAuth *BasicAuthCredentials `json:"basic_auth,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// MachineLearningImageRecognitionResult says what image recognition found in
// one image.
type MachineLearningImageRecognitionResult struct {
	// Fields recognised in a document image and their values.
	DocumentFieldClassification *DocumentFieldClassification `json:"document_field_classification,omitempty"`

	// Document type seen in an image, with a confidence value.
	DocumentImageClassification *DocumentImageClassification `json:"document_image_classification,omitempty"`

	// Text extracted from an image (OCR).
	OpticalCharacterRecognition *OpticalCharacterRecognition `json:"optical_character_recognition,omitempty"`

	// Address of the analysed image.
	URL string `json:"url,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// MachineLearningNLUResult: Intent analysis of one message; the best match
// sits next to the full list of results.
type MachineLearningNLUResult struct {
	// Most likely intent, e.g. chitchat.greeting, chitchat.bye,
	// chitchat.compliment, chitchat.how_are_you or general.yes_or_agreed.
	Intent string `json:"intent,omitzero"`

	// Text that was analysed.
	Message string `json:"message,omitzero"`

	// Every intent with its likelihood score.
	Results []IntentResult `json:"results,omitzero"`

	// Likelihood of the intent, from 0 (lowest) to 1 (highest).
	Score float64 `json:"score,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// MachineLearningOffensiveAnalysisResult: List of offensive-content analyses
// of the messages.
type MachineLearningOffensiveAnalysisResult = []OffensiveAnalysis

// MachineLearningPIIResult: Personal-data (PII) analysis of one message.
type MachineLearningPIIResult struct {
	// Text with sensitive parts masked; the MISC mask marks PII whose kind is
	// uncertain.
	Masked string `json:"masked,omitzero"`

	// Text that was analysed.
	Message string `json:"message,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// MachineLearningSentimentResult: Sentiment analysis of one message; the
// best match sits next to the full list of results.
type MachineLearningSentimentResult struct {
	// Text that was analysed.
	Message string `json:"message,omitzero"`

	// Every sentiment with its likelihood score.
	Results []SentimentResult `json:"results,omitzero"`

	// Likelihood of the sentiment, from 0 (lowest) to 1 (highest).
	Score float64 `json:"score,omitzero"`

	// Mood the analysed text most likely has.
	Sentiment Sentiment `json:"sentiment,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// MediaCardMessage is an image, video or the like with a caption.
type MediaCardMessage struct {
	// Caption, shown only on channels that support one.
	Caption *string `json:"caption,omitempty"`

	// Location of the media file.
	URL string `json:"url"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// MediaProperties says where a media file lies and how to present it.
type MediaProperties struct {
	// File name to use in place of the original.
	FilenameOverride *string `json:"filename_override,omitempty"`

	// Optional thumbnail, for channels with native support.
	ThumbnailURL *string `json:"thumbnail_url,omitempty"`

	// Location of the media file.
	URL string `json:"url"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// MergeContactRequest: Asks to merge another contact into the addressed one.
type MergeContactRequest struct {
	// Mandatory; contact that disappears in the merge.
	SourceID string `json:"source_id"`

	// How two merged subjects combine; MERGE joins the content of both. Default:
	// MERGE.
	Strategy *ConversationMergeStrategy `json:"strategy,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// MessageContentType: Class of message content, used by consent management
// only. CONTENT_UNKNOWN is unclassified, CONTENT_MARKETING covers campaigns,
// CONTENT_NOTIFICATION covers alerts and charges. Default: CONTENT_UNKNOWN.
type MessageContentType string

// MessageDeliveryReceiptEvent: Webhook callback reporting a new delivery
// status of a sent app message.
type MessageDeliveryReceiptEvent struct {
	// When the Conversation API received the channel's callback.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// App whose webhook receives this callback.
	AppID string `json:"app_id"`

	// The correlation_id given when the message was sent.
	CorrelationID string `json:"correlation_id,omitzero"`

	// When the event happened according to the channel.
	EventTime time.Time `json:"event_time,omitzero"`

	// Delivery report of one app message.
	MessageDeliveryReport *MessageDeliveryReport `json:"message_delivery_report,omitempty"`

	// Metadata whose meaning depends on the kind of callback.
	MessageMetadata string `json:"message_metadata,omitzero"`

	// Project of the subscribed app.
	ProjectID string `json:"project_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Envelope returns the members that it has in common with all callbacks.
func (v *MessageDeliveryReceiptEvent) Envelope() call.Envelope {
	return call.Envelope{
		AcceptedTime:         v.AcceptedTime,
		AppID:                v.AppID,
		CorrelationID:        v.CorrelationID,
		EventTime:            v.EventTime,
		MessageMetadata:      v.MessageMetadata,
		ProjectID:            v.ProjectID,
		AdditionalProperties: v.AdditionalProperties,
	}
}

// MessageDeliveryReport: Delivery report of one app message.
type MessageDeliveryReport struct {
	// Recipient's unique identity on one channel; a phone number (MSISDN) on
	// SMS, WHATSAPP and VIBERBM.
	ChannelIdentity *ChannelIdentity `json:"channel_identity,omitempty"`

	// What the channel says about the delivery; for RCS the operator, under the
	// key operator. Read-only: Sinch sets it.
	ChannelMetadata call.Object `json:"channel_metadata,omitzero"`

	// Recipient contact; empty in DISPATCH processing mode.
	ContactID string `json:"contact_id,omitzero"`

	// Conversation holding the message; empty in DISPATCH processing mode.
	ConversationID string `json:"conversation_id,omitzero"`

	// Identifier of the app message.
	MessageID string `json:"message_id,omitzero"`

	// The message_metadata given in the send request, if there was any.
	Metadata string `json:"metadata,omitzero"`

	// Whether contacts and conversations are stored for the app. Default:
	// DISPATCH.
	ProcessingMode ProcessingMode `json:"processing_mode,omitzero"`

	// Why something failed.
	Reason *Reason `json:"reason,omitempty"`

	// How far a message or event got: QUEUED_ON_CHANNEL waits at the channel,
	// DELIVERED arrived, READ was opened, FAILED was not delivered,
	// SWITCHING_CHANNEL is being retried on another channel.
	Status DeliveryStatus `json:"status,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// MessageInboundEvent: Webhook callback carrying a message from a contact.
type MessageInboundEvent struct {
	// When the Conversation API received the channel's callback.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// App whose webhook receives this callback.
	AppID string `json:"app_id"`

	// The correlation_id given when the message was sent.
	CorrelationID string `json:"correlation_id,omitzero"`

	// When the event happened according to the channel.
	EventTime time.Time `json:"event_time,omitzero"`

	// A message that a contact sent to the app.
	Message *MessageInboundEventItem `json:"message,omitempty"`

	// Metadata whose meaning depends on the kind of callback.
	MessageMetadata string `json:"message_metadata,omitzero"`

	// Project of the subscribed app.
	ProjectID string `json:"project_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Envelope returns the members that it has in common with all callbacks.
func (v *MessageInboundEvent) Envelope() call.Envelope {
	return call.Envelope{
		AcceptedTime:         v.AcceptedTime,
		AppID:                v.AppID,
		CorrelationID:        v.CorrelationID,
		EventTime:            v.EventTime,
		MessageMetadata:      v.MessageMetadata,
		ProjectID:            v.ProjectID,
		AdditionalProperties: v.AdditionalProperties,
	}
}

// MessageInboundEventItem is a message that a contact sent to the app.
type MessageInboundEventItem struct {
	// When the Conversation API received the channel's callback.
	AcceptTime time.Time `json:"accept_time,omitzero"`

	// Recipient's unique identity on one channel; a phone number (MSISDN) on
	// SMS, WHATSAPP and VIBERBM.
	ChannelIdentity *ChannelIdentity `json:"channel_identity,omitempty"`

	// Sender of the message; empty in DISPATCH processing mode.
	ContactID string `json:"contact_id,omitzero"`

	// Inbound message, sent by a contact.
	ContactMessage *ContactMessage `json:"contact_message,omitempty"`

	// Conversation holding the message; empty in DISPATCH processing mode.
	ConversationID string `json:"conversation_id,omitzero"`

	// Always TO_APP, meaning from contact to app.
	Direction MessageInboundEventItemDirection `json:"direction,omitzero"`

	// Identifier of the message.
	ID string `json:"id,omitzero"`

	// True when the message was injected.
	Injected bool `json:"injected,omitzero"`

	// Usually channel-specific metadata; for replies to a Choice message it
	// holds the message_metadata of the original send request.
	Metadata string `json:"metadata,omitzero"`

	// The text before its redaction. Only in callbacks about redactions.
	// Read-only: Sinch sets it.
	OriginalText string `json:"original_text,omitzero"`

	// Whether contacts and conversations are stored for the app. Default:
	// DISPATCH.
	ProcessingMode ProcessingMode `json:"processing_mode,omitzero"`

	// Which kind of redaction was made. Only in callbacks about redactions.
	// Read-only: Sinch sets it.
	RedactionType string `json:"redaction_type,omitzero"`

	// Sender ID the contact wrote to, where there is one, e.g. the number or
	// short code on SMS and MMS.
	SenderID string `json:"sender_id,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// MessageInboundEventItemDirection: Always TO_APP, meaning from contact to
// app.
type MessageInboundEventItemDirection string

// MessageInboundSmartConversationRedactionEvent: Webhook callback carrying a
// contact's message after AI analysis, redacted where needed.
type MessageInboundSmartConversationRedactionEvent struct {
	// When the Conversation API received the channel's callback.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// App whose webhook receives this callback.
	AppID string `json:"app_id"`

	// The correlation_id given when the message was sent.
	CorrelationID string `json:"correlation_id,omitzero"`

	// When the event happened according to the channel.
	EventTime time.Time `json:"event_time,omitzero"`

	// Metadata whose meaning depends on the kind of callback.
	MessageMetadata string `json:"message_metadata,omitzero"`

	// A message that a contact sent to the app.
	MessageRedaction *MessageInboundEventItem `json:"message_redaction,omitempty"`

	// Project of the subscribed app.
	ProjectID string `json:"project_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Envelope returns the members that it has in common with all callbacks.
func (v *MessageInboundSmartConversationRedactionEvent) Envelope() call.Envelope {
	return call.Envelope{
		AcceptedTime:         v.AcceptedTime,
		AppID:                v.AppID,
		CorrelationID:        v.CorrelationID,
		EventTime:            v.EventTime,
		MessageMetadata:      v.MessageMetadata,
		ProjectID:            v.ProjectID,
		AdditionalProperties: v.AdditionalProperties,
	}
}

// MessageQueue: Queue, and so the priority, that a message is sent through.
// Default: NORMAL_PRIORITY.
type MessageQueue string

// MessageRetrySettings: Settings for retrying messages. A new app retries
// for 3600 seconds.
type MessageRetrySettings struct {
	// Seconds, 30 to 3600, to keep retrying after the first temporary failure.
	// At least one retry happens; spacing is randomised exponential backoff,
	// with a last try at the cut-off. Default: 3600.
	RetryDuration *int32 `json:"retry_duration,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// MessageSource says which set of messages an operation works on.
//   - CONVERSATION_SOURCE: the default, messages sent in CONVERSATION mode,
//     tied to a contact and a conversation.
//   - DISPATCH_SOURCE: messages sent in DISPATCH mode, tied to neither.
type MessageSource string

// MessageSubmitEvent: Webhook callback saying an app message was handed to a
// channel, before any delivery receipt.
type MessageSubmitEvent struct {
	// When the Conversation API received the channel's callback.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// App whose webhook receives this callback.
	AppID string `json:"app_id"`

	// The correlation_id given when the message was sent.
	CorrelationID string `json:"correlation_id,omitzero"`

	// When the event happened according to the channel.
	EventTime time.Time `json:"event_time,omitzero"`

	// Metadata whose meaning depends on the kind of callback.
	MessageMetadata string `json:"message_metadata,omitzero"`

	// Details of the submitted app message.
	MessageSubmitNotification *MessageSubmitNotification `json:"message_submit_notification,omitempty"`

	// Project of the subscribed app.
	ProjectID string `json:"project_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Envelope returns the members that it has in common with all callbacks.
func (v *MessageSubmitEvent) Envelope() call.Envelope {
	return call.Envelope{
		AcceptedTime:         v.AcceptedTime,
		AppID:                v.AppID,
		CorrelationID:        v.CorrelationID,
		EventTime:            v.EventTime,
		MessageMetadata:      v.MessageMetadata,
		ProjectID:            v.ProjectID,
		AdditionalProperties: v.AdditionalProperties,
	}
}

// MessageSubmitNotification: Details of the submitted app message.
type MessageSubmitNotification struct {
	// Recipient's unique identity on one channel; a phone number (MSISDN) on
	// SMS, WHATSAPP and VIBERBM.
	ChannelIdentity *ChannelIdentity `json:"channel_identity,omitempty"`

	// Recipient contact; empty in DISPATCH processing mode.
	ContactID string `json:"contact_id,omitzero"`

	// Conversation holding the message; empty in DISPATCH processing mode.
	ConversationID string `json:"conversation_id,omitzero"`

	// Identifier of the app message.
	MessageID string `json:"message_id,omitzero"`

	// The message_metadata given in the send request, if there was any.
	Metadata string `json:"metadata,omitzero"`

	// Whether contacts and conversations are stored for the app. Default:
	// DISPATCH.
	ProcessingMode ProcessingMode `json:"processing_mode,omitzero"`

	// Message sent by an app, one content variant plus the shared properties.
	SubmittedMessage *AppMessage `json:"submitted_message,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// MetadataUpdateStrategy says how conversation_metadata is updated,
// CONVERSATION mode only. REPLACE overwrites everything; MERGE_PATCH applies
// an RFC 7386 merge patch. Default: REPLACE.
type MetadataUpdateStrategy string

// NameInfo is a contact's name and its parts.
type NameInfo struct {
	// Given name.
	FirstName *string `json:"first_name,omitempty"`

	// Complete name.
	FullName string `json:"full_name"`

	// Family name.
	LastName *string `json:"last_name,omitempty"`

	// MiddleName is the middle name.
	MiddleName *string `json:"middle_name,omitempty"`

	// Form of address put in front, such as Mr or Dr.
	Prefix *string `json:"prefix,omitempty"`

	// Part put behind the name.
	Suffix *string `json:"suffix,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// OffensiveAnalysis: Offensive-content verdict on one text or image.
type OffensiveAnalysis struct {
	// Verdict, SAFE or UNSAFE, whichever is more likely.
	Evaluation OffensiveAnalysisEvaluation `json:"evaluation,omitzero"`

	// Analysed text, or the analysed image's URL.
	Message string `json:"message,omitzero"`

	// Likelihood that the verdict is right, from 0 (lowest) to 1 (highest).
	Score float64 `json:"score,omitzero"`

	// Address of the analysed image.
	URL string `json:"url,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// OffensiveAnalysisEvaluation: Verdict, SAFE or UNSAFE, whichever is more
// likely.
type OffensiveAnalysisEvaluation string

// OmniMessageOverride: Any one omni message type that replaces the message
// on a channel. Exactly one of text_message, media_message,
// template_reference, choice_message, card_message, carousel_message,
// location_message, contact_info_message and list_message is set.
type OmniMessageOverride struct {
	// Card made of text, media and choices.
	CardMessage *CardMessage `json:"card_message,omitempty"`

	// Cards, often drawn side by side where the channel can.
	CarouselMessage *CarouselMessage `json:"carousel_message,omitempty"`

	// Choices with a text and optional extra properties.
	ChoiceMessage *ChoiceMessage `json:"choice_message,omitempty"`

	// A message that shares a contact card.
	ContactInfoMessage *ContactInfoMessage `json:"contact_info_message,omitempty"`

	// A list to choose from; all entries must be of one kind.
	ListMessage *ListMessage `json:"list_message,omitempty"`

	// A message with a place on the map.
	LocationMessage *LocationMessage `json:"location_message,omitempty"`

	// Where a media file lies and how to present it.
	MediaMessage *MediaProperties `json:"media_message,omitempty"`

	// A template reference whose version is mandatory.
	TemplateReference *TemplateReferenceWithVersion `json:"template_reference,omitempty"`

	// A plain text message.
	TextMessage *TextMessage `json:"text_message,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Members returns the JSON keys of the members that are set, those of
// AdditionalProperties among them. Sinch takes exactly one.
func (v OmniMessageOverride) Members() []string {
	var members []string
	if v.TextMessage != nil {
		members = append(members, "text_message")
	}
	if v.MediaMessage != nil {
		members = append(members, "media_message")
	}
	if v.TemplateReference != nil {
		members = append(members, "template_reference")
	}
	if v.ChoiceMessage != nil {
		members = append(members, "choice_message")
	}
	if v.CardMessage != nil {
		members = append(members, "card_message")
	}
	if v.CarouselMessage != nil {
		members = append(members, "carousel_message")
	}
	if v.LocationMessage != nil {
		members = append(members, "location_message")
	}
	if v.ContactInfoMessage != nil {
		members = append(members, "contact_info_message")
	}
	if v.ListMessage != nil {
		members = append(members, "list_message")
	}
	if len(v.AdditionalProperties) > 0 {
		members = append(members, slices.Sorted(maps.Keys(v.AdditionalProperties))...)
	}
	return members
}

// OptInEvent: Webhook callback with an opt-in notification from a channel.
type OptInEvent struct {
	// When the Conversation API received the channel's callback.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// App whose webhook receives this callback.
	AppID string `json:"app_id"`

	// The correlation_id given when the message was sent.
	CorrelationID string `json:"correlation_id,omitzero"`

	// When the event happened according to the channel.
	EventTime time.Time `json:"event_time,omitzero"`

	// Metadata whose meaning depends on the kind of callback.
	MessageMetadata string `json:"message_metadata,omitzero"`

	// Outcome of one opt-in registration.
	OptInNotification *OptInNotification `json:"opt_in_notification,omitempty"`

	// Project of the subscribed app.
	ProjectID string `json:"project_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Envelope returns the members that it has in common with all callbacks.
func (v *OptInEvent) Envelope() call.Envelope {
	return call.Envelope{
		AcceptedTime:         v.AcceptedTime,
		AppID:                v.AppID,
		CorrelationID:        v.CorrelationID,
		EventTime:            v.EventTime,
		MessageMetadata:      v.MessageMetadata,
		ProjectID:            v.ProjectID,
		AdditionalProperties: v.AdditionalProperties,
	}
}

// OptInNotification: Outcome of one opt-in registration.
type OptInNotification struct {
	// Identifier of a messaging channel.
	Channel ConversationChannel `json:"channel,omitzero"`

	// Contact opting in; empty in DISPATCH processing mode.
	ContactID string `json:"contact_id,omitzero"`

	// Present only when the opt-in failed.
	ErrorDetails *OptInNotificationErrorDetails `json:"error_details,omitempty"`

	// Identity on the channel, e.g. the phone number for SMS, WhatsApp and Viber
	// Business.
	Identity string `json:"identity,omitzero"`

	// Whether contacts and conversations are stored for the app. Default:
	// DISPATCH.
	ProcessingMode ProcessingMode `json:"processing_mode,omitzero"`

	// Generated when the opt-in was registered; helps to spot duplicates.
	RequestID string `json:"request_id,omitzero"`

	// Whether the opt-in succeeded, failed, or has an unknown state
	// (UNSPECIFIED).
	Status OptInNotificationStatus `json:"status,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// OptInNotificationErrorDetails: Present only when the opt-in failed.
type OptInNotificationErrorDetails struct {
	// Error text meant for people.
	Description string `json:"description,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// OptInNotificationStatus says whether the opt-in succeeded, failed, or has
// an unknown state (UNSPECIFIED).
type OptInNotificationStatus string

// OptOutEvent: Webhook callback with an opt-out notification from a channel.
type OptOutEvent struct {
	// When the Conversation API received the channel's callback.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// App whose webhook receives this callback.
	AppID string `json:"app_id"`

	// The correlation_id given when the message was sent.
	CorrelationID string `json:"correlation_id,omitzero"`

	// When the event happened according to the channel.
	EventTime time.Time `json:"event_time,omitzero"`

	// Metadata whose meaning depends on the kind of callback.
	MessageMetadata string `json:"message_metadata,omitzero"`

	// Outcome of one opt-out registration.
	OptOutNotification *OptOutNotification `json:"opt_out_notification,omitempty"`

	// Project of the subscribed app.
	ProjectID string `json:"project_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Envelope returns the members that it has in common with all callbacks.
func (v *OptOutEvent) Envelope() call.Envelope {
	return call.Envelope{
		AcceptedTime:         v.AcceptedTime,
		AppID:                v.AppID,
		CorrelationID:        v.CorrelationID,
		EventTime:            v.EventTime,
		MessageMetadata:      v.MessageMetadata,
		ProjectID:            v.ProjectID,
		AdditionalProperties: v.AdditionalProperties,
	}
}

// OptOutNotification: Outcome of one opt-out registration.
type OptOutNotification struct {
	// Identifier of a messaging channel.
	Channel ConversationChannel `json:"channel,omitzero"`

	// Contact opting out; empty in DISPATCH processing mode.
	ContactID string `json:"contact_id,omitzero"`

	// Present only when the opt-out failed.
	ErrorDetails *OptOutNotificationErrorDetails `json:"error_details,omitempty"`

	// Identity on the channel, e.g. the phone number for SMS, WhatsApp and Viber
	// Business.
	Identity string `json:"identity,omitzero"`

	// Whether contacts and conversations are stored for the app. Default:
	// DISPATCH.
	ProcessingMode ProcessingMode `json:"processing_mode,omitzero"`

	// Generated when the opt-out was registered; helps to spot duplicates.
	RequestID string `json:"request_id,omitzero"`

	// Whether the opt-out succeeded, failed, or has an unknown state
	// (UNSPECIFIED).
	Status OptOutNotificationStatus `json:"status,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// OptOutNotificationErrorDetails: Present only when the opt-out failed.
type OptOutNotificationErrorDetails struct {
	// Error text meant for people.
	Description string `json:"description,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// OptOutNotificationStatus says whether the opt-out succeeded, failed, or
// has an unknown state (UNSPECIFIED).
type OptOutNotificationStatus string

// OpticalCharacterRecognition: Text extracted from an image (OCR).
type OpticalCharacterRecognition struct {
	// One entry per section of the image.
	Result []OpticalCharacterRecognitionData `json:"result,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// OpticalCharacterRecognitionData: Text extracted from one section of an
// image.
type OpticalCharacterRecognitionData struct {
	// Strings read in this section.
	Data []string `json:"data,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// OrganizationInfo says where a contact works.
type OrganizationInfo struct {
	// Name of the company.
	Company *string `json:"company,omitempty"`

	// Department within the company.
	Department *string `json:"department,omitempty"`

	// Job title held there.
	Title *string `json:"title,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// PaymentOrderDetailsChannelSpecificMessage: Requests a payment on WhatsApp.
type PaymentOrderDetailsChannelSpecificMessage struct {
	// Main text block of a WhatsApp interactive message.
	Body *WhatsAppInteractiveBody `json:"body,omitempty"`

	// Footer line of a WhatsApp interactive message.
	Footer *WhatsAppInteractiveFooter `json:"footer,omitempty"`

	// Top part of the interactive message; its type field selects the variant.
	Header *WhatsAppInteractiveHeader `json:"header,omitempty"`

	// What is to be paid, and how.
	Payment PaymentOrderDetailsChannelSpecificMessagePayment `json:"payment"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// PaymentOrderDetailsChannelSpecificMessagePayment says what is to be paid,
// and how.
type PaymentOrderDetailsChannelSpecificMessagePayment struct {
	// Order being paid for.
	Order PaymentOrderDetailsChannelSpecificMessagePaymentOrder `json:"order"`

	// One or two buttons offering ways to pay. 1 to 2 elements.
	PaymentButtons []WhatsAppPaymentButton `json:"payment_buttons,omitzero"`

	// Deprecated in favour of payment_buttons.
	//
	// Deprecated: Sinch marks it as deprecated.
	PaymentSettings *PaymentOrderDetailsChannelSpecificMessagePaymentSettings `json:"payment_settings,omitempty"`

	// Reference unique to this payment.
	ReferenceID string `json:"reference_id"`

	// Total of the transaction, as an integer.
	TotalAmountValue int `json:"total_amount_value"`

	// Country and currency of the payment: br is Brazil, sg is Singapore.
	Type PaymentOrderDetailsChannelSpecificMessagePaymentType `json:"type"`

	// Whether the order is for digital or physical goods.
	TypeOfGoods PaymentOrderDetailsChannelSpecificMessagePaymentTypeOfGoods `json:"type_of_goods"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// PaymentOrderDetailsChannelSpecificMessagePaymentOrder: Order being paid
// for.
type PaymentOrderDetailsChannelSpecificMessagePaymentOrder struct {
	// Identifier of the business's Facebook catalog.
	CatalogID *string `json:"catalog_id,omitempty"`

	// Text about the discount.
	DiscountDescription *string `json:"discount_description,omitempty"`

	// Name of the programme giving the discount.
	DiscountProgramName *string `json:"discount_program_name,omitempty"`

	// Discount on the order.
	DiscountValue *int `json:"discount_value,omitempty"`

	// Text about the expiry.
	ExpirationDescription *string `json:"expiration_description,omitempty"`

	// UTC timestamp in seconds at which the order lapses; minimum threshold 300
	// seconds.
	ExpirationTime *string `json:"expiration_time,omitempty"`

	// Lines of the order.
	Items []PaymentOrderDetailsChannelSpecificMessagePaymentOrderItem `json:"items"`

	// Text about the shipping.
	ShippingDescription *string `json:"shipping_description,omitempty"`

	// Shipping cost of the order.
	ShippingValue *int `json:"shipping_value,omitempty"`

	// Order subtotal.
	SubtotalValue int `json:"subtotal_value"`

	// Text about the tax.
	TaxDescription *string `json:"tax_description,omitempty"`

	// Tax on the order.
	TaxValue int `json:"tax_value"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// PaymentOrderDetailsChannelSpecificMessagePaymentOrderItem is one of the
// items of PaymentOrderDetailsChannelSpecificMessage.
type PaymentOrderDetailsChannelSpecificMessagePaymentOrderItem struct {
	// Unit price.
	AmountValue int `json:"amount_value"`

	// Item name the user sees.
	Name string `json:"name"`

	// How many are ordered.
	Quantity int `json:"quantity"`

	// Unique retailer identifier.
	RetailerID string `json:"retailer_id"`

	// Unit price after discount.
	SaleAmountValue *int `json:"sale_amount_value,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// PaymentOrderDetailsChannelSpecificMessagePaymentSettings: Deprecated in
// favour of payment_buttons. Exactly one of dynamic_pix, payment_link and
// boleto is set.
//
// Deprecated: Sinch marks it as deprecated.
type PaymentOrderDetailsChannelSpecificMessagePaymentSettings struct {
	// Settings for paying by Boleto.
	//
	// Deprecated: Sinch marks it as deprecated.
	Boleto *WhatsAppPaymentSettingsBoleto `json:"boleto,omitempty"`

	// Settings for paying by dynamic Pix.
	//
	// Deprecated: Sinch marks it as deprecated.
	DynamicPix *WhatsAppPaymentSettingsPix `json:"dynamic_pix,omitempty"`

	// Settings for paying through a link.
	//
	// Deprecated: Sinch marks it as deprecated.
	PaymentLink *WhatsAppPaymentSettingsPaymentLink `json:"payment_link,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Members returns the JSON keys of the members that are set, those of
// AdditionalProperties among them. Sinch takes exactly one.
func (v PaymentOrderDetailsChannelSpecificMessagePaymentSettings) Members() []string {
	var members []string
	if v.DynamicPix != nil {
		members = append(members, "dynamic_pix")
	}
	if v.PaymentLink != nil {
		members = append(members, "payment_link")
	}
	if v.Boleto != nil {
		members = append(members, "boleto")
	}
	if len(v.AdditionalProperties) > 0 {
		members = append(members, slices.Sorted(maps.Keys(v.AdditionalProperties))...)
	}
	return members
}

// PaymentOrderDetailsChannelSpecificMessagePaymentType: Country and currency
// of the payment: br is Brazil, sg is Singapore.
type PaymentOrderDetailsChannelSpecificMessagePaymentType string

// PaymentOrderDetailsChannelSpecificMessagePaymentTypeOfGoods says whether
// the order is for digital or physical goods.
type PaymentOrderDetailsChannelSpecificMessagePaymentTypeOfGoods string

// PaymentOrderStatusChannelSpecificMessage: Reports on WhatsApp how an order
// is progressing.
type PaymentOrderStatusChannelSpecificMessage struct {
	// Main text block of a WhatsApp interactive message.
	Body *WhatsAppInteractiveBody `json:"body,omitempty"`

	// Footer line of a WhatsApp interactive message.
	Footer *WhatsAppInteractiveFooter `json:"footer,omitempty"`

	// Top part of the interactive message; its type field selects the variant.
	Header *WhatsAppInteractiveHeader `json:"header,omitempty"`

	// Status update for a payment.
	Payment PaymentOrderStatusChannelSpecificMessagePayment `json:"payment"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// PaymentOrderStatusChannelSpecificMessagePayment: Status update for a
// payment.
type PaymentOrderStatusChannelSpecificMessagePayment struct {
	// Order whose status changes.
	Order PaymentOrderStatusChannelSpecificMessagePaymentOrder `json:"order"`

	// Unique reference for looking up the payment's current status.
	ReferenceID string `json:"reference_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// PaymentOrderStatusChannelSpecificMessagePaymentOrder: Order whose status
// changes.
type PaymentOrderStatusChannelSpecificMessagePaymentOrder struct {
	// Text about the status update; at most 120 characters.
	Description *string `json:"description,omitempty"`

	// New status; partially-shipped means only part has been sent.
	Status PaymentOrderStatusChannelSpecificMessagePaymentOrderStatus `json:"status"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// PaymentOrderStatusChannelSpecificMessagePaymentOrderStatus: New status;
// partially-shipped means only part has been sent.
type PaymentOrderStatusChannelSpecificMessagePaymentOrderStatus string

// PaymentStatus: Stage of a payment. UNKNOWN means not set (treat as
// absent); NEW order sent but payment not begun; PENDING begun by the user;
// CAPTURED paid; CANCELED final, no retry; FAILED may be retried. Default:
// PAYMENT_STATUS_UNKNOWN.
type PaymentStatus string

// PaymentStatusUpdateEvent: Tells how far a payment flow has come; Payments
// feature only.
type PaymentStatusUpdateEvent struct {
	// Stage of a payment. Default: PAYMENT_STATUS_UNKNOWN.
	PaymentStatus PaymentStatus `json:"payment_status,omitzero"`

	// Unique identifier of the transaction that payment_transaction_status
	// describes.
	PaymentTransactionID string `json:"payment_transaction_id,omitzero"`

	// Stage of a transaction the user initiated. Default:
	// PAYMENT_STATUS_TRANSACTION_UNKNOWN.
	PaymentTransactionStatus PaymentTransactionStatus `json:"payment_transaction_status,omitzero"`

	// Order identifier chosen by the partner.
	ReferenceID string `json:"reference_id,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// PaymentTransactionStatus: Stage of a transaction the user initiated.
// UNKNOWN means not set (treat as absent); PENDING means started; the others
// are final outcomes by their names. Default:
// PAYMENT_STATUS_TRANSACTION_UNKNOWN.
type PaymentTransactionStatus string

// PhoneNumberInfo: One phone number of a contact.
type PhoneNumberInfo struct {
	// Number, country code included.
	PhoneNumber string `json:"phone_number"`

	// Free label such as WORK or HOME.
	Type *string `json:"type,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ProcessingMode says whether contacts and conversations are stored for the
// app.
//   - CONVERSATION: opens a contact and a conversation automatically where
//     none exists yet.
//   - DISPATCH: the default, ties messages to neither, so Contact and
//     Conversation queries find nothing; meant for one-way high-volume SMS.
type ProcessingMode string

// ProcessingStrategy: Per-request override of the app's processing mode.
// DEFAULT keeps the app's mode; DISPATCH_ONLY stores no contacts or
// conversations (replies still follow the app's mode), and on CONVERSATION
// apps rules out conversation_metadata and correlation_id. Default: DEFAULT.
type ProcessingStrategy string

// ProductItem is a product inside an interactive (list) message.
type ProductItem struct {
	// Currency of the unit price; output only.
	Currency *string `json:"currency,omitempty"`

	// Product ID, mandatory.
	ID string `json:"id"`

	// Price per unit; output only.
	ItemPrice *float64 `json:"item_price,omitempty"`

	// Marketplace listing the product, mandatory.
	Marketplace string `json:"marketplace"`

	// Number of units chosen; output only.
	Quantity *int32 `json:"quantity,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ProductResponseMessage: Interactive WhatsApp message with the products
// that the contact picked.
type ProductResponseMessage struct {
	// Optional ID of the catalog holding the products.
	CatalogID *string `json:"catalog_id,omitempty"`

	// Products that were picked.
	Products []ProductItem `json:"products,omitzero"`

	// Optional text sent along with the products.
	Title *string `json:"title,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ProjectSettings: Settings that apply to a whole project.
type ProjectSettings struct {
	// Project these settings belong to.
	ProjectID string `json:"project_id,omitzero"`

	// The groups of settings.
	Settings *ProjectSettingsSettings `json:"settings,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ProjectSettingsRequest: Payload that creates or changes project settings.
type ProjectSettingsRequest struct {
	// How contacts are managed in the project.
	ContactSettings *ContactSettings `json:"contact_settings,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ProjectSettingsSettings is the groups of settings.
type ProjectSettingsSettings struct {
	// How contacts are managed in the project.
	ContactSettings *ContactSettings `json:"contact_settings,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// QueryCapability: Starts an asynchronous capability lookup for a recipient.
type QueryCapability struct {
	// App used to do the lookup.
	AppID string `json:"app_id"`

	// Who a message is for.
	Recipient Recipient `json:"recipient"`

	// Identifies the asynchronous answer; made by the server when absent. Gives
	// no idempotency at present.
	RequestID *string `json:"request_id,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// QueryCapabilityResponse: Acknowledges a capability lookup and names its
// recipient.
type QueryCapabilityResponse struct {
	// App used to do the lookup.
	AppID string `json:"app_id,omitzero"`

	// Who a message is for.
	Recipient *Recipient `json:"recipient,omitempty"`

	// Identifies the asynchronous answer; made by the server when absent.
	RequestID string `json:"request_id,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// QueueStats: Size and limit of an app's outbound queue.
type QueueStats struct {
	// Most messages the outbound (MT) queue takes, 500000 by default. Read-only:
	// Sinch sets it.
	OutboundLimit int64 `json:"outbound_limit,omitzero"`

	// Messages now in the app's outbound (MT) queue. Read-only: Sinch sets it.
	OutboundSize int64 `json:"outbound_size,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// RateLimits: Throughput limits of an app.
type RateLimits struct {
	// Messages and events per second handled from channels to the app; 25 by
	// default. Read-only: Sinch sets it.
	Inbound int64 `json:"inbound,omitzero"`

	// Messages and events per second handled from the app to channels; 25 by
	// default. Channels may have limits of their own. Read-only: Sinch sets it.
	Outbound int64 `json:"outbound,omitzero"`

	// Rate limit of callbacks to the app's webhooks; 25 by default. Webhooks
	// sharing a trigger each get their own callback. Read-only: Sinch sets it.
	Webhooks int64 `json:"webhooks,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ReactionAction says what the user did: REACTION_ACTION_REACT added an
// emoji, REACTION_ACTION_UNREACT took it back, REACTION_ACTION_UNKNOWN was
// not recognised.
type ReactionAction string

// ReactionEvent is a contact added or removed an emoji reaction on an MT
// message. Only Messenger, Instagram and WhatsApp support it.
type ReactionEvent struct {
	// What the user did: REACTION_ACTION_REACT added an emoji,
	// REACTION_ACTION_UNREACT took it back, REACTION_ACTION_UNKNOWN was not
	// recognised.
	Action ReactionAction `json:"action"`

	// Emoji in string form, such as "&#2764&#FE0F".
	Emoji string `json:"emoji"`

	// The MT message reacted to.
	MessageID string `json:"message_id"`

	// Emoji group, when given: for instance "smile", "angry", "sad", "wow",
	// "love", "like", "dislike" or "other".
	ReactionCategory string `json:"reaction_category,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ReadMessageEvent: Empty object; marks an inbound message as read so that
// the contact gets a read receipt. WhatsApp and RCS only.
type ReadMessageEvent struct {
	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Reason says why something failed.
type Reason struct {
	// Original error code of the channel, for unmapped or channel-specific
	// errors. WhatsApp only.
	ChannelCode *string `json:"channel_code,omitempty"`

	// Cause of a failure.
	Code *ReasonCode `json:"code,omitempty"`

	// Human-readable explanation.
	Description *string `json:"description,omitempty"`

	// Finer cause of a failure.
	SubCode *ReasonSubCode `json:"sub_code,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ReasonCode: Cause of a failure.
//   - UNKNOWN: nothing more specific fits.
//   - INTERNAL_ERROR: fault inside the service; keep the whole callback for
//     a report.
//   - RATE_LIMITED: a rate limit kept the message or event from being sent.
//   - RECIPIENT_INVALID_CHANNEL_IDENTITY: recipient address is badly formed.
//   - RECIPIENT_NOT_REACHABLE: the channel could not reach the recipient.
//   - RECIPIENT_NOT_OPTED_IN: recipient has not opted in on the channel.
//   - OUTSIDE_ALLOWED_SENDING_WINDOW: the channel's sending window is over.
//   - CHANNEL_FAILURE: channel did not take the message; transient errors
//     are retried.
//   - CHANNEL_BAD_CONFIGURATION: the app's setup of the channel is wrong, so
//     the channel refused.
//   - CHANNEL_CONFIGURATION_MISSING: the app has no setup for the channel.
//   - MEDIA_TYPE_UNSUPPORTED: the channel does not take this kind of media.
//   - MEDIA_TOO_LARGE: a media file is over the channel's size limit.
//   - MEDIA_NOT_REACHABLE: the API or the channel could not open the media
//     link.
//   - NO_CHANNELS_LEFT: no identity for the channel, or every usable channel
//     was tried.
//   - TEMPLATE_NOT_FOUND: no such template.
//   - TEMPLATE_INSUFFICIENT_PARAMETERS: some template parameter has no
//     value; all are needed.
//   - TEMPLATE_NON_EXISTING_LANGUAGE_OR_VERSION: the template lacks that
//     language or version.
//   - DELIVERY_TIMED_OUT: delivery ran into a timeout set by the channel.
//   - DELIVERY_REJECTED_DUE_TO_POLICY: a policy of the channel forbids it.
//   - CONTACT_NOT_FOUND: no contact with that ID.
//   - BAD_REQUEST: failed the later, often channel-specific validation
//     during processing, reported by callback (earlier failures answer HTTP
//     400).
//   - UNKNOWN_APP: the app is gone, perhaps deleted during processing.
//   - NO_CHANNEL_IDENTITY_FOR_CONTACT: contact has no identity, or none on
//     the channels in the resolved priority list.
//   - CHANNEL_REJECT: channel refused for good, with no better code.
//   - NO_PERMISSION: action not permitted.
//   - NO_PROFILE_AVAILABLE: the user has no profile data.
//   - UNSUPPORTED_OPERATION: the channel cannot do this.
type ReasonCode string

// ReasonSubCode: Finer cause of a failure.
//   - UNSPECIFIED_SUB_CODE: no other sub code fits.
//   - ATTACHMENT_REJECTED: a policy of the channel forbids the attachment.
//   - MEDIA_TYPE_UNDETERMINED: the kind of media behind the URL could not be
//     found out.
//   - INACTIVE_SENDER: the channel credentials in use are switched off for
//     sending and receiving.
type ReasonSubCode string

// Recipient says who a message is for. Exactly one of identified_by and
// contact_id is set.
type Recipient struct {
	// Contact ID.
	ContactID *string `json:"contact_id,omitempty"`

	// Recipient identities in the form the channels use.
	IdentifiedBy *ChannelIdentities `json:"identified_by,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Members returns the JSON keys of the members that are set, those of
// AdditionalProperties among them. Sinch takes exactly one.
func (v Recipient) Members() []string {
	var members []string
	if v.IdentifiedBy != nil {
		members = append(members, "identified_by")
	}
	if v.ContactID != nil {
		members = append(members, "contact_id")
	}
	if len(v.AdditionalProperties) > 0 {
		members = append(members, slices.Sorted(maps.Keys(v.AdditionalProperties))...)
	}
	return members
}

// RecipientRequest says who to send to. In Dispatch Mode only identified_by
// may be used. Exactly one of identified_by and contact_id is set.
type RecipientRequest struct {
	// Contact ID.
	ContactID *string `json:"contact_id,omitempty"`

	// Recipient identities in the form the channels use.
	IdentifiedBy *ChannelIdentities `json:"identified_by,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Members returns the JSON keys of the members that are set, those of
// AdditionalProperties among them. Sinch takes exactly one.
func (v RecipientRequest) Members() []string {
	var members []string
	if v.IdentifiedBy != nil {
		members = append(members, "identified_by")
	}
	if v.ContactID != nil {
		members = append(members, "contact_id")
	}
	if len(v.AdditionalProperties) > 0 {
		members = append(members, slices.Sorted(maps.Keys(v.AdditionalProperties))...)
	}
	return members
}

// RecordNotification: State of one entity's record.
type RecordNotification struct {
	// Recipient's unique identity on one channel; a phone number (MSISDN) on
	// SMS, WHATSAPP and VIBERBM.
	ChannelIdentity *ChannelIdentity `json:"channel_identity,omitempty"`

	// Contact concerned; absent for apps in Dispatch mode.
	ContactID string `json:"contact_id,omitzero"`

	// Conversation concerned; absent for apps in Dispatch mode.
	ConversationID string `json:"conversation_id,omitzero"`

	// Entity the record is about.
	EntityID string `json:"entity_id,omitzero"`

	// Whether contacts and conversations are stored for the app. Default:
	// DISPATCH.
	ProcessingMode ProcessingMode `json:"processing_mode,omitzero"`

	// Why something failed.
	Reason *Reason `json:"reason,omitempty"`

	// EVENT_RECORD_STORED when the record was saved, RECORD_STATUS_UNSPECIFIED
	// when unknown.
	RecordStatus RecordNotificationRecordStatus `json:"record_status,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// RecordNotificationEvent: Webhook callback about the storage record of an
// entity.
type RecordNotificationEvent struct {
	// When the Conversation API received the channel's callback.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// App whose webhook receives this callback.
	AppID string `json:"app_id"`

	// The correlation_id given when the message was sent.
	CorrelationID string `json:"correlation_id,omitzero"`

	// When the event happened according to the channel.
	EventTime time.Time `json:"event_time,omitzero"`

	// Metadata whose meaning depends on the kind of callback.
	MessageMetadata string `json:"message_metadata,omitzero"`

	// Project of the subscribed app.
	ProjectID string `json:"project_id"`

	// State of one entity's record.
	RecordNotification *RecordNotification `json:"record_notification,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Envelope returns the members that it has in common with all callbacks.
func (v *RecordNotificationEvent) Envelope() call.Envelope {
	return call.Envelope{
		AcceptedTime:         v.AcceptedTime,
		AppID:                v.AppID,
		CorrelationID:        v.CorrelationID,
		EventTime:            v.EventTime,
		MessageMetadata:      v.MessageMetadata,
		ProjectID:            v.ProjectID,
		AdditionalProperties: v.AdditionalProperties,
	}
}

// RecordNotificationRecordStatus: EVENT_RECORD_STORED when the record was
// saved, RECORD_STATUS_UNSPECIFIED when unknown.
type RecordNotificationRecordStatus string

// ReplyTo: Present when the contact's message answers an earlier app
// message.
type ReplyTo struct {
	// ID of the message being answered.
	MessageID string `json:"message_id"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// RetentionPolicy says how long an app keeps messages and conversations.
type RetentionPolicy struct {
	// What gets deleted, and when. Default: MESSAGE_EXPIRE_POLICY.
	RetentionType *RetentionPolicyType `json:"retention_type,omitempty"`

	// Optional, 1 to 3650 days until deletion is due; default 180. Ignored for
	// PERSIST_RETENTION_POLICY. Clean-up runs every 24 hours, so deletion can
	// lag.
	TTLDays *int64 `json:"ttl_days,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// RetentionPolicyType says what gets deleted, and when.
//   - MESSAGE_EXPIRE_POLICY: the default, deletes each message older than
//     ttl_days.
//   - CONVERSATION_EXPIRE_POLICY: deletes a whole conversation once its last
//     message is older than ttl_days; older messages stay until then.
//   - PERSIST_RETENTION_POLICY: deletes nothing; storage may cost extra in
//     the future.
type RetentionPolicyType string

// RuntimeErrorError is the error of RuntimeError.
type RuntimeErrorError struct {
	// HTTP status code.
	Code int32 `json:"code,omitzero"`

	// Further error details.
	Details []ProtobufAny `json:"details,omitzero"`

	// Text for developers.
	Message string `json:"message,omitzero"`

	// Status name such as UNAUTHENTICATED.
	Status string `json:"status,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// SendEventRequest: Sends an app event to a recipient.
type SendEventRequest struct {
	// App that sends the event.
	AppID string `json:"app_id"`

	// Replaces the default delivery-receipt callback URL for this request; form
	// http://host[:port]/path.
	CallbackURL *string `json:"callback_url,omitempty"`

	// Optional; the single channel to try, overriding the contact's default.
	// Entries after the first have no effect.
	ChannelPriorityOrder []ConversationChannel `json:"channel_priority_order,omitzero"`

	// Event raised by an app.
	Event AppEvent `json:"event"`

	// Optional metadata stored with the event.
	EventMetadata *string `json:"event_metadata,omitempty"`

	// Queue, and so the priority, that a message is sent through. Default:
	// NORMAL_PRIORITY.
	Queue *MessageQueue `json:"queue,omitempty"`

	// Who to send to.
	Recipient RecipientRequest `json:"recipient"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// SendEventResponse: Confirms that an event was accepted.
type SendEventResponse struct {
	// When the event was accepted. Read-only: Sinch sets it.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// Identifier given to the event. Read-only: Sinch sets it.
	EventID string `json:"event_id,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// SendMessageRequest: Sends a message; app_id, recipient and message are
// mandatory.
type SendMessageRequest struct {
	// App that sends the message.
	AppID string `json:"app_id"`

	// Replaces the default delivery-receipt callback URL; form
	// http://host[:port]/path. Receipts are then signed with the app's
	// secret_for_overridden_callback_urls, if set.
	CallbackURL *string `json:"callback_url,omitempty"`

	// Channels to try, in order; each must be configured in the app or the
	// request is rejected. Fallback: recipient's channel_identities, else
	// (contact_id) active channel, contact preferences, app priority. A request
	// with a channel that the app has not set up was seen to be accepted all the
	// same. Then the message fails on that channel, with
	// CHANNEL_CONFIGURATION_MISSING.
	ChannelPriorityOrder []ConversationChannel `json:"channel_priority_order,omitzero"`

	// Channel settings keyed by a ChannelPropertyKeys value; each value at most
	// 1024 characters. In most accounts SMS needs SMS_SENDER.
	ChannelProperties map[ChannelPropertyKeys]string `json:"channel_properties,omitzero"`

	// JSON object, at most 2048 characters, kept on the conversation or, in
	// DISPATCH mode, recipient identities (lost at 0 retention days, the
	// default). Latest value returns as message_metadata in inbound message
	// callbacks. It stays when a later message has none. Callbacks carry it only
	// if the app's conversation_metadata_report_view is FULL; the default is
	// NONE.
	ConversationMetadata call.Object `json:"conversation_metadata,omitzero"`

	// How conversation_metadata is updated, CONVERSATION mode only. Default:
	// REPLACE.
	ConversationMetadataUpdateStrategy *MetadataUpdateStrategy `json:"conversation_metadata_update_strategy,omitempty"`

	// Free identifier, at most 128 characters, repeated in related callbacks
	// including replies, where the latest one is used. In DISPATCH mode not kept
	// at 0 retention days (the default).
	CorrelationID *string `json:"correlation_id,omitempty"`

	// Message sent by an app, one content variant plus the shared properties.
	Message AppMessage `json:"message"`

	// Class of message content, used by consent management only. Default:
	// CONTENT_UNKNOWN.
	MessageContentType *MessageContentType `json:"message_content_type,omitempty"`

	// Metadata echoed in the delivery receipt's metadata field; at most 1024
	// characters.
	MessageMetadata *string `json:"message_metadata,omitempty"`

	// Per-request override of the app's processing mode. Default: DEFAULT.
	ProcessingStrategy *ProcessingStrategy `json:"processing_strategy,omitempty"`

	// Queue, and so the priority, that a message is sent through. Default:
	// NORMAL_PRIORITY.
	Queue *MessageQueue `json:"queue,omitempty"`

	// Who to send to.
	Recipient RecipientRequest `json:"recipient"`

	// Sending timeout as whole seconds with suffix s, e.g. 10s or 86400s; range
	// 3 to 315576000000. Emulated on channels lacking TTL but able to retract;
	// no channel failover once expired.
	TTL *string `json:"ttl,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// SendMessageResponse: Confirms that a message was accepted.
type SendMessageResponse struct {
	// When the API took the message in for delivery. Read-only: Sinch sets it.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// Identifier given to the message. Read-only: Sinch sets it.
	MessageID string `json:"message_id,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Sentiment: Mood the analysed text most likely has.
type Sentiment string

// SentimentResult is a sentiment and how likely it is.
type SentimentResult struct {
	// Likelihood of the sentiment, from 0 (lowest) to 1 (highest).
	Score float64 `json:"score,omitzero"`

	// Mood the analysed text most likely has.
	Sentiment Sentiment `json:"sentiment,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ShareLocationMessage is a message asking the user to share a location.
type ShareLocationMessage struct {
	// Opened instead on channels lacking this message type.
	FallbackURL string `json:"fallback_url"`

	// Caption near the button that opens the map.
	Title string `json:"title"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// ShortLinkActivatedEvent is a contact opened a shortlink. Only Messenger
// and Instagram support it.
type ShortLinkActivatedEvent struct {
	// True if the channel thread existed before the visit, false if the visit
	// opened a new one.
	ExistingThread bool `json:"existing_thread,omitzero"`

	// Postback payload that was configured beforehand.
	Payload string `json:"payload,omitzero"`

	// Value of the shortlink's ref parameter.
	Ref string `json:"ref,omitzero"`

	// "SHORTLINK" by default for this event.
	Source string `json:"source,omitzero"`

	// Used on Instagram only.
	Title string `json:"title,omitzero"`

	// Referral identifier; always "OPEN_THREAD" for Instagram and Messenger
	// shortlinks.
	Type string `json:"type,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// SmartConversation: Smart Conversations settings, mandatory for apps
// subscribed to that feature.
type SmartConversation struct {
	// Lets Smart Conversations analyse the app's messages. Default: false.
	Enabled *bool `json:"enabled,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// SmartConversationNotification: Analysis of one message.
type SmartConversationNotification struct {
	// Results from the Smart Conversations engines; which fields appear depends
	// on the enabled features.
	AnalysisResults *AnalysisResult `json:"analysis_results,omitempty"`

	// Identifier of a messaging channel.
	Channel ConversationChannel `json:"channel,omitzero"`

	// The contact's identifier on the channel, as a plain string.
	ChannelIdentity string `json:"channel_identity,omitzero"`

	// Contact who sent the message.
	ContactID string `json:"contact_id,omitzero"`

	// Conversation holding the message.
	ConversationID string `json:"conversation_id,omitzero"`

	// Message that was analysed.
	MessageID string `json:"message_id,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// SmartConversationsEvent: Webhook callback with machine-learning results
// from Smart Conversations.
type SmartConversationsEvent struct {
	// When the Conversation API received the channel's callback.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// App whose webhook receives this callback.
	AppID string `json:"app_id"`

	// The correlation_id given when the message was sent.
	CorrelationID string `json:"correlation_id,omitzero"`

	// When the event happened according to the channel.
	EventTime time.Time `json:"event_time,omitzero"`

	// Metadata whose meaning depends on the kind of callback.
	MessageMetadata string `json:"message_metadata,omitzero"`

	// Project of the subscribed app.
	ProjectID string `json:"project_id"`

	// Analysis of one message.
	SmartConversationNotification *SmartConversationNotification `json:"smart_conversation_notification,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Envelope returns the members that it has in common with all callbacks.
func (v *SmartConversationsEvent) Envelope() call.Envelope {
	return call.Envelope{
		AcceptedTime:         v.AcceptedTime,
		AppID:                v.AppID,
		CorrelationID:        v.CorrelationID,
		EventTime:            v.EventTime,
		MessageMetadata:      v.MessageMetadata,
		ProjectID:            v.ProjectID,
		AdditionalProperties: v.AdditionalProperties,
	}
}

// StaticBearerCredentials: Mandatory for channels that authenticate with a
// bearer token.
type StaticBearerCredentials struct {
	// Identity claimed on the channel.
	ClaimedIdentity string `json:"claimed_identity"`

	// Bearer token of the channel.
	Token string `json:"token"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// StaticTokenCredentials: Mandatory for channels that authenticate with a
// static token.
type StaticTokenCredentials struct {
	// Static token of the channel.
	Token string `json:"token"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// TelegramCredentials: Mandatory when the entry is for the Telegram Bot
// channel.
type TelegramCredentials struct {
	// Token of the Telegram bot.
	Token string `json:"token"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// TemplateMessage: Needs at least one of channel_template and omni_template.
type TemplateMessage struct {
	// Optional per-channel template references, keyed by a ConversationChannel
	// value; where present they win over omni_template. One of the two must be
	// set.
	ChannelTemplate map[ConversationChannel]TemplateReference `json:"channel_template,omitzero"`

	// A template reference whose version is mandatory.
	OmniTemplate *TemplateReferenceWithVersion `json:"omni_template,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// TemplateReference: Points at an omni template from the Template Store or
// at an external channel template (e.g. WhatsApp), with parameter values.
// Channel templates do not work inside explicit_channel_omni_message.
type TemplateReference struct {
	// BCP-47 code such as en_US or sr_Latn; English by default. Mandatory for
	// WhatsApp templates, and some channel templates (WhatsApp among them)
	// accept only underscores, not en-US.
	LanguageCode *string `json:"language_code,omitempty"`

	// Values for all parameters the template defines; mandatory if it has any.
	// Parameters may vary by version and language.
	Parameters map[string]string `json:"parameters,omitzero"`

	// Template identifier; for WhatsApp channel templates, the template name.
	TemplateID string `json:"template_id"`

	// Template version, combined with language_code. Mandatory for
	// omni_channel_override and omni_template; dashboard omni templates also
	// accept "latest".
	Version *string `json:"version,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// TemplateReferenceWithVersion is a template reference whose version is
// mandatory.
type TemplateReferenceWithVersion struct {
	// BCP-47 code such as en_US or sr_Latn; English by default. Mandatory for
	// WhatsApp templates, and some channel templates (WhatsApp among them)
	// accept only underscores, not en-US.
	LanguageCode *string `json:"language_code,omitempty"`

	// Values for all parameters the template defines; mandatory if it has any.
	// Parameters may vary by version and language.
	Parameters map[string]string `json:"parameters,omitzero"`

	// Template identifier; for WhatsApp channel templates, the template name.
	TemplateID string `json:"template_id"`

	// Template version, combined with language_code. Mandatory for
	// omni_channel_override and omni_template; dashboard omni templates also
	// accept "latest".
	Version string `json:"version"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// TextMessage is a plain text message.
type TextMessage struct {
	// Text content to deliver.
	Text string `json:"text"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// TranscodeMessageRequest: Asks how an app message would look on given
// channels.
type TranscodeMessageRequest struct {
	// App used to do the transcoding.
	AppID string `json:"app_id"`

	// Message sent by an app, one content variant plus the shared properties.
	AppMessage AppMessage `json:"app_message"`

	// Channels to transcode for.
	Channels []ConversationChannel `json:"channels"`

	// May be left out.
	From *string `json:"from,omitempty"`

	// May be left out.
	To *string `json:"to,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// TranscodeMessageResponse: Channel renderings of an app message.
type TranscodeMessageResponse struct {
	// Rendered message per channel, keyed by ConversationChannel name.
	// Read-only: Sinch sets it.
	TranscodedMessage map[ConversationChannel]string `json:"transcoded_message,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// UnsupportedCallback is the raw callback and where it came from.
type UnsupportedCallback struct {
	// Identifier of a messaging channel.
	Channel ConversationChannel `json:"channel,omitzero"`

	// Recipient's unique identity on one channel; a phone number (MSISDN) on
	// SMS, WHATSAPP and VIBERBM.
	ChannelIdentity *ChannelIdentity `json:"channel_identity,omitempty"`

	// Contact concerned; blank where not supported.
	ContactID string `json:"contact_id,omitzero"`

	// Conversation concerned; blank where not supported.
	ConversationID string `json:"conversation_id,omitzero"`

	// Identifier of the message.
	ID string `json:"id,omitzero"`

	// Callback body as the channel sent it, normally JSON text.
	Payload string `json:"payload,omitzero"`

	// Whether contacts and conversations are stored for the app. Default:
	// DISPATCH.
	ProcessingMode ProcessingMode `json:"processing_mode,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// UnsupportedCallbackEvent: Webhook callback passing on a channel callback
// that the Conversation API cannot map yet.
type UnsupportedCallbackEvent struct {
	// When the Conversation API received the channel's callback.
	AcceptedTime time.Time `json:"accepted_time,omitzero"`

	// App whose webhook receives this callback.
	AppID string `json:"app_id"`

	// The correlation_id given when the message was sent.
	CorrelationID string `json:"correlation_id,omitzero"`

	// When the event happened according to the channel.
	EventTime time.Time `json:"event_time,omitzero"`

	// Metadata whose meaning depends on the kind of callback.
	MessageMetadata string `json:"message_metadata,omitzero"`

	// Project of the subscribed app.
	ProjectID string `json:"project_id"`

	// The raw callback and where it came from.
	UnsupportedCallback *UnsupportedCallback `json:"unsupported_callback,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Envelope returns the members that it has in common with all callbacks.
func (v *UnsupportedCallbackEvent) Envelope() call.Envelope {
	return call.Envelope{
		AcceptedTime:         v.AcceptedTime,
		AppID:                v.AppID,
		CorrelationID:        v.CorrelationID,
		EventTime:            v.EventTime,
		MessageMetadata:      v.MessageMetadata,
		ProjectID:            v.ProjectID,
		AdditionalProperties: v.AdditionalProperties,
	}
}

// UpdateMessageMetadataRequest: Sets new metadata on a message.
type UpdateMessageMetadataRequest struct {
	// Metadata is the metadata.
	Metadata string `json:"metadata"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// URLInfo: One web address of a contact.
type URLInfo struct {
	// Optional free label such as Org or Social.
	Type *string `json:"type,omitempty"`

	// Web address.
	URL string `json:"url"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// URLMessage is a message that shows a link.
type URLMessage struct {
	// Caption near the link; clickable on some channels.
	Title string `json:"title"`

	// Link to display.
	URL string `json:"url"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// WeChatCredentials: Mandatory when the entry is for the WeChat channel.
type WeChatCredentials struct {
	// AES encoding key of the WeChat channel.
	AESKey string `json:"aes_key"`

	// WeChat AppID, also called developer ID.
	AppID string `json:"app_id"`

	// WeChat AppSecret, also called developer password.
	AppSecret string `json:"app_secret"`

	// Token of the WeChat channel.
	Token string `json:"token"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Webhook is an endpoint to which the Conversation API posts callbacks.
type Webhook struct {
	// Identifier of the app owning the webhook.
	AppID *string `json:"app_id,omitempty"`

	// Optional settings for OAuth2 with the client-credentials flow.
	ClientCredentials *ClientCredentials `json:"client_credentials,omitempty"`

	// Webhook identifier, assigned by the server. Read-only: Sinch sets it.
	ID string `json:"id,omitzero"`

	// Rules that send the callbacks MESSAGE_INBOUND and MESSAGE_DELIVERY to
	// other targets, each with filters (by sender, content, channel or status),
	// a target and a secret of its own, and fallback_behavior for what no rule
	// takes. Open beta: Sinch has not published its members yet.
	RoutingConfiguration call.Object `json:"routing_configuration,omitzero"`

	// Optional key used to sign callbacks so receivers can check their
	// signature. Without it callbacks are not signed, and cannot be told from
	// forged ones.
	Secret *string `json:"secret,omitempty"`

	// URL that receives the events; at most 742 characters, and not on a
	// conversation-api.*.sinch.com subdomain.
	Target string `json:"target,omitzero"`

	// How events reach the target. Left out it is DISMISS, and nothing is sent.
	// Default: DISMISS.
	TargetType *WebhookTargetType `json:"target_type,omitempty"`

	// Which events cause a call to the target URL.
	Triggers []WebhookTrigger `json:"triggers,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// WebhookTargetType says how events are delivered: DISMISS sends nothing,
// HTTP posts to an HTTP endpoint. Default: DISMISS.
type WebhookTargetType string

// WebhookTrigger: Event kinds a webhook can listen for; it may take several.
// UNSPECIFIED_TRIGGER is invalid and gives errors. MESSAGE_DELIVERY and
// EVENT_DELIVERY are receipts for sent messages and events; MESSAGE_INBOUND
// and EVENT_INBOUND come from end users. CONVERSATION_START/STOP/DELETE
// follow conversations, CONTACT_CREATE/DELETE/MERGE/UPDATE follow contacts.
// CONTACT_IDENTITIES_DUPLICATION reports duplicate contact identities met
// while processing. UNSUPPORTED passes on callbacks with no native mapping,
// CHANNEL_EVENT direct channel events. CAPABILITY gives capability lookup
// results, OPT_IN/OPT_OUT consent changes. SMART_CONVERSATION and
// MESSAGE_INBOUND_SMART_CONVERSATION_REDACTION deliver smart-conversation
// analysis, the latter for end-user messages. RECORD_NOTIFICATION and
// MESSAGE_SUBMIT deliver record and message-submit notifications.
type WebhookTrigger string

// WhatsAppInteractiveBody: Main text block of a WhatsApp interactive
// message.
type WhatsAppInteractiveBody struct {
	// Body text, at most 1024 characters; emojis and Markdown are allowed.
	Text string `json:"text"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// WhatsAppInteractiveFooter: Footer line of a WhatsApp interactive message.
type WhatsAppInteractiveFooter struct {
	// Footer text, at most 60 characters; emojis, Markdown and links are
	// allowed.
	Text string `json:"text"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// WhatsAppInteractiveHeader: Top part of the interactive message; its type
// field selects the variant. Exactly one of text, image, document and video
// is set.
type WhatsAppInteractiveHeader struct {
	// Points at the media file shown in an interactive header.
	Document *WhatsAppInteractiveHeaderMedia `json:"document,omitempty"`

	// Points at the media file shown in an interactive header.
	Image *WhatsAppInteractiveHeaderMedia `json:"image,omitempty"`

	// Header text; emojis are allowed, Markdown is not.
	Text *string `json:"text,omitempty"`

	// Type is the type.
	Type WhatsAppInteractiveHeaderType `json:"type"`

	// Points at the media file shown in an interactive header.
	Video *WhatsAppInteractiveHeaderMedia `json:"video,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// Members returns the JSON keys of the members that are set, those of
// AdditionalProperties among them. Sinch takes exactly one.
func (v WhatsAppInteractiveHeader) Members() []string {
	var members []string
	if v.Text != nil {
		members = append(members, "text")
	}
	if v.Image != nil {
		members = append(members, "image")
	}
	if v.Document != nil {
		members = append(members, "document")
	}
	if v.Video != nil {
		members = append(members, "video")
	}
	if len(v.AdditionalProperties) > 0 {
		members = append(members, slices.Sorted(maps.Keys(v.AdditionalProperties))...)
	}
	return members
}

// WhatsAppInteractiveHeaderMedia: Points at the media file shown in an
// interactive header.
type WhatsAppInteractiveHeaderMedia struct {
	// Address of the media file.
	Link string `json:"link"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// WhatsAppInteractiveHeaderType is an open enum: a value that this version
// has no constant for is kept as it is.
type WhatsAppInteractiveHeaderType string

// WhatsAppInteractiveNfmReply: Contact's reply to a WhatsApp flow or address
// request. The name value is flow for a WhatsApp flow reply and
// address_message for an address reply.
type WhatsAppInteractiveNfmReply struct {
	// Text of the reply message.
	Body string `json:"body"`

	// Which kind of nfm reply this is.
	Name WhatsAppInteractiveNfmReplyName `json:"name"`

	// Reply data as JSON text.
	ResponseJSON string `json:"response_json"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// WhatsAppInteractiveNfmReplyChannelSpecificContactMessage: Inbound WhatsApp
// interactive message holding the contact's nfm_reply.
type WhatsAppInteractiveNfmReplyChannelSpecificContactMessage struct {
	// Contact's reply to a WhatsApp flow or address request.
	NfmReply WhatsAppInteractiveNfmReply `json:"nfm_reply"`

	// Kind of interactive message; only nfm_reply exists. Default: nfm_reply.
	Type WhatsAppInteractiveNfmReplyChannelSpecificContactMessageType `json:"type"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// WhatsAppInteractiveNfmReplyChannelSpecificContactMessageType: Kind of
// interactive message; only nfm_reply exists. Default: nfm_reply.
type WhatsAppInteractiveNfmReplyChannelSpecificContactMessageType string

// WhatsAppInteractiveNfmReplyName says which kind of nfm reply this is.
type WhatsAppInteractiveNfmReplyName string

// WhatsAppPaymentButton: One WhatsApp payment button; its type field selects
// the variant.
type WhatsAppPaymentButton struct {
	// Dynamic Pix code with which the buyer pays.
	Code *string `json:"code,omitempty"`

	// Boleto line put on the clipboard on tapping the button.
	DigitableLine *string `json:"digitable_line,omitempty"`

	// Pix key of the account.
	Key *string `json:"key,omitempty"`

	// Which kind of Pix key is given.
	KeyType *WhatsAppPaymentSettingsButtonPixKeyType `json:"key_type,omitempty"`

	// Name on the receiving account.
	MerchantName *string `json:"merchant_name,omitempty"`

	// Type is the type.
	Type WhatsAppPaymentButtonType `json:"type"`

	// Link on which the buyer pays.
	URI *string `json:"uri,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// WhatsAppPaymentButtonType is an open enum: a value that this version has
// no constant for is kept as it is.
type WhatsAppPaymentButtonType string

// WhatsAppPaymentSettingsBoleto: Settings for paying by Boleto. Deprecated
// Boleto settings; see WhatsAppPaymentSettingsButtonBoleto.
//
// Deprecated: Sinch marks it as deprecated.
type WhatsAppPaymentSettingsBoleto struct {
	// Boleto line put on the clipboard on tapping the button.
	DigitableLine string `json:"digitable_line"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// WhatsAppPaymentSettingsButtonPixKeyType says which kind of Pix key is
// given.
type WhatsAppPaymentSettingsButtonPixKeyType string

// WhatsAppPaymentSettingsPaymentLink: Settings for paying through a link.
// Deprecated payment link settings; see
// WhatsAppPaymentSettingsButtonPaymentLink.
//
// Deprecated: Sinch marks it as deprecated.
type WhatsAppPaymentSettingsPaymentLink struct {
	// Link on which the buyer pays.
	URI string `json:"uri"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// WhatsAppPaymentSettingsPix: Settings for paying by dynamic Pix. Deprecated
// Pix settings; see WhatsAppPaymentSettingsButtonPix.
//
// Deprecated: Sinch marks it as deprecated.
type WhatsAppPaymentSettingsPix struct {
	// Dynamic Pix code with which the buyer pays.
	Code string `json:"code"`

	// Pix key of the account.
	Key string `json:"key"`

	// Which kind of Pix key is given.
	KeyType WhatsAppPaymentSettingsPixKeyType `json:"key_type"`

	// Name on the receiving account.
	MerchantName string `json:"merchant_name"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// WhatsAppPaymentSettingsPixKeyType says which kind of Pix key is given.
type WhatsAppPaymentSettingsPixKeyType string

// ProtobufAny: Typed error detail in protobuf Any form.
type ProtobufAny struct {
	// Names the type of the detail, whose members are those of
	// AdditionalProperties.
	Type string `json:"@type,omitzero"`

	// Names the detail's message type.
	TypeURL string `json:"type_url,omitzero"`

	// Encoded detail, base64.
	Value []byte `json:"value,omitzero"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// RuntimeError: Error body, wrapped in error.
type RuntimeError struct {
	// Error is the error.
	Error *RuntimeErrorError `json:"error,omitempty"`

	// AdditionalProperties are the members that this version does not know.
	AdditionalProperties map[string]json.RawMessage `json:",embed"`
}

// UpdateAppParams are the optional parameters of UpdateApp, an option of its
// calls. With another operation they are refused.
type UpdateAppParams struct {
	// Field paths to change, sent as one comma-separated value.
	UpdateMask []string `json:"update_mask,omitempty"`
}

// CallOption makes the parameters an option of a call.
func (UpdateAppParams) CallOption() {}

// ParametersOf returns the ID of the operation.
func (UpdateAppParams) ParametersOf() string {
	return "App_UpdateApp"
}

// GetConsentsParams are the optional parameters of GetConsents, an option of
// its calls. With another operation they are refused.
type GetConsentsParams struct {
	// Page length; 10 when omitted, 50 at most. Default: 10. Range: 0 to 50.
	PageSize *int32 `json:"page_size,omitempty"`

	// Zero-based page index, 0 when omitted; deprecated in favour of page_token.
	//
	// Deprecated: Sinch marks it as deprecated.
	PageNumber *int32 `json:"page_number,omitempty"`

	// Cursor taken from the previous page of this list.
	PageToken *string `json:"page_token,omitempty"`
}

// CallOption makes the parameters an option of a call.
func (GetConsentsParams) CallOption() {}

// ParametersOf returns the ID of the operation.
func (GetConsentsParams) ParametersOf() string {
	return "Consents_GetConsents"
}

// ListContactsParams are the optional parameters of ListContacts, an option
// of its calls. With another operation they are refused.
type ListContactsParams struct {
	// Page length; 10 when omitted, 20 at most. Default: 10. Range: 0 to 20.
	PageSize *int32 `json:"page_size,omitempty"`

	// Cursor taken from the previous page.
	PageToken *string `json:"page_token,omitempty"`

	// Look up by external-system ID; excludes channel and identity.
	ExternalID *string `json:"external_id,omitempty"`

	// Channel half of a channel identity lookup; needs identity, excludes
	// external_id.
	Channel *ConversationChannel `json:"channel,omitempty"`

	// Identity half of a channel identity lookup, e.g. a phone number on SMS,
	// WhatsApp or Viber Business; needs channel, excludes external_id.
	Identity *string `json:"identity,omitempty"`
}

// CallOption makes the parameters an option of a call.
func (ListContactsParams) CallOption() {}

// ParametersOf returns the ID of the operation.
func (ListContactsParams) ParametersOf() string {
	return "Contact_ListContacts"
}

// UpdateContactParams are the optional parameters of UpdateContact, an
// option of its calls. With another operation they are refused.
type UpdateContactParams struct {
	// Field paths to change, sent as one comma-separated value.
	UpdateMask []string `json:"update_mask,omitempty"`
}

// CallOption makes the parameters an option of a call.
func (UpdateContactParams) CallOption() {}

// ParametersOf returns the ID of the operation.
func (UpdateContactParams) ParametersOf() string {
	return "Contact_UpdateContact"
}

// ListIdentityConflictsParams are the optional parameters of
// ListIdentityConflicts, an option of its calls. With another operation they
// are refused.
type ListIdentityConflictsParams struct {
	// Page length, 20 at most. Range: 0 to 20.
	PageSize *int32 `json:"page_size,omitempty"`

	// Cursor taken from the previous page.
	PageToken *string `json:"page_token,omitempty"`
}

// CallOption makes the parameters an option of a call.
func (ListIdentityConflictsParams) CallOption() {}

// ParametersOf returns the ID of the operation.
func (ListIdentityConflictsParams) ParametersOf() string {
	return "Contact_ListIdentityConflicts"
}

// ListConversationsParams are the optional parameters of ListConversations,
// an option of its calls. With another operation they are refused.
type ListConversationsParams struct {
	// Restrict to conversations of this app.
	AppID *string `json:"app_id,omitempty"`

	// Restrict to this contact ID.
	ContactID *string `json:"contact_id,omitempty"`

	// true lists active conversations only; false lists inactive ones only.
	OnlyActive *bool `json:"only_active,omitempty"`

	// Page length; 10 when omitted, 20 at most. Default: 10. Range: 0 to 20.
	PageSize *int32 `json:"page_size,omitempty"`

	// Cursor taken from the previous page.
	PageToken *string `json:"page_token,omitempty"`

	// Restrict to conversations whose active channel is this one.
	ActiveChannel *ConversationChannel `json:"active_channel,omitempty"`
}

// CallOption makes the parameters an option of a call.
func (ListConversationsParams) CallOption() {}

// ParametersOf returns the ID of the operation.
func (ListConversationsParams) ParametersOf() string {
	return "Conversation_ListConversations"
}

// UpdateConversationParams are the optional parameters of
// UpdateConversation, an option of its calls. With another operation they
// are refused.
type UpdateConversationParams struct {
	// Field paths to change, sent as one comma-separated value.
	UpdateMask []string `json:"update_mask,omitempty"`

	// How the conversation_metadata field is updated. Default: REPLACE.
	MetadataUpdateStrategy *MetadataUpdateStrategy `json:"metadata_update_strategy,omitempty"`
}

// CallOption makes the parameters an option of a call.
func (UpdateConversationParams) CallOption() {}

// ParametersOf returns the ID of the operation.
func (UpdateConversationParams) ParametersOf() string {
	return "Conversation_UpdateConversation"
}

// ListRecentConversationsParams are the optional parameters of
// ListRecentConversations, an option of its calls. With another operation
// they are refused.
type ListRecentConversationsParams struct {
	// true lists active conversations only; false when omitted.
	OnlyActive *bool `json:"only_active,omitempty"`

	// Page length; 10 when omitted, 50 at most. Default: 10. Range: 0 to 50.
	// Without a value 10 is sent.
	PageSize *int32 `json:"page_size,omitempty"`

	// Cursor taken from the previous page; repeat every other parameter
	// unchanged, or pages may not line up.
	PageToken *string `json:"page_token,omitempty"`

	// Sort direction by latest message. DESC (newest first) when omitted; ASC
	// puts the oldest first. Default: DESC.
	Order *ListRecentConversationsOrder `json:"order,omitempty"`
}

// CallOption makes the parameters an option of a call.
func (ListRecentConversationsParams) CallOption() {}

// ParametersOf returns the ID of the operation.
func (ListRecentConversationsParams) ParametersOf() string {
	return "Conversation_ListRecentConversations"
}

// ListEventsParams are the optional parameters of ListEvents, an option of
// its calls. With another operation they are refused.
type ListEventsParams struct {
	// Conversation ID; needed unless contact_id is given.
	ConversationID *string `json:"conversation_id,omitempty"`

	// Contact ID; needed unless conversation_id is given.
	ContactID *string `json:"contact_id,omitempty"`

	// Page length; 10 when omitted, 20 at most. Default: 10. Range: 0 to 20.
	PageSize *int32 `json:"page_size,omitempty"`

	// Cursor taken from the previous page; repeat every other parameter
	// unchanged, or pages may not line up.
	PageToken *string `json:"page_token,omitempty"`
}

// CallOption makes the parameters an option of a call.
func (ListEventsParams) CallOption() {}

// ParametersOf returns the ID of the operation.
func (ListEventsParams) ParametersOf() string {
	return "Events_ListEvents"
}

// ListMessagesParams are the optional parameters of ListMessages, an option
// of its calls. With another operation they are refused.
type ListMessagesParams struct {
	// Restrict to this conversation ID.
	ConversationID *string `json:"conversation_id,omitempty"`

	// Restrict to this contact ID.
	ContactID *string `json:"contact_id,omitempty"`

	// Restrict to this app.
	AppID *string `json:"app_id,omitempty"`

	// Restrict to this identity of the contact on its channel.
	ChannelIdentity *string `json:"channel_identity,omitempty"`

	// Keep messages whose accept_time is later than this; must precede end_time
	// when both are given.
	StartTime *time.Time `json:"start_time,omitempty"`

	// Keep messages whose accept_time is earlier than this.
	EndTime *time.Time `json:"end_time,omitempty"`

	// Page length; 10 when omitted, 1000 at most. Default: 10. Range: 0 to 1000.
	PageSize *int32 `json:"page_size,omitempty"`

	// Cursor taken from the previous page; repeat every other parameter
	// unchanged, or pages may not line up.
	PageToken *string `json:"page_token,omitempty"`

	// Chooses how much metadata is returned. Default: WITH_METADATA.
	View *ConversationMessagesView `json:"view,omitempty"`

	// Selects which message store is used; needed to work on Dispatch-mode
	// messages. Default: CONVERSATION_SOURCE.
	MessagesSource *MessageSource `json:"messages_source,omitempty"`

	// true keeps only messages that came from the recipient. Works with
	// messages_source=DISPATCH_SOURCE only.
	OnlyRecipientOriginated *bool `json:"only_recipient_originated,omitempty"`

	// Restrict to this channel.
	Channel *ConversationChannel `json:"channel,omitempty"`

	// Restrict to one direction; without it both TO_APP and TO_CONTACT are
	// listed.
	Direction *ConversationDirection `json:"direction,omitempty"`
}

// CallOption makes the parameters an option of a call.
func (ListMessagesParams) CallOption() {}

// ParametersOf returns the ID of the operation.
func (ListMessagesParams) ParametersOf() string {
	return "Messages_ListMessages"
}

// DeleteMessageParams are the optional parameters of DeleteMessage, an
// option of its calls. With another operation they are refused.
type DeleteMessageParams struct {
	// Selects which message store is used; needed to work on Dispatch-mode
	// messages. Default: CONVERSATION_SOURCE.
	MessagesSource *MessageSource `json:"messages_source,omitempty"`
}

// CallOption makes the parameters an option of a call.
func (DeleteMessageParams) CallOption() {}

// ParametersOf returns the ID of the operation.
func (DeleteMessageParams) ParametersOf() string {
	return "Messages_DeleteMessage"
}

// GetMessageParams are the optional parameters of GetMessage, an option of
// its calls. With another operation they are refused.
type GetMessageParams struct {
	// Selects which message store is used; needed to work on Dispatch-mode
	// messages. Default: CONVERSATION_SOURCE.
	MessagesSource *MessageSource `json:"messages_source,omitempty"`
}

// CallOption makes the parameters an option of a call.
func (GetMessageParams) CallOption() {}

// ParametersOf returns the ID of the operation.
func (GetMessageParams) ParametersOf() string {
	return "Messages_GetMessage"
}

// UpdateMessageMetadataParams are the optional parameters of
// UpdateMessageMetadata, an option of its calls. With another operation they
// are refused.
type UpdateMessageMetadataParams struct {
	// Selects which message store is used; needed to work on Dispatch-mode
	// messages. Default: CONVERSATION_SOURCE.
	MessagesSource *MessageSource `json:"messages_source,omitempty"`
}

// CallOption makes the parameters an option of a call.
func (UpdateMessageMetadataParams) CallOption() {}

// ParametersOf returns the ID of the operation.
func (UpdateMessageMetadataParams) ParametersOf() string {
	return "Messages_UpdateMessageMetadata"
}

// UpdateWebhookParams are the optional parameters of UpdateWebhook, an
// option of its calls. With another operation they are refused.
type UpdateWebhookParams struct {
	// Field paths to change, sent as one comma-separated value.
	UpdateMask []string `json:"update_mask,omitempty"`
}

// CallOption makes the parameters an option of a call.
func (UpdateWebhookParams) CallOption() {}

// ParametersOf returns the ID of the operation.
func (UpdateWebhookParams) ParametersOf() string {
	return "Webhooks_UpdateWebhook"
}
