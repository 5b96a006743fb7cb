package sinch_test

import (
	"context"
	"encoding/json"
	"errors"
	"iter"
	"net/http"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sinchgo/sinch-conversation-go/gen/batch"
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
	"github.com/sinchgo/sinch-conversation-go/sinch"
)

// campaign is a batch without recipients.
func campaign() batch.SendBatchRequest {
	return batch.SendBatchRequest{AppID: "app", Message: conversation.AppMessage{TextMessage: &conversation.TextMessage{Text: "Hi ${name}"}}}
}

// recipients yields n recipients and counts those that were taken.
func recipients(n int, taken *int) iter.Seq[batch.RecipientAndParam] {
	return func(yield func(batch.RecipientAndParam) bool) {
		for i := range n {
			*taken++
			if !yield(sinch.BatchContact("C"+string(rune('a'+i%26)), map[string]string{"name": "Ann"})) {
				return
			}
		}
	}
}

// batchSizes are the numbers of recipients of the calls.
func batchSizes(t *testing.T, server *script) []int {
	t.Helper()
	var sizes []int
	for _, attempt := range server.attempts {
		var sent batch.SendBatchRequest
		if err := json.Unmarshal([]byte(attempt.body), &sent); err != nil {
			t.Fatal(err)
		}
		sizes = append(sizes, len(sent.RecipientAndParams))
	}
	return sizes
}

func TestSendAllSplitsAnyNumberOfRecipients(t *testing.T) {
	accepted := body(http.StatusOK, `{"batch_id":"B"}`)
	for _, test := range []struct {
		name       string
		recipients int
		steps      []step
		sizes      []int
		failed     []int // the results with an error
	}{
		{"none", 0, []step{accepted}, nil, nil},
		{"one", 1, []step{accepted}, []int{1}, nil},
		{"as many as fit into one call", 1000, []step{accepted}, []int{1000}, nil},
		{"one more", 1001, []step{accepted}, []int{1000, 1}, nil},
		{"a middle call that fails", 2500, []step{accepted, status(http.StatusBadRequest), accepted}, []int{1000, 1000, 500}, []int{1}},
	} {
		t.Run(test.name, func(t *testing.T) {
			server := &script{steps: test.steps}
			taken, offset := 0, 0
			var failed []int
			index := 0
			results := newClient(t, server).Batch.SendAll(t.Context(), campaign(), recipients(test.recipients, &taken))
			for result := range results {
				if result.Offset != offset || len(result.Recipients()) != test.sizes[index] {
					t.Errorf("result %d is of %d recipients from %d", index, len(result.Recipients()), result.Offset)
				}
				if result.Err != nil {
					failed = append(failed, index)
				} else if result.Response.BatchID != "B" {
					t.Errorf("the batch ID is %q", result.Response.BatchID)
				}
				offset += len(result.Recipients())
				index++
			}
			if got := batchSizes(t, server); !slices.Equal(got, test.sizes) || !slices.Equal(failed, test.failed) || taken != test.recipients {
				t.Errorf("calls of %v recipients, failed are %v, %d taken; want %v, %v, %d", got, failed, taken, test.sizes, test.failed, test.recipients)
			}
			refused := 0
			for result := range results {
				refused++
				if result.Err == nil {
					t.Error("ranged over again, it sends again")
				}
			}
			if refused != 1 {
				t.Errorf("ranged over again, it yields %d results, want one", refused)
			}
			if len(server.attempts) != len(test.sizes) {
				t.Error("something was sent twice")
			}
		})
	}
}

func TestSendAllStopsWithTheContextAndTakesNoMoreThanItSends(t *testing.T) {
	server := &script{steps: []step{body(http.StatusOK, `{"batch_id":"B"}`)}}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	taken := 0
	var last sinch.BatchResult
	for result := range newClient(t, server).Batch.SendAll(ctx, campaign(), recipients(5000, &taken)) {
		last = result
		cancel()
	}
	if !errors.Is(last.Err, context.Canceled) || last.Offset != 1000 || len(last.Recipients()) != 1 || taken != 1001 {
		t.Errorf("the last result is of %d recipients from %d, %v; %d were taken", len(last.Recipients()), last.Offset, last.Err, taken)
	}
	if got := batchSizes(t, server); !slices.Equal(got, []int{1000}) {
		t.Errorf("calls of %v recipients", got)
	}
}

