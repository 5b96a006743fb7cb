package sinchtest

import "github.com/getkin/kin-openapi/openapi3"

// pageSizeName is the parameter, or the member of the body, with the length of a
// page.
const pageSizeName = "page_size"

// usualPage is how long a page is of which the document says nothing.
const usualPage = 10

// pageSize is how long the pages of a list are.
type pageSize struct{ usual, most int }

// pageSize returns how long the pages of an operation are, which is a list.
func (o *operation) pageSize() pageSize {
	schema := o.pageSizeSchema()
	sizes := pageSize{usual: usualPage, most: usualPage}
	if usual, given := schema.Default.(float64); given {
		sizes.usual = int(usual)
	}
	if schema.Max != nil {
		sizes.most = int(*schema.Max)
	}
	return sizes
}

// pageSizeSchema is what the document says of the length of pages, nothing if
// there are no pages.
func (o *operation) pageSizeSchema() *openapi3.Schema {
	for _, parameter := range o.params {
		if parameter.Name == pageSizeName {
			return parameter.Schema.Value
		}
	}
	if o.body != nil && o.body.Properties[pageSizeName] != nil {
		return o.body.Properties[pageSizeName].Value
	}
	return &openapi3.Schema{}
}

// cutPage returns a page size that is at most what the document allows.
func cutPage(schema *openapi3.Schema, size any) any {
	if schema.Max == nil {
		return size
	}
	switch size := size.(type) {
	case int64:
		return min(size, int64(*schema.Max))
	case float64:
		return min(size, *schema.Max)
	}
	return size
}
