package main

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

func TestANumberHasOneForm(t *testing.T) {
	for name, test := range map[string]struct{ cell, country, want string }{
		"that form":                         {"+46701234567", "", "+46701234567"},
		"00 for the plus":                   {"0046701234567", "", "+46701234567"},
		"blanks and a dash":                 {" +46 70-123 45 67 ", "", "+46701234567"},
		"blanks that do not break":          {"+46\u00a070\u202f123\u200945\u200967", "", "+46701234567"},
		"a dash that does not break":        {"+46 70\u2011123\u201345\u221267", "", "+46701234567"},
		"brackets, dots and a stroke":       {"+1 (212) 555.01/23", "", "+12125550123"},
		"the zero that is not dialled":      {"+46 (0)70 123 45 67", "", "+46701234567"},
		"the same after 00":                 {"0046 (0)70 123 45 67", "", "+46701234567"},
		"marks of direction around it":      {"\u202a+46701234567\u202c", "", "+46701234567"},
		"a mark that has no width":          {"\ufeff+4670\u200b1234567", "", "+46701234567"},
		"a tab at the end":                  {"+46701234567\t", "", "+46701234567"},
		"wide digits":                       {"+４６７０１２３４５６７", "", "+46701234567"},
		"Arabic digits":                     {"+٤٦٧٠١٢٣٤٥٦٧", "", "+46701234567"},
		"a number at home":                  {"070-123 45 67", "46", "+46701234567"},
		"a number whose plus was a sign":    {"46701234567", "46", "+46701234567"},
		"one abroad where one is at home":   {"+47 21 23 45 67", "46", "+4721234567"},
		"a number at home, nobody knows of": {"070-123 45 67", "", ""},
		"no plus, and no country":           {"46701234567", "", ""},
		"a zero that the spreadsheet lost":  {"701234567", "46", ""},
		"rounded":                           {"4.67E+10", "", ""},
		"rounded with a comma":              {"4,67012E+10", "46", ""},
		"rounded to a digit":                {"5E+10", "", ""},
		"two numbers":                       {"+46701234567, +46701234568", "", ""},
		"letters":                           {"+1 800 FLOWERS", "", ""},
		"too short":                         {"+4611", "", ""},
		"too long":                          {"+4670123456789012", "", ""},
		"a code of a country that is none":  {"+0701234567", "", ""},
		"nothing but marks":                 {"\u200b\u00a0", "46", ""},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := readIdentity(sinch.SMS, test.cell, test.country)
			if got != test.want || (err != nil) != (test.want == "") {
				t.Errorf("got %q, %v; want %q", got, err, test.want)
			}
			if err != nil && strings.ContainsAny(strings.ReplaceAll(err.Error(), "+46701234567", ""), "0123456789") {
				t.Errorf("the error holds a number: %v", err)
			}
		})
	}
}

func TestAChannelIsReadInAnyLetters(t *testing.T) {
	for cell, want := range map[string]conversation.ConversationChannel{
		"SMS": sinch.SMS, "sms": sinch.SMS, " WhatsApp ": sinch.WhatsApp, "rcs\u200b": sinch.RCS, "": "", "SMS, RCS": "", "7": "",
	} {
		if got, err := readChannel(cell); got != want || (err != nil) != (want == "") {
			t.Errorf("%q: got %q, %v; want %q", cell, got, err, want)
		}
	}
}

func TestAnIdentityThatIsNoNumberStaysAsItIs(t *testing.T) {
	if got, err := readIdentity(sinch.Messenger, " 00123-4 \u200e", "46"); got != "00123-4" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestAFileOfASpreadsheetIsRead(t *testing.T) {
	const comma = "channel,identity,name\r\nsms,+46701234567,Åsa 🙂\r\n"
	wide := func(order binary.ByteOrder, text string) string {
		var bytes []byte
		for _, unit := range utf16.Encode([]rune("\ufeff" + text)) {
			bytes = append(bytes, 0, 0)
			order.PutUint16(bytes[len(bytes)-2:], unit)
		}
		return string(bytes)
	}
	for name, file := range map[string]string{
		"with commas":              comma,
		"with a mark in front":     "\ufeff" + comma,
		"with semicolons":          strings.ReplaceAll(comma, ",", ";"),
		"with tabs":                strings.ReplaceAll(comma, ",", "\t"),
		"in UTF-16 of Windows":     wide(binary.LittleEndian, strings.ReplaceAll(comma, ",", "\t")),
		"in the other UTF-16":      wide(binary.BigEndian, comma),
		"with capitals at the top": "Channel, Identity ,name" + strings.TrimPrefix(comma, "channel,identity,name"),
		"without a last line end":  strings.TrimSuffix(comma, "\r\n"),
	} {
		t.Run(name, func(t *testing.T) {
			recipients, err := readRecipients([]byte(file), "Hello ${name}", "")
			if err != nil {
				t.Fatal(err)
			}
			if len(recipients) != 1 || recipients[0].Parameters["name"] != "Åsa 🙂" {
				t.Fatalf("got %+v", recipients)
			}
			if identity := recipients[0].Recipient.IdentifiedBy.ChannelIdentities[0]; identity.Channel != sinch.SMS || identity.Identity != "+46701234567" {
				t.Errorf("got %+v", identity)
			}
		})
	}
}

func FuzzReadRecipients(f *testing.F) {
	f.Add([]byte("channel,identity\nSMS,+46701234567\n"), "46")
	f.Add([]byte("\xff\xfec\x00"), "")
	f.Fuzz(func(t *testing.T, data []byte, country string) {
		recipients, err := readRecipients(data, "Hello", country)
		if err != nil {
			return
		}
		seen := map[string]bool{}
		for _, recipient := range recipients {
			identity := recipient.Recipient.IdentifiedBy.ChannelIdentities[0]
			who := string(identity.Channel) + " " + identity.Identity
			if seen[who] || identity.Identity == "" {
				t.Errorf("%q is in it twice, or is nobody", who)
			}
			seen[who] = true
			if identity.Channel == sinch.SMS && !e164.MatchString(identity.Identity) {
				t.Errorf("%q is no number", identity.Identity)
			}
		}
	})
}
