package oneof

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// DecodeList decodes a JSON array into list, a pointer to a slice. In the place
// of the array may stand an object that has just one array among its members:
// an API that answers with a bare list cannot add anything to it, such as a
// page token, without putting it into an object.
func DecodeList(data []byte, list any) error {
	if !bytes.HasPrefix(bytes.TrimLeft(data, " \t\r\n"), []byte("{")) {
		return json.Unmarshal(data, list)
	}
	var object map[string]json.RawMessage
	if err := json.Unmarshal(data, &object); err != nil {
		return err
	}
	array := json.RawMessage("[]")
	arrays := 0
	for _, member := range object {
		if bytes.HasPrefix(member, []byte("[")) {
			array = member
			arrays++
		}
	}
	if arrays > 1 || arrays == 0 && len(object) > 0 {
		return fmt.Errorf("an object with %d lists in it stands in the place of a list", arrays)
	}
	return json.Unmarshal(array, list)
}
