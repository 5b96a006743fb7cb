package webhook_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding"
	"encoding/base32"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/sinchgo/sinch-conversation-go/sinch/webhook"
)

// forgery is what somebody sends who has seen a callback, header and body, and
// does not know the secret of the app.
type forgery struct {
	header http.Header
	body   string
}

// overheard is the callback that the forgers have seen.
func overheard() forgery {
	return forgery{signedHeader(inboundMessage, knownNonce, time.Now()), inboundMessage}
}

// with returns the forgery with another header.
func (f forgery) with(name string, values ...string) forgery {
	f.header = maps.Clone(f.header)
	f.header[name] = values
	return f
}

// forgeries returns many of each kind.
func forgeries() map[string][]forgery {
	seen := overheard()
	signature, timestamp := seen.header.Get(webhook.SignatureHeader), seen.header.Get(webhook.TimestampHeader)
	kinds := make(map[string][]forgery)
	add := func(kind string, f forgery) { kinds[kind] = append(kinds[kind], f) }

	for _, algorithm := range []string{"none", "None", "", "HmacSHA1", "HmacSHA512", "HmacMD5", "plain", "RS256", "HmacSHA256,none", "null"} {
		for _, forged := range []string{"", "AAAA", strings.Repeat("A", 43) + "=", base64.StdEncoding.EncodeToString(nil), signature} {
			add("algorithm header", forgery{seen.header, `{"message":{}}`}.with(webhook.AlgorithmHeader, algorithm).with(webhook.SignatureHeader, forged))
		}
	}
	for _, name := range []string{webhook.SignatureHeader, webhook.NonceHeader, webhook.TimestampHeader} {
		value := seen.header.Get(name)
		for _, others := range [][]string{{value, "x"}, {"x", value}, {value, value}, {value, ""}, {"", value}, {value + ",x"}, {"x," + value}, {value + ", " + value}} {
			add("several headers", seen.with(name, others...))
			add("several headers", seen.with(strings.ToLower(name), others...))
		}
	}
	for i := range inboundMessage {
		// The end of the body as the beginning of the nonce.
		add("dot in the nonce", forgery{seen.header, inboundMessage[:i]}.with(webhook.NonceHeader, inboundMessage[i:]+"."+knownNonce))
		add("dot in the nonce", forgery{seen.header, inboundMessage + "." + knownNonce[:i%len(knownNonce)]}.with(webhook.NonceHeader, knownNonce[i%len(knownNonce):]))
	}
	digest, _ := base64.StdEncoding.DecodeString(signature)
	for _, spelled := range []string{
		strings.TrimRight(signature, "="), signature + "=", base64.URLEncoding.EncodeToString(append(digest, 0)), otherTrailingBits(signature),
		hex.EncodeToString(digest), base32.StdEncoding.EncodeToString(digest), string(digest), strings.ToUpper(signature), strings.ToLower(signature) + "x",
		" " + signature, signature + " ", signature + "\n", signature + "\x00", signature[:43], "sha256=" + signature, `"` + signature + `"`,
	} {
		add("other spelling of the base64", seen.with(webhook.SignatureHeader, spelled))
	}
	for i := range len(signature) {
		add("other spelling of the base64", seen.with(webhook.SignatureHeader, signature[:i]+"\n"+signature[i:]))
		add("other spelling of the base64", seen.with(webhook.SignatureHeader, signature[:i]))
	}
	// An HMAC fills up its key with zeros, so i is at least 1: with one at its
	// end, the secret is the same.
	for i := 1; i <= 256; i++ {
		for _, guess := range []string{string(rune(i)), secret[:i%len(secret)], secret + string(rune(i)), strings.ToUpper(secret), "secret of B"} {
			add("other secret", seen.with(webhook.SignatureHeader, webhook.Sign(guess, []byte(inboundMessage), knownNonce, time.Now())))
		}
		add("replay under another nonce", seen.with(webhook.NonceHeader, knownNonce+strconv.Itoa(i)))
		add("replay under another nonce", seen.with(webhook.NonceHeader, knownNonce[:i%len(knownNonce)]))
		add("replay at another time", seen.with(webhook.TimestampHeader, strconv.FormatInt(time.Now().Unix()+int64(i)-1000, 10)))
		add("replay at another time", seen.with(webhook.TimestampHeader, strings.Repeat("0", i%5+1)+timestamp))
	}
	for i := range inboundMessage {
		add("another body", forgery{seen.header, inboundMessage[:i] + string(inboundMessage[i]^1) + inboundMessage[i+1:]})
		add("another body", forgery{seen.header, inboundMessage[:i] + " " + inboundMessage[i:]})
		if i > 0 {
			add("another body", forgery{seen.header, inboundMessage[:i]})
		}
	}
	for length := range 130 {
		add("length extension", extended(digest, length, timestamp))
	}
	return kinds
}

