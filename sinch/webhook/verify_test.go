package webhook_test

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

var knownTime = time.Unix(knownTimestamp, 0)

// at runs a test with the clock set, which has to be after the year 2000.
func at(t *testing.T, now time.Time, test func(t *testing.T)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		time.Sleep(time.Until(now))
		test(t)
	})
}

func TestSignGivesTheKnownAnswers(t *testing.T) {
	for name, known := range knownAnswers {
		if got := webhook.Sign(secret, []byte(known.body), knownNonce, knownTime); got != known.signature {
			t.Errorf("%s: signature %s, want %s", name, got, known.signature)
		}
	}
}

func TestVerifyTakesTheKnownAnswers(t *testing.T) {
	for name, known := range knownAnswers {
		t.Run(name, func(t *testing.T) {
			at(t, knownTime, func(t *testing.T) {
				header := http.Header{}
				header.Set("x-sinch-webhook-signature", known.signature)
				header.Set("x-sinch-webhook-signature-timestamp", strconv.Itoa(knownTimestamp))
				header.Set("x-sinch-webhook-signature-nonce", knownNonce)
				header.Set("x-sinch-webhook-signature-algorithm", "HmacSHA256")
				if err := webhook.Verify(header, []byte(known.body), secret); err != nil {
					t.Error(err)
				}
			})
		})
	}
}

func TestVerifyRefusesAChangeOfAnyByte(t *testing.T) {
	body := knownAnswers["message queued"].body
	at(t, knownTime, func(t *testing.T) {
		refused := func(what string, i int, header http.Header, body, secret string) {
			t.Helper()
			if err := webhook.Verify(header, []byte(body), secret); err == nil {
				t.Errorf("a change of byte %d of the %s is not noticed", i, what)
			}
		}
		change := func(text string, i int) string { return text[:i] + string(text[i]^1) + text[i+1:] }
		for i := range body {
			refused("body", i, signedHeader(body, knownNonce, knownTime), change(body, i), secret)
		}
		for i := range secret {
			refused("secret", i, signedHeader(body, knownNonce, knownTime), body, change(secret, i))
		}
		for _, name := range []string{webhook.NonceHeader, webhook.TimestampHeader, webhook.SignatureHeader} {
			value := signedHeader(body, knownNonce, knownTime).Get(name)
			for i := range value {
				header := signedHeader(body, knownNonce, knownTime)
				header.Set(name, change(value, i))
				refused(name, i, header, body, secret)
			}
		}
	})
}

