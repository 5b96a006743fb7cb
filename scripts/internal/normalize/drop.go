package normalize

// dropParts removes the schemas that were nothing but parts of others, wrappers
// among them; what they hold stands in those now.
func (n *normalizer) dropParts() error {
	n.wrappers = nil
	for _, name := range sortedKeys(n.schemas) {
		if n.uses[name].onlyPart() {
			delete(n.schemas, name)
		}
	}
	return nil
}