func TestABatchThatCannotSucceedIsRefused(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		request := func(change func(*batch.SendBatchRequest)) batch.SendBatchRequest {
			r := campaign()
			r.RecipientAndParams = []batch.RecipientAndParam{sinch.BatchRecipient(sms, phone, nil)}
			change(&r)
			return r
		}
		for _, test := range []struct {
			name   string
			change func(*batch.SendBatchRequest)
			want   string
		}{
			{"no app", func(r *batch.SendBatchRequest) { r.AppID = "" }, "app_id is empty"},
			{"no message", func(r *batch.SendBatchRequest) { r.Message = conversation.AppMessage{} }, "message is empty"},
			{"no recipients", func(r *batch.SendBatchRequest) { r.RecipientAndParams = nil }, "has 0 recipients"},
			{"too many recipients", func(r *batch.SendBatchRequest) { r.RecipientAndParams = make([]batch.RecipientAndParam, 1001) }, "has 1001 recipients: 1 to 1000 are taken"},
			{"a recipient that is none", func(r *batch.SendBatchRequest) { r.RecipientAndParams = make([]batch.RecipientAndParam, 2) }, "recipient_and_params[0]: recipient is empty"},
			{"more than seven days ahead", func(r *batch.SendBatchRequest) { r.SendAfter = new(time.Now().Add(7*24*time.Hour + time.Second)) }, "send_after is more than 7 days ahead"},
			{"reserved metadata", func(r *batch.SendBatchRequest) { r.MessageMetadata = map[string]any{"_batch_id": "x"} }, "message_metadata has the reserved key _batch_id"},
			{"reserved metadata of a recipient", func(r *batch.SendBatchRequest) {
				r.RecipientAndParams[0].MessageMetadata = map[string]any{"_batch_id": "x"}
			}, "recipient_and_params[0].message_metadata has the reserved key _batch_id"},
		} {
			server := &script{steps: []step{success}}
			_, err := newClient(t, server).Batch.SendBatch(t.Context(), request(test.change))
			if err == nil || !strings.Contains(err.Error(), "Batch_SendBatch: ") || !strings.Contains(err.Error(), test.want) || len(server.attempts) != 0 {
				t.Errorf("%s: got %v after %d attempts, want %q", test.name, err, len(server.attempts), test.want)
			}
		}
		server := &script{steps: []step{success}}
		if _, err := newClient(t, server).Batch.SendBatch(t.Context(), request(func(r *batch.SendBatchRequest) { r.SendAfter = new(time.Now().Add(7 * 24 * time.Hour)) })); err != nil {
			t.Errorf("just seven days ahead: %v", err)
		}
	})
	t.Run("recipients given twice", func(t *testing.T) {
		server := &script{steps: []step{success}}
		request := campaign()
		request.RecipientAndParams = []batch.RecipientAndParam{sinch.BatchContact("C", nil)}
		taken, results := 0, 0
		for result := range newClient(t, server).Batch.SendAll(t.Context(), request, recipients(1, &taken)) {
			results++
			if result.Err == nil {
				t.Error("no error")
			}
		}
		if results != 1 {
			t.Errorf("%d results, want one", results)
		}
		if len(server.attempts) != 0 {
			t.Error("it was sent")
		}
	})
}

func TestBasicAuthenticationIsRefusedForTheBatchAPI(t *testing.T) {
	server := &script{steps: []step{success}}
	client, err := sinch.NewClient(project, sinch.RegionEU, sinch.BasicAuth(keyID, keySecret), sinch.WithHTTPClient(&http.Client{Transport: server}))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := client.Batch.GetBatchStatus(t.Context(), "B"); err == nil || !strings.Contains(err.Error(), "basic authentication") || len(server.attempts) != 0 {
		t.Errorf("got %v after %d attempts", err, len(server.attempts))
	}
	if _, err := client.Templates.GetTemplate(t.Context(), "T"); err != nil {
		t.Errorf("the Template API takes it: %v", err)
	}
}

