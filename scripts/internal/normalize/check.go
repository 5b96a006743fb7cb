package normalize

// checkNames fails when two schemas would become one Go type.
func (n *normalizer) checkNames() error {
	taken := map[string]string{}
	for _, name := range sortedKeys(n.schemas) {
		place := schemaPrefix + escape(name)
		if earlier, ok := taken[goName(name)]; ok {
			return errorAt(place, "would be the same Go type as %s%s", schemaPrefix, escape(earlier))
		}
		taken[goName(name)] = name
	}
	return nil
}