func TestVerify(t *testing.T) {
	body, signature := knownAnswers["message queued"].body, knownAnswers["message queued"].signature
	set := func(name string, values ...string) func(http.Header) {
		return func(h http.Header) { h[name] = values }
	}
	digest, _ := base64.StdEncoding.DecodeString(signature)
	tests := map[string]struct {
		change  func(http.Header)
		body    string
		secrets []string
		skew    time.Duration // of our clock
		want    error
	}{
		"takes what is signed":                           {},
		"takes any of several secrets":                   {secrets: []string{"new", secret, "older"}},
		"passes over an empty secret":                    {secrets: []string{"", secret}},
		"takes the last secret":                          {secrets: []string{"new", secret}},
		"needs a secret":                                 {secrets: []string{}, want: webhook.ErrNoSecret},
		"does not count an empty secret":                 {secrets: []string{"", ""}, want: webhook.ErrNoSecret},
		"refuses other secrets":                          {secrets: []string{"a", "b"}, want: webhook.ErrBadSignature},
		"does not care for the algorithm that is named":  {change: set(webhook.AlgorithmHeader, "none")},
		"does not need the algorithm":                    {change: set(webhook.AlgorithmHeader)},
		"refuses a callback without signature":           {change: set(webhook.SignatureHeader), want: webhook.ErrNoSignature},
		"refuses an empty signature":                     {change: set(webhook.SignatureHeader, ""), want: webhook.ErrNoSignature},
		"refuses a callback without nonce":               {change: set(webhook.NonceHeader), want: webhook.ErrNoSignature},
		"refuses a callback without timestamp":           {change: set(webhook.TimestampHeader), want: webhook.ErrNoSignature},
		"refuses a second signature":                     {change: set(webhook.SignatureHeader, signature, "x"), want: webhook.ErrBadSignature},
		"refuses the same signature twice":               {change: set(webhook.SignatureHeader, signature, signature), want: webhook.ErrBadSignature},
		"refuses a second nonce":                         {change: set(webhook.NonceHeader, knownNonce, "x"), want: webhook.ErrBadSignature},
		"refuses a second timestamp":                     {change: set(webhook.TimestampHeader, "1634579353", "1"), want: webhook.ErrBadSignature},
		"refuses base64 without padding":                 {change: set(webhook.SignatureHeader, strings.TrimRight(signature, "=")), want: webhook.ErrBadSignature},
		"refuses base64 of the URL alphabet":             {change: set(webhook.SignatureHeader, strings.NewReplacer("+", "-", "/", "_").Replace(signature)), want: webhook.ErrBadSignature},
		"refuses base64 with other trailing bits":        {change: set(webhook.SignatureHeader, otherTrailingBits(signature)), want: webhook.ErrBadSignature},
		"refuses base64 with a line break":               {change: set(webhook.SignatureHeader, signature[:10]+"\n"+signature[10:]), want: webhook.ErrBadSignature},
		"refuses the bytes in hexadecimal":               {change: set(webhook.SignatureHeader, hex.EncodeToString(digest)), want: webhook.ErrBadSignature},
		"refuses a list of signatures in one header":     {change: set(webhook.SignatureHeader, signature+", "+signature), want: webhook.ErrBadSignature},
		"refuses a final newline that was not signed":    {body: body + "\n", want: webhook.ErrBadSignature},
		"refuses a timestamp with a sign":                {change: set(webhook.TimestampHeader, "+1634579353"), want: webhook.ErrBadSignature},
		"refuses a negative timestamp":                   {change: set(webhook.TimestampHeader, "-1634579353"), want: webhook.ErrBadSignature},
		"refuses a timestamp with a fraction":            {change: set(webhook.TimestampHeader, "1634579353.0"), want: webhook.ErrBadSignature},
		"refuses a hexadecimal timestamp":                {change: set(webhook.TimestampHeader, "0x616db659"), want: webhook.ErrBadSignature},
		"refuses a timestamp in milliseconds":            {change: set(webhook.TimestampHeader, "1634579353000"), want: webhook.ErrBadSignature},
		"refuses a timestamp beyond 64 bits":             {change: set(webhook.TimestampHeader, strings.Repeat("9", 30)), want: webhook.ErrBadSignature},
		"takes a signature of five minutes ago":          {skew: 5 * time.Minute},
		"takes a signature five minutes ahead":           {skew: -5 * time.Minute},
		"refuses a signature of over five minutes ago":   {skew: 5*time.Minute + 1, want: webhook.ErrTooOld},
		"refuses a signature over five minutes ahead":    {skew: -5*time.Minute - 1, want: webhook.ErrTooNew},
		"does not say that a wrong signature is too old": {skew: time.Hour, body: "{}", want: webhook.ErrBadSignature},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			at(t, knownTime.Add(test.skew), func(t *testing.T) {
				header := signedHeader(body, knownNonce, knownTime)
				if test.change != nil {
					test.change(header)
				}
				if test.body == "" {
					test.body = body
				}
				if test.secrets == nil {
					test.secrets = []string{secret}
				}
				err := webhook.Verify(header, []byte(test.body), test.secrets...)
				if !errors.Is(err, test.want) {
					t.Errorf("error %v, want %v", err, test.want)
				}
				wantDiscreet(t, err, test.body, signature)
			})
		})
	}
}

// otherTrailingBits spells the same 32 bytes with the two bits of the last
// digit set that do not count.
func otherTrailingBits(signature string) string {
	const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	last := len(signature) - 2
	return signature[:last] + string(digits[strings.IndexByte(digits, signature[last])|3]) + "="
}

// wantDiscreet fails if the text of the error says what it must not.
func wantDiscreet(t *testing.T, err error, hidden ...string) {
	t.Helper()
	if err == nil {
		return
	}
	for _, text := range append(hidden, secret) {
		if strings.Contains(err.Error(), text) {
			t.Errorf("the error says too much: %v", err)
		}
	}
}

