package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
)

// mutant is one change of one file, of which the tests should take notice.
type mutant struct {
	id       int
	file     string // as the user names it
	line     int
	function string // the name of the function or of the variable
	change   string // what is done: "inverted", "deleted" …
	text     string // to what
}

func (m mutant) String() string {
	return fmt.Sprintf("%s:%d: %s: %s: %s", m.file, m.line, m.function, m.change, m.text)
}

// key names a mutant by what stands there rather than by its line.
func (m mutant) key() string {
	return m.file[strings.LastIndex(m.file, "/")+1:] + " " + m.function + ": " + m.change + ": " + m.text
}

// swaps are what the words in a table are changed to.
var swaps = map[string]string{
	"never": "always", "always": "never", "unlessSafe": "always", "underAll": "always",
	"true": "false", "false": "true", "nil": "ErrUnavailable",
}

// instrumenter writes all mutants of a file into it at once. Each waits for
// mutantActive, so that one binary has them all.
type instrumenter struct {
	set     *token.FileSet
	source  []byte
	file    string
	mutants *[]mutant
	scope   string
	edits   []edit
	judged  map[ast.Expr]bool // conditions that have their mutant
}

type edit struct {
	offset int
	text   string
	after  bool // closes what an earlier edit has opened
}

// instrument returns source with all mutants in it, which it adds to mutants.
func instrument(file string, source []byte, mutants *[]mutant) ([]byte, error) {
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, file, source, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	in := &instrumenter{set: set, source: source, file: file, mutants: mutants, judged: map[ast.Expr]bool{}}
	for _, declaration := range parsed.Decls {
		switch declaration := declaration.(type) {
		case *ast.FuncDecl:
			if declaration.Body != nil {
				in.scope = declaration.Name.Name
				ast.Inspect(declaration, in.visit)
			}
		case *ast.GenDecl:
			if declaration.Tok == token.VAR {
				in.table(declaration)
			}
		}
	}
	return in.result(), nil
}

// result applies the edits. Of those at one place, what closes comes before
// what opens, and the innermost first.
func (in *instrumenter) result() []byte {
	slices.Reverse(in.edits)
	slices.SortStableFunc(in.edits, func(a, b edit) int {
		switch {
		case a.offset != b.offset:
			return a.offset - b.offset
		case a.after == b.after:
			return 0
		case a.after:
			return -1
		}
		return 1
	})
	var opened []edit // of one place, outermost first
	var out bytes.Buffer
	done := 0
	flush := func() {
		for _, e := range slices.Backward(opened) {
			out.WriteString(e.text)
		}
		opened = nil
	}
	for _, e := range in.edits {
		if e.offset != done {
			flush()
			out.Write(in.source[done:e.offset])
			done = e.offset
		}
		if e.after {
			out.WriteString(e.text)
		} else {
			opened = append(opened, e)
		}
	}
	flush()
	out.Write(in.source[done:])
	return out.Bytes()
}

func (in *instrumenter) offset(p token.Pos) int { return in.set.Position(p).Offset }

func (in *instrumenter) text(node ast.Node) string {
	return strings.Join(strings.Fields(string(in.source[in.offset(node.Pos()):in.offset(node.End())])), " ")
}

func (in *instrumenter) add(change string, node ast.Node) int {
	id := len(*in.mutants) + 1
	*in.mutants = append(*in.mutants, mutant{id, in.file, in.set.Position(node.Pos()).Line, in.scope, change, in.text(node)})
	return id
}

// wrap puts text around a node.
func (in *instrumenter) wrap(node ast.Node, before, after string) {
	in.edits = append(in.edits, edit{in.offset(node.Pos()), before, false}, edit{in.offset(node.End()), after, true})
}

// active is the condition under which a mutant takes effect.
func active(id int) string { return "mutantActive(" + strconv.Itoa(id) + ")" }

func (in *instrumenter) visit(node ast.Node) bool {
	switch node := node.(type) {
	case *ast.FuncDecl:
		in.closeFunction(node.Type, node.Body)
	case *ast.FuncLit:
		in.closeFunction(node.Type, node.Body)
	case *ast.GenDecl:
		return node.Tok == token.VAR // what is constant stays so
	case *ast.IfStmt:
		in.invert(node.Cond)
	case *ast.SwitchStmt:
		in.cases(node)
	case *ast.BinaryExpr:
		in.operands(node)
	case *ast.RangeStmt:
		if literal, ok := node.X.(*ast.CompositeLit); ok {
			in.elements(literal)
		}
	case *ast.BlockStmt:
		in.statements(node.List)
	case *ast.CaseClause:
		in.statements(node.Body)
	}
	return true
}

// closeFunction ends a function of which a mutant may delete the last return.
func (in *instrumenter) closeFunction(signature *ast.FuncType, body *ast.BlockStmt) {
	if signature.Results != nil {
		in.edits = append(in.edits, edit{in.offset(body.Rbrace), `; panic("no result")`, true})
	}
}

// invert adds the mutant in which a condition means the opposite.
func (in *instrumenter) invert(condition ast.Expr) {
	in.judged[condition] = true
	in.wrap(condition, "((", ") != "+active(in.add("inverted", condition))+")")
}