// extended continues the hash after the digest of a text, of which a number of
// bytes of key are thought to be in front, with another nonce.
func extended(digest []byte, keyLength int, timestamp string) forgery {
	signed := inboundMessage + "." + knownNonce + "." + timestamp
	padding := append([]byte{0x80}, make([]byte, (55-(keyLength+len(signed))%64+64)%64)...)
	padding = binary.BigEndian.AppendUint64(padding, uint64(keyLength+len(signed))*8)
	body := signed + string(padding)

	state := append([]byte("sha\x03"), digest...)
	state = append(state, make([]byte, 64)...)
	state = binary.BigEndian.AppendUint64(state, uint64(keyLength+len(body)))
	hash := sha256.New()
	if err := hash.(encoding.BinaryUnmarshaler).UnmarshalBinary(state); err != nil {
		panic(err)
	}
	fmt.Fprintf(hash, ".extended.%s", timestamp)
	header := make(http.Header)
	header.Set(webhook.SignatureHeader, base64.StdEncoding.EncodeToString(hash.Sum(nil)))
	header.Set(webhook.NonceHeader, "extended")
	header.Set(webhook.TimestampHeader, timestamp)
	return forgery{header, body}
}

func TestForgeriesAreRefused(t *testing.T) {
	called := 0
	handlers := webhook.Handlers{Other: func(context.Context, *webhook.Event) error { called++; return nil }}
	handler := newHandler(t, handlers, webhook.WithNonceStore(new(webhook.MemoryNonces)), quiet())
	kinds := forgeries()
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		for i, forged := range kinds[kind] {
			request := newRequest(t, "")
			request.Header, request.Body, request.ContentLength = forged.header, http.NoBody, int64(len(forged.body))
			if forged.body != "" {
				request.Body = closer{bytes.NewReader([]byte(forged.body))}
			}
			answer := serve(handler, request)
			if answer.Code != http.StatusUnauthorized && (forged.body != "" || answer.Code < 400) {
				t.Errorf("%s, number %d: status %d", kind, i, answer.Code)
			}
		}
		t.Logf("%-30s %5d refused", kind, len(kinds[kind]))
	}
	if called != 0 {
		t.Errorf("%d forgeries were handled", called)
	}
	genuine := overheard()
	request := newRequest(t, genuine.body)
	request.Header = genuine.header
	wantStatus(t, serve(handler, request), 200)
	if called != 1 {
		t.Error("the genuine callback was not handled")
	}
}

type closer struct{ *bytes.Reader }

func (closer) Close() error { return nil }

func TestTheSecretsOfOtherAppsForgeNothing(t *testing.T) {
	apps := make(map[string]string)
	for i := range 26 {
		apps[string(rune('A'+i))] = fmt.Sprintf("secret of %c", 'A'+i)
	}
	handler, err := webhook.NewHandler(nil, webhook.Handlers{}, quiet(), webhook.WithSecretsByApp(func(_ context.Context, appID string) ([]string, error) {
		return []string{apps[appID]}, nil
	}))
	if err != nil {
		t.Fatal(err)
	}
	refused := 0
	for app := range apps {
		body := fmt.Sprintf(`{"app_id":%q,"message":{"id":"m"}}`, app)
		for other, secret := range apps {
			want := http.StatusOK
			if other != app {
				want = http.StatusUnauthorized
				refused++
			}
			wantStatus(t, serve(handler, signedBy(t, secret, body)), want)
		}
	}
	t.Logf("%-30s %5d refused", "other app", refused)
}