func TestATimestampInTheDistantFutureIsTooNew(t *testing.T) {
	far := time.Unix(999_999_999_999, 0)
	err := webhook.Verify(signedHeader(inboundMessage, "nonce", far), []byte(inboundMessage), secret)
	if !errors.Is(err, webhook.ErrTooNew) {
		t.Errorf("error %v, want %v", err, webhook.ErrTooNew)
	}
}

func TestTheBeginningOfANonceIsNotPassedOffAsTheEndOfABody(t *testing.T) {
	const body, first, second = "pay 1", "00", "nonce"
	now := time.Now()
	header := signedHeader(body, first+"."+second, now)
	if err := webhook.Verify(header, []byte(body), secret); !errors.Is(err, webhook.ErrBadSignature) {
		t.Errorf("a nonce with a dot: error %v, want %v", err, webhook.ErrBadSignature)
	}
}

func TestVerifyFindsHeadersInLowerCase(t *testing.T) {
	now := time.Now()
	lower := make(http.Header)
	for key, values := range signedHeader(inboundMessage, "nonce", now) {
		lower[strings.ToLower(key)] = values
	}
	if err := webhook.Verify(lower, []byte(inboundMessage), secret); err != nil {
		t.Error(err)
	}
	lower["X-SINCH-webhook-signature"] = []string{"another"}
	if err := webhook.Verify(lower, []byte(inboundMessage), secret); !errors.Is(err, webhook.ErrBadSignature) {
		t.Errorf("two spellings: error %v, want %v", err, webhook.ErrBadSignature)
	}
}

func TestLineEndsAreTakenAsTheyCome(t *testing.T) {
	body := "{\r\n\"app_id\":\"\"\r\n}\r\n"
	if err := webhook.Verify(signedHeader(body, "nonce", time.Now()), []byte(body), secret); err != nil {
		t.Error(err)
	}
	changed := strings.ReplaceAll(body, "\r\n", "\n")
	if err := webhook.Verify(signedHeader(body, "nonce", time.Now()), []byte(changed), secret); !errors.Is(err, webhook.ErrBadSignature) {
		t.Errorf("converted line ends: error %v, want %v", err, webhook.ErrBadSignature)
	}
}

func TestATimestampThatIsNoneIsRefusedButNotForEverIfItIsSigned(t *testing.T) {
	for _, timestamp := range []string{
		"now", " ", "1634579353.5", "0x616db659", "-1634579353", "+1634579353", "2026-11-27T16:00:00Z", strings.Repeat("9", 30),
		strconv.FormatInt(time.Now().UnixMilli(), 10),
	} {
		header := signedHeader(inboundMessage, knownNonce, time.Now())
		header.Set(webhook.TimestampHeader, timestamp)
		forged := webhook.Verify(header, []byte(inboundMessage), secret)
		if !errors.Is(forged, webhook.ErrBadSignature) || webhook.Status(forged) != 401 {
			t.Errorf("%s, not signed: error %v", timestamp, forged)
		}
		mac := hmac.New(sha256.New, []byte(secret))
		mac.Write([]byte(inboundMessage + "." + knownNonce + "." + timestamp))
		header.Set(webhook.SignatureHeader, base64.StdEncoding.EncodeToString(mac.Sum(nil)))
		for name, err := range map[string]error{
			"Verify":    webhook.Verify(header, []byte(inboundMessage), secret),
			"ParseBody": second(webhook.ParseBody(t.Context(), header, []byte(inboundMessage), []string{secret}, webhook.WithTolerance(0))),
		} {
			if !errors.Is(err, webhook.ErrBadTimestamp) || webhook.Status(err) != 503 {
				t.Errorf("%s, signed: %s: error %v", timestamp, name, err)
			}
		}
	}
}

func TestNoLetterOfAnotherAlphabetSpellsAHeader(t *testing.T) {
	for _, name := range []string{webhook.SignatureHeader, webhook.NonceHeader, webhook.TimestampHeader} {
		header := signedHeader(inboundMessage, knownNonce, time.Now())
		// The sign of the Kelvin is a k in lower case.
		header[strings.Replace(name, "k", "\u212a", 1)] = header[name]
		if err := webhook.Verify(header, []byte(inboundMessage), secret); err != nil {
			t.Errorf("%s: what is no such header counts as one: %v", name, err)
		}
	}
}