// operands adds the mutants in which an operand of && or || is missing, and
// those of comparisons that are no condition of a statement.
func (in *instrumenter) operands(node *ast.BinaryExpr) {
	var missing string
	switch node.Op {
	case token.LAND:
		missing = " || "
	case token.LOR:
		missing = " && !"
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		if !in.judged[node] {
			in.invert(node)
		}
		return
	default:
		return
	}
	for _, operand := range []ast.Expr{node.X, node.Y} {
		if inner, ok := operand.(*ast.BinaryExpr); ok && inner.Op == node.Op {
			continue // its operands are visited for themselves
		}
		in.judged[operand] = true
		in.wrap(operand, "((", ")"+missing+active(in.add("deleted from "+node.Op.String(), operand))+")")
	}
}

// cases adds the mutants in which a switch lacks one of its cases. A switch on
// a value becomes one on conditions for that.
func (in *instrumenter) cases(node *ast.SwitchStmt) {
	before := "(("
	if node.Tag != nil {
		before = "((mutantTag == "
		opening := "mutantTag := ("
		if node.Init != nil {
			copy(in.source[in.offset(node.Switch):], "{     ") // instead of the keyword
			opening = "switch " + opening
			in.edits = append(in.edits, edit{in.offset(node.End()), "}", true})
		}
		in.edits = append(in.edits, edit{in.offset(node.Tag.Pos()), opening, false}, edit{in.offset(node.Tag.End()), "); ", true})
	}
	for _, clause := range node.Body.List {
		for _, value := range clause.(*ast.CaseClause).List {
			in.judged[value] = true
			in.wrap(value, before, ") && !"+active(in.add("case deleted", value))+")")
		}
	}
}

// statements adds the mutants in which a statement is missing.
func (in *instrumenter) statements(list []ast.Stmt) {
	for _, statement := range list {
		switch statement := statement.(type) {
		case *ast.ExprStmt, *ast.IncDecStmt:
		case *ast.AssignStmt:
			if statement.Tok == token.DEFINE || isBlank(statement.Lhs) {
				continue
			}
		case *ast.ReturnStmt:
			if !refuses(statement) {
				continue
			}
		default:
			continue
		}
		in.wrap(statement, "if !"+active(in.add("deleted", statement))+" { ", " }")
	}
}

func isBlank(left []ast.Expr) bool {
	name, ok := left[0].(*ast.Ident)
	return ok && name.Name == "_"
}

// refuses reports whether a return is of an error that is made there, and not
// of one that comes from elsewhere.
func refuses(statement *ast.ReturnStmt) bool {
	found := false
	for _, result := range statement.Results {
		ast.Inspect(result, func(node ast.Node) bool {
			if name, ok := node.(*ast.Ident); ok {
				found = found || strings.HasPrefix(strings.ToLower(name.Name), "err") && name.Name != "err"
			}
			return !found
		})
	}
	return found
}

// table adds the mutants of a variable's literal: a row less, or a word that is
// another one.
func (in *instrumenter) table(declaration *ast.GenDecl) {
	for _, specification := range declaration.Specs {
		values := specification.(*ast.ValueSpec)
		in.scope = values.Names[0].Name
		for _, value := range values.Values {
			if literal, ok := value.(*ast.CompositeLit); ok {
				in.elements(literal)
			}
		}
	}
}

// elements adds the mutants of a list, a map or an array by index.
func (in *instrumenter) elements(literal *ast.CompositeLit) {
	switch kind := literal.Type.(type) {
	case *ast.ArrayType:
		if kind.Len == nil {
			in.wrap(literal, fmt.Sprintf("mutantWithout(%d, ", len(*in.mutants)+1), ")")
			for _, element := range literal.Elts {
				in.add("row deleted", element)
			}
			return
		}
		for _, row := range literal.Elts {
			if pair, ok := row.(*ast.KeyValueExpr); ok {
				in.words(pair)
			}
		}
	case *ast.MapType:
		first, keys := len(*in.mutants)+1, ""
		for _, element := range literal.Elts {
			pair := element.(*ast.KeyValueExpr)
			keys += ", " + in.text(pair.Key)
			in.add("row deleted", pair)
		}
		in.wrap(literal, fmt.Sprintf("mutantWithoutKey(%d, ", first), keys+")")
	}
}

// words changes each word of a row that has another meaning, and its error.
func (in *instrumenter) words(row *ast.KeyValueExpr) {
	fields, ok := row.Value.(*ast.CompositeLit)
	if !ok {
		return
	}
	outer := in.scope
	in.scope += "[" + in.text(row.Key) + "]"
	defer func() { in.scope = outer }()
	for i, field := range fields.Elts {
		name, ok := field.(*ast.Ident)
		if !ok {
			continue
		}
		other, generic := swaps[name.Name], ""
		switch {
		case name.Name == "nil":
			generic = "[error]"
		case strings.HasPrefix(name.Name, "Err"):
			other, generic = "nil", "[error]"
		case other == "":
			continue
		}
		id := in.add(fmt.Sprintf("field %d changed to %s", i+1, other), field)
		in.wrap(field, fmt.Sprintf("mutantInstead%s(%d, ", generic, id), ", "+other+")")
	}
}