func TestWaitForBatchPollsUntilTheBatchIsDone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		scheduled := scheduledFor(time.Now().Add(7 * time.Minute))
		ready := body(http.StatusOK, `{"batch_id":"B","status":"READY"}`)
		strange := body(http.StatusOK, `{"batch_id":"B","status":"THINKING"}`)
		server := &script{steps: []step{scheduled, scheduled, ready, strange, body(http.StatusOK, `{"batch_id":"B","status":"PROCESSED","extra":1}`)}}
		done, err := newClient(t, server).Batch.WaitForBatch(t.Context(), "B")
		if err != nil || done.Status != batch.BatchStatusStatusProcessed || string(done.AdditionalProperties["extra"]) != "1" {
			t.Errorf("got %+v, %v", done, err)
		}
		if got, want := server.waits(), []time.Duration{5 * time.Minute, 2 * time.Minute, 4 * time.Second, 8 * time.Second}; !slices.Equal(got, want) {
			t.Errorf("it waits %v, want %v", got, want)
		}
	})
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
		defer cancel()
		start := time.Now()
		server := &script{steps: []step{body(http.StatusOK, `{"status":"READY"}`)}}
		if _, err := newClient(t, server).Batch.WaitForBatch(ctx, "B"); !errors.Is(err, context.DeadlineExceeded) || time.Since(start) != 10*time.Second {
			t.Errorf("got %v after %v", err, time.Since(start))
		}
	})
	synctest.Test(t, func(t *testing.T) {
		server := &script{steps: []step{body(http.StatusOK, `{"batch_id":"B","status":"READY"}`), body(http.StatusOK, `{"batch_id":"B","status":7}`)}}
		_, err := newClientWith(t, sinch.TokenFunc(foreverToken), server).Batch.WaitForBatch(t.Context(), "B")
		if err == nil || err.Error() != "sinch: Batch_GetBatchStatus: 200 OK: the answer has no status" {
			t.Errorf("got %v for an answer without a status", err)
		}
	})
}

// scheduledFor answers with a batch that is to be sent at a time.
func scheduledFor(at time.Time) step {
	return body(http.StatusOK, `{"batch_id":"B","status":"SCHEDULED","send_after":"`+at.UTC().Format(time.RFC3339)+`"}`)
}

func TestWaitForBatchNoticesACancelledBatchSoon(t *testing.T) {
	for _, test := range []struct {
		name              string
		ahead, cancelled  time.Duration // from now: when it is to be sent, and when it is cancelled
		withinOfCancelled time.Duration
	}{
		{"at once", 7 * 24 * time.Hour, 0, 0},
		{"a week ahead", 7 * 24 * time.Hour, time.Minute, 5 * time.Minute},
		{"days ahead", 7 * 24 * time.Hour, 50 * time.Hour, 5 * time.Minute},
		{"just before it is due", time.Hour, 59 * time.Minute, time.Minute},
		{"when it is due and late", 0, 3 * time.Hour, 30 * time.Second},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				start := time.Now()
				client := newClientWith(t, sinch.TokenFunc(foreverToken), roundTripper(func(request *http.Request) (*http.Response, error) {
					if time.Since(start) >= test.cancelled {
						return answer(http.StatusOK, `{"batch_id":"B","status":"CANCELLED"}`), nil
					}
					return scheduledFor(start.Add(test.ahead))(request)
				}))
				done, err := client.Batch.WaitForBatch(t.Context(), "B")
				if err != nil || done.Status != batch.BatchStatusStatusCancelled {
					t.Errorf("got %+v, %v", done, err)
				}
				if late := time.Since(start) - test.cancelled; late > test.withinOfCancelled {
					t.Errorf("it notices %v late, want at most %v", late, test.withinOfCancelled)
				}
			})
		})
	}
}

// foreverToken gives a token that outlives every batch.
func foreverToken(context.Context) (string, time.Time, error) {
	return accessToken, time.Now().Add(365 * 24 * time.Hour), nil
}
