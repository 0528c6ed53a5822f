package sayso

import (
	"fmt"
	"slices"
)

// The kinds are small numbers in Go and words in JSON; these three say which word is which number.

func nameOf[K ~uint8](names []string, k K) string {
	if int(k) >= len(names) {
		return fmt.Sprintf("%T(%d)", k, uint8(k))
	}
	return names[k]
}

func marshalName[K ~uint8](what string, names []string, k K) ([]byte, error) {
	if int(k) >= len(names) {
		return nil, fmt.Errorf("sayso: no %s has the number %d", what, uint8(k))
	}
	return []byte(names[k]), nil
}

func unmarshalName[K ~uint8](what string, names []string, k *K, b []byte) error {
	i := slices.Index(names, string(b))
	if i < 0 {
		return fmt.Errorf("sayso: no %s is called %q", what, b)
	}
	*k = K(i)
	return nil
}
